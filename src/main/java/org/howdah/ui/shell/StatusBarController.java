package org.howdah.ui.shell;

import java.time.ZoneId;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.howdah.model.server.AccessMode;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.control.Environments;
import org.howdah.ui.control.HistoryPort;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The lower edge of the window: about one server, or about all of them.
public final class StatusBarController {
    private static final int LONGEST_NAME = 40;
    private static final String REPLAY = "replay";

    @FXML
    private HBox serverStatus;
    @FXML
    private Label lastSample;
    @FXML
    private Label roundTrip;
    @FXML
    private Label ownCost;
    @FXML
    private Label skipped;
    @FXML
    private HBox replayStatus;
    @FXML
    private Label replaySample;
    @FXML
    private HBox replayEveryItem;
    @FXML
    private Label replayEvery;
    @FXML
    private Label replayRows;
    @FXML
    private Label replayRead;
    @FXML
    private HBox fleetStatus;
    @FXML
    private Label fleetAnswering;
    @FXML
    private Label fleetSlowest;
    @FXML
    private Label fleetSlowestName;
    @FXML
    private Label fleetCost;
    @FXML
    private Label fleetAlerts;
    @FXML
    private StoreStatus store;
    @FXML
    private Button vaultButton;
    @FXML
    private Label accessMode;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    StatusBarController() {}

    void showServer(ServerStatus status, AccessMode mode) {
        choose(serverStatus);
        Styles.setShown(accessMode, true);
        lastSample.setText(status.sampleAge().map(Durations::ago).orElse(Units.UNKNOWN));
        roundTrip.setText(status.roundTrip().map(Durations::millis).orElse(Units.UNKNOWN));
        ownCost.setText(status.ownShare().map(Units::percent).orElse(Units.UNKNOWN));
        skipped.setText(Units.count(status.skipped()));
        accessMode.setText(Environments.mode(mode));
        boolean mayAct = mode != AccessMode.OBSERVE;
        if (mayAct != accessMode.getStyleClass().contains("operate") || accessMode.getGraphic() == null) {
            accessMode.setGraphic(new FontIcon(mayAct ? Feather.ZAP : Feather.EYE));
            Styles.set(accessMode, "operate", mayAct);
        }
    }

    void showFleet(FleetBar fleet, long alerts) {
        choose(fleetStatus);
        fleetAnswering.setText(Messages.text("status.answering", Integer.toString(fleet.answering()),
                Integer.toString(fleet.servers())));
        fleetSlowest.setText(fleet.slowest().map(slowest -> Durations.millis(slowest.roundTrip()))
                .orElse(Units.UNKNOWN));
        fleetSlowestName.setText(fleet.slowest().map(slowest -> SafeText.line(slowest.name(), LONGEST_NAME))
                .orElse(""));
        fleetCost.setText(fleet.ownShare().map(Units::percent).orElse(Units.UNKNOWN));
        fleetAlerts.setText(Messages.count("status.alerts", alerts));
    }

    void showStore(HistoryPort.Going going) {
        store.show(going);
    }

    Button vaultButton() {
        return vaultButton;
    }

    /// What is replayed, and that nothing is asked of anybody.
    void showReplay(ReplayStatus status, ZoneId zone) {
        choose(replayStatus);
        Styles.setShown(accessMode, true);
        replaySample.setText(status.sample().map(time -> Times.exactClock(time, zone)).orElse(Units.UNKNOWN));
        Styles.setShown(replayEveryItem, status.every().isPresent());
        replayEvery.setText(status.every().map(Durations::format).orElse(Units.UNKNOWN));
        replayRows.setText(Units.count(status.rows()));
        replayRead.setText(Durations.millis(status.reading()));
        accessMode.setText(Messages.text("status.replayMode"));
        if (!accessMode.getStyleClass().contains(REPLAY)) {
            accessMode.setGraphic(new FontIcon(Feather.FILM));
            Styles.set(accessMode, "operate", false);
            Styles.set(accessMode, REPLAY, true);
        }
    }

    /// What stands there is of now again.
    void endReplay() {
        Styles.set(accessMode, REPLAY, false);
        accessMode.setGraphic(null);
    }

    private void choose(HBox wanted) {
        for (Region part : List.of(serverStatus, replayStatus, fleetStatus)) {
            Styles.setShown(part, part == wanted);
        }
        Styles.setShown(accessMode, false);
    }
}
