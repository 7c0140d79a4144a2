package org.howdah.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import javafx.fxml.FXMLLoader;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.ServerId;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.fx.UiThread;
import org.howdah.ui.sessions.SessionsPage;

/// Makes the frame with its pages, for a window and for a picture alike. Screen thread.
///
/// @param controller of the frame
/// @param page in its middle
record Shell(ShellController controller, Page page) {
    static Shell of(
            StateSource source, ServerId server, UiThread uiThread, InstantSource clock, Heartbeat heartbeat) {
        Page page = SessionsPage.of(source, server, uiThread, clock, heartbeat);
        ShellController controller = new ShellController(source, server, uiThread, clock, heartbeat, page);
        FXMLLoader loader = new FXMLLoader(Shell.class.getResource("Shell.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(_ -> controller);
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The window cannot be loaded", e);
        }
        return new Shell(controller, page);
    }
}
