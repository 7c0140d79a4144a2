package org.howdah.ui.sessions;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.SessionAccess;
import org.howdah.model.server.ServerId;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.range.WindowTime;

/// Makes the Sessions page of one server. On the screen thread.
public final class SessionsPage {
    private SessionsPage() {}

    /// Loads it.
    ///
    /// @param access to what is not in the states
    /// @param preferences in which the user's arrangement is kept
    /// @param zone by whose clock its times are shown
    /// @param time of the window, with the filter that all its pages share
    public static Page of(FleetSource fleet, ServerId server, SessionAccess access, ScreenClock screen,
            PreferencesAccess preferences, Zone zone, WindowTime time) {
        FXMLLoader loader = new FXMLLoader(SessionsPage.class.getResource("Sessions.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(
                _ -> new SessionsController(new SessionDesk(fleet, server, access, screen, zone, time), preferences));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The Sessions page cannot be loaded", e);
        }
        return loader.<SessionsController>getController();
    }
}
