package org.howdah.ui.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.howdah.analysis.SessionAges;
import org.howdah.model.session.Session;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.SqlText;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.Wait;
import org.howdah.ui.control.WaitCell;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.control.Zone;
import org.jspecify.annotations.Nullable;

/// The pane at the right: everything known of one session.
public final class SessionDetailController {
    /// More than a name of PostgreSQL is long.
    private static final int LONGEST = 128;
    private static final int MOST_PIDS = 12;

    private final Zone zone;

    @FXML
    private ScrollPane sessionDetail;
    @FXML
    private Label detailPid;
    @FXML
    private Label detailWho;
    @FXML
    private Label detailEnded;
    @FXML
    private VBox detailQuery;
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
    private Label detailState;
    @FXML
    private Label detailWait;
    @FXML
    private Label detailBlockedBy;
    @FXML
    private Label detailBlocks;
    @FXML
    private Label detailDatabase;
    @FXML
    private Label detailClient;
    @FXML
    private Label detailBackend;
    @FXML
    private Label detailSince;
    @FXML
    private Label detailTransactionId;
    @FXML
    private Label detailSnapshot;

    private final Region waitSquare = new Region();
    private Runnable onClose = () -> {};

    /// Made by FXML, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    SessionDetailController(Zone zone) {
        this.zone = zone;
    }

    void setUp(SessionsModel model, Runnable closeAction) {
        onClose = closeAction;
        Stream.of(detailWho, detailWait, detailBlockedBy, detailDatabase, detailClient, detailBackend, detailCut)
                .forEach(WholeText::of);
        model.detailProperty().subscribe(this::show);
    }

    @FXML
    void close() {
        onClose.run();
    }

    @FXML
    void copyQuery() {
        detailSql.copy();
    }

    private void show(SessionsModel.@Nullable Detail detail) {
        sessionDetail.setVisible(detail != null);
        sessionDetail.setManaged(detail != null);
        if (detail == null) {
            return;
        }
        SessionRow row = detail.row();
        Session session = row.session();
        detailPid.setText(Integer.toString(session.pid()));
        detailWho.setText(who(row));
        setShown(detailEnded, detail.ended());
        showQuery(session, detail.querySize());
        showTimes(row.ages());
        showWaits(row, detail.blockedBy());
        detailDatabase.setText(safe(session.datname()));
        detailClient.setText(client(session));
        detailBackend.setText(backend(session));
        Instant start = session.backendStart();
        detailSince.setText(start == null ? Units.UNKNOWN : Times.dateAndTime(start, zone.get()));
        detailTransactionId.setText(number(session.backendXid()));
        detailSnapshot.setText(number(session.backendXmin()));
    }

    private void showQuery(Session session, @Nullable Integer querySize) {
        String query = SessionRow.orEmpty(session.query());
        setShown(detailQuery, !query.isEmpty());
        detailSql.setSql(query);
        setShown(detailCut, session.queryTruncated());
        detailCut.setText(querySize == null
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

    private void showWaits(SessionRow row, List<Integer> blockedBy) {
        detailState.setText(StateWords.word(row.activity()));
        Wait wait = row.waiting();
        WaitCell.colour(waitSquare, wait.waitClass());
        detailWait.setGraphic(wait.text().isEmpty() ? null : waitSquare);
        detailWait.setText(wait.text().isEmpty() ? Units.UNKNOWN : SafeText.line(wait.text(), LONGEST));
        detailBlockedBy.setText(blockers(row, blockedBy));
        detailBlocks.setText(row.blocks() == 0 ? Units.UNKNOWN : Units.count(row.blocks()));
        Styles.set(detailBlocks, Styles.DANGER, row.blocks() > 1);
    }

    private static String blockers(SessionRow row, List<Integer> pids) {
        if (!row.waitsBehind().waits()) {
            return Units.UNKNOWN;
        }
        if (pids.isEmpty()) {
            return Messages.text("sessions.unread");
        }
        String listed = pids.stream()
                .limit(MOST_PIDS)
                .map(pid -> pid == 0 ? Messages.text("detail.prepared") : Integer.toString(pid))
                .collect(Collectors.joining(", "));
        return SafeText.line(pids.size() > MOST_PIDS ? listed + ", …" : listed, LONGEST);
    }

    private static String who(SessionRow row) {
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

    private static String backend(Session session) {
        String type = safe(session.backendType());
        Integer leader = session.leaderPid();
        return leader == null || leader == session.pid()
                ? type
                : Messages.text("detail.workerOf", type, Integer.toString(leader));
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
