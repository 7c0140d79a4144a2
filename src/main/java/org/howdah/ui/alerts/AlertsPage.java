package org.howdah.ui.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import org.howdah.alert.Alerts;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.ServerActions;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.ScreenClock;

/// Makes the Alerts page. On the screen thread.
public final class AlertsPage {
    private AlertsPage() {}

    /// Loads it.
    ///
    /// @param zone by which times are shown
    public static Page of(Alerts alerts, ServerActions actions, ScreenClock screen, Zone zone) {
        FXMLLoader loader = new FXMLLoader(AlertsPage.class.getResource("Alerts.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(_ -> new AlertsController(alerts, actions, screen, zone));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The Alerts page cannot be loaded", e);
        }
        return loader.<AlertsController>getController();
    }
}
