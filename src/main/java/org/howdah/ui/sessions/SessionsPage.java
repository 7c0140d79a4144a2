package org.howdah.ui.sessions;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.ServerId;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.ScreenClock;

/// Makes the Sessions page of one server. On the screen thread.
public final class SessionsPage {
    private SessionsPage() {}

    /// Loads it.
    ///
    /// @param zone by whose clock its times are shown
    public static Page of(StateSource source, ServerId server, ScreenClock screen, Zone zone) {
        FXMLLoader loader = new FXMLLoader(SessionsPage.class.getResource("Sessions.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(type -> type == SessionsController.class
                ? new SessionsController(source, server, screen, zone)
                : new SessionDetailController(zone));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The Sessions page cannot be loaded", e);
        }
        return loader.<SessionsController>getController();
    }
}
