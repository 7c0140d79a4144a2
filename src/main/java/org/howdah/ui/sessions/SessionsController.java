package org.howdah.ui.sessions;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.howdah.analysis.SessionCounts;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.SessionKey;
import org.howdah.text.Times;
import org.howdah.ui.control.Chip;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.NoticeBar;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.fx.LatestValue;
import org.howdah.ui.fx.ScreenClock;
import org.jspecify.annotations.Nullable;

/// The Sessions page: subscribes while it is shown, and hands each state to its model and the model to its nodes.
public final class SessionsController implements Page {
    private final SessionsModel model = new SessionsModel();
    private final StateSource source;
    private final ServerId server;
    private final ScreenClock screen;
    private final Zone zone;

    @FXML
    private HBox sessionsPage;
    @FXML
    private Label sessionsClock;
    @FXML
    private Chip activeChip;
    @FXML
    private Chip idleInTransactionChip;
    @FXML
    private Chip abortedChip;
    @FXML
    private Chip idleChip;
    @FXML
    private Chip disabledChip;
    @FXML
    private Chip waitingChip;
    @FXML
    private Chip blockedChip;
    @FXML
    private Chip parallelChip;
    @FXML
    private Chip hiddenChip;
    @FXML
    private VBox notices;
    @FXML
    private NoticeBar sessionsNotice;
    @FXML
    private NoticeBar maskedNotice;
    @FXML
    private LiveTable<SessionKey, SessionRow> sessionsTable;
    @FXML
    private EmptyPanel sessionsEmpty;
    @FXML
    private SessionDetailController sessionDetailController;

    private StateSource.@Nullable Subscription subscription;
    private @Nullable LatestValue<ServerState> bridge;
    private Heartbeat.@Nullable Beat beat;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    SessionsController(StateSource source, ServerId server, ScreenClock screen, Zone zone) {
        this.source = source;
        this.server = server;
        this.screen = screen;
        this.zone = zone;
    }

    @FXML
    void initialize() {
        sessionsTable.setUp(SessionRow::key, SessionRow.ORDER, SessionColumns.all());
        sortAsUsual();
        // Without a notice there is no room for one either.
        notices.managedProperty().bind(sessionsNotice.visibleProperty().or(maskedNotice.visibleProperty()));
        sessionsTable.setOnOpen(row -> model.open(row.key()));
        sessionsTable.leadKeyProperty().subscribe(key -> {
            if (key != null) {
                model.open(key);
            }
        });
        sessionDetailController.setUp(model, this::closeDetail);
        sessionsPage.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.detailProperty().get() != null) {
                closeDetail();
                event.consume();
            }
        });
    }

    @Override
    public Parent root() {
        return sessionsPage;
    }

    @Override
    public void activate() {
        if (subscription == null) {
            LatestValue<ServerState> newBridge = new LatestValue<>(screen.uiThread(), this::receive);
            bridge = newBridge;
            receive(source.state(server));
            subscription = source.subscribe(server, newBridge::set);
            beat = screen.heartbeat().start(() -> {
                model.tick(screen.clock().instant());
                showFreshness();
            });
            sessionsTable.requestFocus();
        }
    }

    @Override
    public void deactivate() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        if (bridge != null) {
            bridge.close();
        }
        if (beat != null) {
            beat.stop();
        }
    }

    /// Of those that wait for a lock the one that waits longest, else the first row.
    @Override
    public void showDetail() {
        model.rows().stream()
                .min(Comparator.comparing((SessionRow row) -> row.waitsBehind().waits() ? 0 : 1)
                        .thenComparing(SessionRow.ORDER))
                .ifPresent(row -> sessionsTable.select(row.key()));
    }

    private void closeDetail() {
        model.close();
        sessionsTable.requestFocus();
    }

    private void sortAsUsual() {
        for (TableColumn<?, ?> column : sessionsTable.getColumns()) {
            if (SessionColumns.QUERY.equals(column.getId())) {
                column.setSortType(TableColumn.SortType.DESCENDING);
            }
        }
        sessionsTable.getSortOrder().setAll(sessionsTable.getColumns().stream()
                .filter(column -> SessionColumns.STATE.equals(column.getId())
                        || SessionColumns.QUERY.equals(column.getId()))
                .toList());
    }

    private void receive(ServerState state) {
        Instant now = screen.clock().instant();
        model.update(state, now);
        Instant read = model.readAt();
        sessionsTable.show(model.rows(), read == null ? now : read);
        Instant serverTime = model.serverTime();
        sessionsClock.setText(
                serverTime == null ? "" : Messages.text("sessions.clock", Times.time(serverTime, zone.get())));
        SessionCounts counts = model.counts();
        if (counts != null) {
            showCounts(counts);
        }
        maskedNotice.show(PrivilegeNotice.of(state, counts));
        showFreshness();
    }

    private void showCounts(SessionCounts counts) {
        activeChip.setCount(counts.active());
        idleInTransactionChip.setCount(counts.idleInTransaction());
        abortedChip.setCount(counts.aborted());
        idleChip.setCount(counts.idle());
        disabledChip.setCount(counts.disabled());
        waitingChip.setCount(counts.waiting());
        blockedChip.setCount(counts.blocked());
        parallelChip.setCount(counts.parallelWorkers());
        hiddenChip.setCount(counts.masked());
    }

    private void showFreshness() {
        boolean read = model.readAt() != null;
        Optional<Notice> notice = read
                ? Notice.of(model.freshness(), model.readAt(), zone.get())
                : Optional.empty();
        sessionsNotice.show(notice);
        sessionsTable.pseudoClassStateChanged(Styles.STALE, notice.isPresent());
        SessionsPanel.show(sessionsEmpty, model);
        sessionsTable.setVisible(!sessionsEmpty.isVisible());
    }
}
