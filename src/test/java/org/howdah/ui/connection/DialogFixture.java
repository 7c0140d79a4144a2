package org.howdah.ui.connection;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerCheck;
import org.howdah.ui.ScreenRobot;
import org.testfx.api.FxToolkit;

/// Dialogs on the screen, whoever opened them, and everything that JavaFX complained about meanwhile.
final class DialogFixture implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "pictures", "connection");

    final ScreenRobot robot = new ScreenRobot();
    final FakeTester tester = new FakeTester();
    final List<RegisteredServer> kept = new ArrayList<>();
    Optional<String> refusal = Optional.empty();
    PasswordKeeping passwords = PasswordKeeping.NOWHERE;
    boolean dark;
    double fontSize;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Logger cssLogger = Logger.getLogger("javafx.css");
    private final Handler listener = new ComplaintHandler();

    DialogFixture() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        cssLogger.addHandler(listener);
        cssLogger.setLevel(Level.ALL);
        robot.interact(
                () -> Thread.currentThread().setUncaughtExceptionHandler((_, e) -> complaints.add(e.toString())));
    }

    void open(Purpose purpose, RegisteredServer initial) {
        open(purpose, initial, tester);
    }

    void open(Purpose purpose, RegisteredServer initial, ConnectionTester with) {
        robot.interact(() -> {
            ConnectionPorts ports = new ConnectionPorts(with, "taken"::equals, server -> {
                kept.add(server);
                return refusal;
            }, passwords, this::dress, InstantSource.fixed(Instant.parse("2026-03-01T10:14:32Z")), "me");
            ConnectionDialog.show(null, purpose, initial, ports);
        });
        settle();
    }

    void dress(Scene scene) {
        scene.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().add(Objects.requireNonNull(
                DialogFixture.class.getResource("/org/howdah/ui/app.css")).toExternalForm());
        scene.getRoot().setStyle(fontSize == 0 ? "" : "-fx-font-size: " + fontSize + "px;");
        scene.getRoot().getStyleClass().add(dark ? "theme-dark" : "theme-light");
    }

    void settle() {
        robot.settle();
        robot.interact(this::layout);
    }

    /// Computes styles and places everything anew, as the next pulse would. On the screen thread.
    void layout() {
        stages().forEach(stage -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    /// Dialogs that can be seen.
    List<Stage> stages() {
        return robot.listWindows().stream().filter(Window::isShowing).filter(Stage.class::isInstance)
                .map(Stage.class::cast).filter(stage -> stage.getScene() != null && stage.getTitle() != null)
                .toList();
    }

    Stage stage() {
        return stages().getLast();
    }

    boolean isOpen() {
        return !stages().isEmpty();
    }

    <N extends Node> N node(String id, Class<N> type) {
        return robot.ask(() -> type.cast(Objects.requireNonNull(stage().getScene().getRoot().lookup("#" + id), id)));
    }

    void enter(String id, String text) {
        robot.interact(() -> node(id + "Input", javafx.scene.control.TextInputControl.class).setText(text));
        settle();
    }

    void fire(String id) {
        robot.interact(() -> node(id, javafx.scene.control.ButtonBase.class).fire());
        settle();
    }

    /// Tests, and has the test end like this.
    void test(ServerCheck check) {
        fire("testButton");
        robot.interact(() -> tester.watcher().ended(check));
        settle();
    }

    String summary() {
        return node("summary", Label.class).getText();
    }

    static List<String> texts(Node node) {
        return all(node).filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList();
    }

    static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(DialogFixture::all)
                : Stream.empty());
    }

    List<String> complaints() {
        return complaints;
    }

    void picture(String name) throws IOException {
        settle();
        settle();
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = stage().getScene().snapshot(null));
        Files.createDirectories(PICTURES);
        ImageIO.write(SwingFXUtils.fromFXImage(image[0], null), "png",
                PICTURES.resolve(name + (dark ? "-dark" : "-light") + ".png").toFile());
    }

    void closeAll() {
        robot.interact(() -> stages().forEach(Stage::hide));
        settle();
    }

    @Override
    public void close() {
        closeAll();
        cssLogger.removeHandler(listener);
    }

    private final class ComplaintHandler extends Handler {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add(record.getMessage());
            }
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
