package org.howdah.ui.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.function.Function;
import javafx.fxml.FXMLLoader;
import org.howdah.alert.Alerts;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.server.ServerId;
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
    /// @param zone by whose clock times are shown that concern no single server
    /// @param zones by whose clock a server's times are shown; asked anew for each state
    /// @param layout that the user has chosen, and where a new one is kept
    public static Page of(FleetSource fleet, ServerActions actions, ScreenClock screen, ServersLayout.Store layout,
            Alerts alerts, Zone zone, Function<ServerId, ZoneId> zones) {
        FXMLLoader loader = new FXMLLoader(ServersPage.class.getResource("Servers.fxml"), Messages.BUNDLE);
        ServersModel model = new ServersModel(row -> zones.apply(row.server().id()));
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
