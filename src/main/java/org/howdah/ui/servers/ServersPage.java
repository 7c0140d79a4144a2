package org.howdah.ui.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import org.howdah.alert.Alerts;
import org.howdah.model.fleet.FleetSource;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.ServerActions;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.ScreenClock;

/// Makes the Servers page. On the screen thread.
public final class ServersPage {
    private ServersPage() {}

    /// Loads it.
    ///
    /// @param layout that the user has chosen, and where a new one is kept
    public static Page of(FleetSource fleet, ServerActions actions, ScreenClock screen, ServersLayout.Store layout,
            Alerts alerts, Zone zone) {
        FXMLLoader loader = new FXMLLoader(ServersPage.class.getResource("Servers.fxml"), Messages.BUNDLE);
        ServersModel model = new ServersModel(_ -> zone.get());
        loader.setControllerFactory(type -> type == ServersBodyController.class
                ? new ServersBodyController(model, actions)
                : new ServersController(model, fleet, actions, screen, layout, alerts, zone));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The Servers page cannot be loaded", e);
        }
        return loader.<ServersController>getController();
    }
}
