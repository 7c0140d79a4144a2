package org.howdah.ui.sessions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.analysis.SessionAges;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitTrail;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.WaitStrip;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WholeText;

/// Everything known of one session, in the pane at the right or in a window of its own.
public final class SessionDetailController {
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
    private SessionQueryController detailQueryController;
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
    private VBox detailChainBlock;
    @FXML
    private VBox detailChain;
    @FXML
    private Label detailLocksCount;
    @FXML
    private GridPane detailLocks;
    @FXML
    private SessionFactsController detailFactsController;

    private final Actions actions;
    private final SessionDesk desk;
    private WaitStrip strip;
    private DetailLocks locks;
    private DetailChain chain;
    private DetailCopies copies;

    /// The fields are filled by FXML.
    @SuppressWarnings("NullAway.Init")
    private SessionDetailController(Actions actions, SessionDesk desk) {
        this.actions = actions;
        this.desk = desk;
    }

    static SessionDetailController load(Actions actions, SessionDesk desk) {
        FXMLLoader loader = new FXMLLoader(
                SessionDetailController.class.getResource("SessionDetail.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(type -> {
            if (type == SessionQueryController.class) {
                return new SessionQueryController();
            }
            return type == SessionFactsController.class
                    ? new SessionFactsController(desk.zone())
                    : new SessionDetailController(actions, desk);
        });
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
        copies = new DetailCopies(desk, detailLocks, detailChain);
        WholeText.of(detailWho);
    }

    Region root() {
        return sessionDetail;
    }

    /// In a window of its own there is nothing to tear off, and the window closes itself.
    void inWindow() {
        Stream.of(detailPin, detailTearOff, detailClose).forEach(button -> Styles.setShown(button, false));
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

    void copyQuery() {
        detailQueryController.copyQuery();
    }

    void wrap() {
        detailQueryController.wrap();
    }

    void show(SessionWatch.Seen seen) {
        SessionDetail detail = seen.detail();
        SessionRow.Single row = detail.row();
        SessionInspection inspection = seen.inspection();
        copies.show(seen);
        detailPid.setText(Integer.toString(row.session().pid()));
        detailWho.setText(who(row));
        Styles.setShown(detailEnded, detail.ended());
        detailQueryController.show(row.session(), detail.querySize(), inspection);
        showTimes(row.facts().ages());
        showWaits(seen.trail());
        chain.show(detail.chain(), seen.chainLocks(), detail.serverTime());
        Styles.setShown(detailChainBlock, !detail.chain().isEmpty());
        locks.show(inspection == null ? null : inspection.locks(), detail.serverTime());
        detailFactsController.show(detail, inspection);
    }

    private void showTimes(SessionAges ages) {
        detailQueryTime.setText(DetailWords.time(ages.query()));
        detailTransactionTime.setText(DetailWords.time(ages.transaction()));
        detailStateTime.setText(DetailWords.time(ages.inState()));
        detailSessionTime.setText(DetailWords.time(ages.session()));
    }

    private void showWaits(WaitTrail trail) {
        strip.show(trail);
        detailSamples.setText(Messages.count("detail.samples", trail.samples()));
        detailStripStart.setText(trail.seconds().isEmpty()
                ? ""
                : Times.time(trail.end().minusSeconds(WaitTrail.LENGTH), desk.zone().get()));
        detailStripEnd.setText(desk.time().replayed().map(then -> Times.time(then, desk.zone().get()))
                .orElseGet(() -> Messages.text("detail.now")));
    }

    private static String who(SessionRow.Single row) {
        String user = SessionRow.orEmpty(row.session().usename());
        String application = row.application().name();
        String joined = user.isEmpty() || application.isEmpty() ? user + application : user + " · " + application;
        return SafeText.line(joined, DetailWords.LONGEST);
    }
}
