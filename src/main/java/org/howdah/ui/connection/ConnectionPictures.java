package org.howdah.ui.connection;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import org.howdah.credentials.PasswordPrompt.Question;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.server.CheckStep;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerCheck;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.Sampled;

/// The dialogs about one server.
public final class ConnectionPictures {
    private static final String USER = "me";

    private ConnectionPictures() {}

    public static List<Picture> of(Sampled sampled) {
        RegisteredServer server = sampled.fleet().servers().getFirst().server();
        RegisteredServer blank = ConnectionDialog.blank(sampled.first(), USER);
        List<Picture> pictures = new ArrayList<>();
        pictures.add(dialog("connection-add", sampled, Purpose.ADD, blank, _ -> {}));
        pictures.add(dialog("connection-mistaken", sampled, Purpose.ADD, blank, window -> {
            window.node("nameInput", TextInputControl.class).setText("loyalty-prod-01");
            window.node("hostInput", TextInputControl.class).setText("db-l01.shop.example");
            TextInputControl port = window.node("portInput", TextInputControl.class);
            port.requestFocus();
            port.setText("70000");
            // What is left is looked at.
            window.node("databaseInput", TextInputControl.class).requestFocus();
        }));
        pictures.add(dialog("connection-edit", sampled, Purpose.EDIT, server, _ -> {}));
        pictures.add(dialog("connection-tested", sampled, Purpose.EDIT, server,
                window -> window.node("testButton", Button.class).fire()));
        sampled.fleet().servers().stream().map(FleetServer::server).filter(each -> !each.equals(server)).findFirst()
                .ifPresent(other -> pictures.add(dialog("connection-copy", sampled, Purpose.DUPLICATE,
                        ConnectionDialog.copyOf(other, sampled.first(), _ -> false), _ -> {})));
        pictures.add(Picture.of("password", sampled, window -> ask(window, server, false)));
        pictures.add(Picture.of("password-caps-lock", sampled, window -> ask(window, server, true)));
        pictures.add(Picture.of("remove", sampled,
                window -> RemoveDialog.show(null, server, window::look, () -> {})));
        return pictures;
    }

    private static Picture dialog(String name, Sampled sampled, Purpose purpose, RegisteredServer server,
            Consumer<PictureWindow> then) {
        return Picture.of(name, sampled, window -> {
            ConnectionDialog.show(null, purpose, server, new ConnectionPorts(
                    (_, watcher) -> tell(sampled.check(), watcher), _ -> false, _ -> Optional.empty(),
                    new NothingStored(), window::look,
                    InstantSource.fixed(sampled.fleet().time()), USER));
            then.accept(window);
        });
    }

    private static ConnectionTester.Running tell(ServerCheck check, ConnectionTester.Watcher watcher) {
        for (CheckStep step : check.steps()) {
            watcher.step(step);
        }
        watcher.ended(check);
        return () -> {};
    }

    /// Nobody has typed a password yet, and there is no vault.
    private static final class NothingStored implements PasswordKeeping {
        @Override
        public Whereabouts find(ServerAddress address) {
            return Whereabouts.NO_VAULT;
        }

        @Override
        public Optional<char[]> typed(ConnectionTarget target) {
            return Optional.empty();
        }

        @Override
        public void keep(ServerAddress address, char[] password, Runnable onKept, Consumer<String> onProblem) {
            // nobody saves in a picture
        }
    }

    private static void ask(PictureWindow window, RegisteredServer server, boolean capsLock) {
        PasswordDialog.show(null, new Question(server.target(), capsLock, null), window::look, () -> capsLock, _ -> {});
        window.node("passwordInput", PasswordField.class).setText("secret");
    }
}
