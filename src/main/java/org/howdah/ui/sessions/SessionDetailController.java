package org.howdah.ui.sessions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.analysis.SessionAges;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionEncryption;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.StatementText;
import org.howdah.model.session.WaitTrail;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.WaitStrip;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.SqlText;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.Wait;
import org.howdah.ui.control.WaitCell;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.control.Zone;
import org.howdah.ui.range.WindowTime;
import org.jspecify.annotations.Nullable;

/// Everything known of one session, in the pane at the right or in a window of its own.
public final class SessionDetailController {
    /// More than a name of PostgreSQL is long.
    private static final int LONGEST = 128;
    private static final int MOST_PIDS = 12;

    /// What its buttons do.
    interface Actions {
        void close();

        void pin();

        void tearOff();

        void open(SessionKey session);
    }

    @FXML
    private ScrollPane sessionDetail;
    @FXML
    private ChartPalette detailPalette;
    @FXML
    private Label detailPid;
    @FXML
    private Label detailWho;
    @FXML
    private Button detailPin;
    @FXML
    private Button detailTearOff;
    @FXML
    private Button detailClose;
    @FXML
    private Label detailEnded;
    @FXML
    private VBox detailQuery;
    @FXML
    private ToggleButton detailFormatted;
    @FXML
    private ToggleButton detailAsSent;
    @FXML
    private SqlText detailSql;
    @FXML
    private Label detailCut;
    @FXML
    private Label detailQueryId;
    @FXML
    private Label detailQueryTime;
    @FXML
    private Label detailTransactionTime;
    @FXML
    private Label detailStateTime;
    @FXML
    private Label detailSessionTime;
    @FXML
    private Label detailSamples;
    @FXML
    private StackPane detailStrip;
    @FXML
    private Label detailStripStart;
    @FXML
    private Label detailStripEnd;
    @FXML
    private Label detailState;
    @FXML
    private Label detailWait;
    @FXML
    private Label detailBlocks;
    @FXML
    private VBox detailChainBlock;
    @FXML
    private VBox detailChain;
    @FXML
    private Label detailLocksCount;
    @FXML
    private GridPane detailLocks;
    @FXML
    private Label detailDatabase;
    @FXML
    private Label detailClient;
    @FXML
    private Label detailEncryption;
    @FXML
    private Label detailBackend;
    @FXML
    private Label detailWorkers;
    @FXML
    private Label detailSince;
    @FXML
    private Label detailTransactionId;
    @FXML
    private Label detailSnapshot;

    private final Region waitSquare = new Region();
    private final Actions actions;
    private final Zone zone;
    private final WindowTime time;
    private WaitStrip strip;
    private DetailLocks locks;
    private DetailChain chain;

    /// The fields are filled by FXML.
    @SuppressWarnings("NullAway.Init")
    private SessionDetailController(Actions actions, Zone zone, WindowTime time) {
        this.actions = actions;
        this.zone = zone;
        this.time = time;
    }

    static SessionDetailController load(Actions actions, Zone zone, WindowTime time) {
        FXMLLoader loader = new FXMLLoader(
                SessionDetailController.class.getResource("SessionDetail.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(_ -> new SessionDetailController(actions, zone, time));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The detail of a session cannot be loaded", e);
        }
        return loader.getController();
    }

    @FXML
    void initialize() {
        strip = new WaitStrip(detailPalette);
        detailStrip.getChildren().add(strip);
        locks = new DetailLocks(detailLocks, detailLocksCount);
        chain = new DetailChain(detailChain, actions::open);
        ToggleGroup layout = new ToggleGroup();
        layout.getToggles().setAll(detailFormatted, detailAsSent);
        layout.selectedToggleProperty().subscribe((before, chosen) -> {
            if (chosen == null) {
                layout.selectToggle(before);
            } else {
                detailSql.setLaidOut(chosen == detailFormatted);
            }
        });
        layout.selectToggle(detailFormatted);
        Stream.of(detailWho, detailWait, detailDatabase, detailClient, detailEncryption, detailBackend, detailWorkers,
                detailCut).forEach(WholeText::of);
    }

    Region root() {
        return sessionDetail;
    }

    /// In a window of its own there is nothing to tear off, and the window closes itself.
    void inWindow() {
        Stream.of(detailPin, detailTearOff, detailClose).forEach(button -> setShown(button, false));
        sessionDetail.getStyleClass().add("detail-window");
    }

    void showPinned(boolean pinned) {
        Styles.set(detailPin, Styles.ACCENT, pinned);
    }

    @FXML
    void close() {
        actions.close();
    }

    @FXML
    void pin() {
        actions.pin();
    }

    @FXML
    void tearOff() {
        actions.tearOff();
    }

    @FXML
    void copyQuery() {
        detailSql.copy();
    }

    @FXML
    void wrap() {
        detailSql.setWrapped(!detailSql.isWrapped());
    }

    void show(SessionWatch.Seen seen) {
        SessionDetail detail = seen.detail();
        SessionRow.Single row = detail.row();
        Session session = row.session();
        detailPid.setText(Integer.toString(session.pid()));
        detailWho.setText(who(row));
        setShown(detailEnded, detail.ended());
        showQuery(session, detail.querySize(), seen.inspection());
        showTimes(row.facts().ages());
        showWaits(row, seen.trail());
        chain.show(detail.chain(), detail.serverTime());
        setShown(detailChainBlock, !detail.chain().isEmpty());
        SessionInspection inspection = seen.inspection();
        locks.show(inspection == null ? null : inspection.locks(), detail.serverTime());
        detailEncryption.setText(inspection == null
                ? Messages.text("detail.asking")
                : encryption(inspection.encryption()));
        detailDatabase.setText(safe(session.datname()));
        detailClient.setText(client(session));
        detailBackend.setText(backend(row));
        detailWorkers.setText(detail.workers().isEmpty() ? Units.UNKNOWN : pids(detail.workers()));
        Instant start = session.backendStart();
        detailSince.setText(start == null ? Units.UNKNOWN : Times.dateAndTime(start, zone.get()));
        detailTransactionId.setText(number(session.backendXid()));
        detailSnapshot.setText(number(session.backendXmin()));
    }

    private void showQuery(Session session, @Nullable Integer querySize, @Nullable SessionInspection inspection) {
        String query = SessionRow.orEmpty(session.query());
        String whole = session.queryTruncated() && inspection != null
                && inspection.text() instanceof SampleOutcome.Read<StatementText>(var texts) && !texts.isEmpty()
                        ? texts.getFirst().text()
                        : null;
        setShown(detailQuery, !query.isEmpty());
        detailSql.setSql(whole == null ? query : whole);
        setShown(detailCut, session.queryTruncated());
        detailCut.setText(whole != null
                ? Messages.text("detail.completed")
                : querySize == null
                        ? Messages.text("detail.cut")
                        : Messages.text("detail.cutAt", Units.bytes(querySize)));
        setShown(detailQueryId, session.queryId() != null);
        detailQueryId.setText(Messages.text("detail.queryId", String.valueOf(session.queryId())));
    }

    private void showTimes(SessionAges ages) {
        detailQueryTime.setText(time(ages.query()));
        detailTransactionTime.setText(time(ages.transaction()));
        detailStateTime.setText(time(ages.inState()));
        detailSessionTime.setText(time(ages.session()));
    }

    private void showWaits(SessionRow.Single row, WaitTrail trail) {
        strip.show(trail);
        detailSamples.setText(Messages.count("detail.samples", trail.samples()));
        detailStripStart.setText(trail.seconds().isEmpty()
                ? ""
                : Times.time(trail.end().minusSeconds(WaitTrail.LENGTH), zone.get()));
        detailStripEnd.setText(time.replayed().map(then -> Times.time(then, zone.get()))
                .orElseGet(() -> Messages.text("detail.now")));
        detailState.setText(StateWords.word(row.facts().activity()));
        Wait wait = row.waiting();
        if (wait.waitClass() != null) {
            WaitCell.colour(waitSquare, wait.waitClass());
        }
        detailWait.setGraphic(wait.text().isEmpty() ? null : waitSquare);
        detailWait.setText(wait.text().isEmpty() ? Units.UNKNOWN : SafeText.line(wait.text(), LONGEST));
        int blocks = row.facts().blocks();
        detailBlocks.setText(blocks == 0 ? Units.UNKNOWN : Units.count(blocks));
        Styles.set(detailBlocks, Styles.DANGER, blocks > 1);
    }

    private static String encryption(SampleOutcome<SessionEncryption> outcome) {
        if (!(outcome instanceof SampleOutcome.Read<SessionEncryption>(var read))) {
            return SafeText.line(Notice.message(outcome), LONGEST);
        }
        if (read.isEmpty()) {
            return Units.UNKNOWN;
        }
        SessionEncryption known = read.getFirst();
        if (known.tls()) {
            return SafeText.line(Stream.of(known.version(), known.cipher(), known.clientName())
                    .filter(each -> each != null && !each.isEmpty()).collect(Collectors.joining(", ")), LONGEST);
        }
        return Boolean.TRUE.equals(known.gssEncrypted())
                ? Messages.text("detail.gss")
                : Messages.text("detail.notEncrypted");
    }

    private static String pids(List<Integer> pids) {
        String listed = pids.stream().limit(MOST_PIDS).map(String::valueOf).collect(Collectors.joining(", "));
        return pids.size() > MOST_PIDS ? listed + ", …" : listed;
    }

    private static String who(SessionRow.Single row) {
        String user = SessionRow.orEmpty(row.session().usename());
        String application = row.application().name();
        String joined = user.isEmpty() || application.isEmpty() ? user + application : user + " · " + application;
        return SafeText.line(joined, LONGEST);
    }

    private static String client(Session session) {
        Integer port = session.clientPort();
        String address = session.clientAddr();
        if (address == null) {
            return port != null && port == -1 ? Messages.text("detail.socket") : Units.UNKNOWN;
        }
        String host = address.indexOf(':') >= 0 ? "[" + address + "]" : address;
        return SafeText.line(port == null ? host : host + ":" + port, LONGEST);
    }

    private static String backend(SessionRow.Single row) {
        String type = safe(row.session().backendType());
        Integer leader = row.facts().leader();
        return leader == null ? type : Messages.text("detail.workerOf", type, Integer.toString(leader));
    }

    private static String safe(@Nullable String text) {
        return text == null || text.isEmpty() ? Units.UNKNOWN : SafeText.line(text, LONGEST);
    }

    private static String time(@Nullable Duration duration) {
        return duration == null ? Units.UNKNOWN : Durations.format(duration);
    }

    private static String number(@Nullable Long value) {
        return value == null ? Units.UNKNOWN : Long.toString(value);
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
