package org.howdah.ui.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/// The dialog in which a server is added, edited or duplicated, and tested. Screen thread.
public final class ConnectionDialog {
    private static final double WIDTH = 1040;
    private static final double HEIGHT = 800;
    private static final double USUAL_FONT_SIZE = 13;
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 480;

    private final ConnectionController controller;
    private final ConnectionPorts ports;
    private final String title;

    /// Makes the dialog, which is not shown yet.
    ///
    /// @param initial what stands in the fields at first: for a new server that of [#blank], for a copy that of [#copyOf]
    public ConnectionDialog(Purpose purpose, RegisteredServer initial, ConnectionPorts ports) {
        this.ports = ports;
        this.title = purpose.title();
        ConnectionModel model = new ConnectionModel(initial, ports.nameTaken(), ports.osUser());
        FXMLLoader loader = new FXMLLoader(ConnectionDialog.class.getResource("Connection.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(_ -> new ConnectionController(model, ports, purpose));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The connection dialog cannot be loaded", e);
        }
        this.controller = loader.getController();
    }

    /// A server of which nothing is known yet.
    public static RegisteredServer blank(ServerId id, String osUser) {
        return new RegisteredServer(id, "",
                new ConnectionTarget(new ServerAddress("", ServerAddress.DEFAULT_PORT, "postgres", osUser),
                        TlsMode.VERIFY_FULL, (Path) null, null, new SignIn.Ask(false), ""),
                null, List.of(), Environment.NONE, AccessMode.OBSERVE, null, RegisteredServer.USUAL_INTERVAL, false);
    }

    /// The same server under another name and identity.
    public static RegisteredServer copyOf(RegisteredServer server, ServerId id, Predicate<String> nameTaken) {
        String name = Messages.text("connection.copyOf", server.name());
        for (int number = 2; nameTaken.test(name); number++) {
            name = Messages.text("connection.copyOf", server.name()) + " " + number;
        }
        return new RegisteredServer(id, name, server.target(), server.service(), server.tags(), server.environment(),
                server.accessMode(), server.cores(), server.interval(), server.paused(), server.limits());
    }

    /// Makes a dialog and shows it, in front of its owner until it is closed; returns at once.
    ///
    /// @return the dialog, whose test can be begun
    public static ConnectionDialog show(@Nullable Window owner, Purpose purpose, RegisteredServer initial,
            ConnectionPorts ports) {
        Stage stage = new Stage();
        if (owner != null) {
            stage.initOwner(owner);
            stage.initModality(Modality.WINDOW_MODAL);
        }
        ConnectionDialog dialog = new ConnectionDialog(purpose, initial, ports);
        dialog.show(stage);
        return dialog;
    }

    void show(Stage stage) {
        Scene scene = new Scene(root());
        ports.look().accept(scene);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double scale = controller.fontSize() / USUAL_FONT_SIZE;
        stage.setTitle(title);
        stage.setScene(scene);
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(WIDTH * scale, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT * scale, screen.getHeight()));
        stage.setOnCloseRequest(event -> {
            event.consume();
            controller.cancel();
        });
        controller.setOnClose(stage::hide);
        stage.show();
        controller.focusFirst();
    }

    /// What the dialog shows, for a picture of it.
    public Parent root() {
        return controller.root();
    }

    /// Begins the test, as the button does.
    public void test() {
        controller.test();
    }
}
