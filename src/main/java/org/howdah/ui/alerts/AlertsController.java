package org.howdah.ui.alerts;

import java.time.Instant;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.howdah.alert.Alert;
import org.howdah.alert.AlertBook;
import org.howdah.alert.AlertSeverity;
import org.howdah.alert.Alerts;
import org.howdah.text.TableText;
import org.howdah.ui.control.AlertList;
import org.howdah.ui.control.Copies;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.ServerActions;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.Follower;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.fx.ScreenClock;
import org.jspecify.annotations.Nullable;

/// The Alerts page: open ones, worst first, and below them those that are over.
public final class AlertsController implements Page {
    private static final int MOST = 200;

    private final Alerts alerts;
    private final ServerActions actions;
    private final ScreenClock screen;
    private final Zone zone;

    @FXML
    private VBox alertsPage;
    @FXML
    private Label alertsSummary;
    @FXML
    private ScrollPane alertsScroll;
    @FXML
    private AlertList openAlerts;
    @FXML
    private Label pastTitle;
    @FXML
    private AlertList pastAlerts;
    @FXML
    private EmptyPanel alertsEmpty;

    private @Nullable Follower follower;
    private Heartbeat.@Nullable Beat beat;
    private AlertBook book = AlertBook.EMPTY;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    AlertsController(Alerts alerts, ServerActions actions, ScreenClock screen, Zone zone) {
        this.alerts = alerts;
        this.actions = actions;
        this.screen = screen;
        this.zone = zone;
    }

    @FXML
    void initialize() {
        openAlerts.setUp(actions::open, alerts::acknowledge);
        pastAlerts.setUp(actions::open, alerts::acknowledge);
        Copies.of(alertsScroll, Copies.Source.of(AlertRows.COLUMNS, () -> AlertRows.of(book),
                () -> new TableText.Caption(Messages.text("alerts.title"), screen.clock().instant())));
    }

    @Override
    public Parent root() {
        return alertsPage;
    }

    @Override
    public void activate() {
        if (follower == null) {
            receive(alerts.book());
            follower = Follower.of(screen.uiThread(), alerts::subscribe, this::receive);
            beat = screen.heartbeat().start(this::show);
            alertsScroll.requestFocus();
        }
    }

    @Override
    public void deactivate() {
        if (follower != null) {
            follower.close();
            follower = null;
        }
        if (beat != null) {
            beat.stop();
        }
    }

    @Override
    public List<PageAction> actions() {
        return book.open().isEmpty()
                ? List.of()
                : List.of(new PageAction("acknowledge-all", Messages.text("alerts.acknowledgeAll"), "",
                        () -> book.open().forEach(alert -> alerts.acknowledge(alert.number()))));
    }

    @Override
    public HelpSheet.Words help() {
        return new HelpSheet.Words(Messages.text("alerts.title"), Messages.text("alerts.help.what"), List.of(
                new HelpSheet.Line(Messages.text("alerts.help.down"), Messages.text("alerts.help.downText")),
                new HelpSheet.Line(Messages.text("alerts.help.blocked"), Messages.text("alerts.help.blockedText")),
                new HelpSheet.Line(Messages.text("alerts.help.old"), Messages.text("alerts.help.oldText"))));
    }

    private void receive(AlertBook newBook) {
        book = newBook;
        show();
    }

    private void show() {
        Instant now = screen.clock().instant();
        List<Alert> open = book.open();
        openAlerts.show(open, MOST, now, zone.get());
        pastAlerts.show(book.past(), MOST, now, zone.get());
        boolean past = !book.past().isEmpty();
        pastTitle.setVisible(past);
        pastTitle.setManaged(past);
        long errors = open.stream().filter(alert -> alert.rule().severity() == AlertSeverity.ERROR).count();
        alertsSummary.setText(open.isEmpty()
                ? Messages.text("alerts.summaryNone")
                : Messages.count("alerts.summary", errors, Integer.toString(open.size())));
        boolean nothing = open.isEmpty() && !past;
        alertsScroll.setVisible(!nothing);
        if (nothing) {
            alertsEmpty.show(new EmptyPanel.Content(EmptyPanel.Sign.GOOD, Messages.text("alerts.none"),
                    Messages.text("alerts.noneWhen"), null));
        } else {
            alertsEmpty.hide();
        }
    }
}
