package org.howdah.ui.vault;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.howdah.credentials.vault.Vault;
import org.howdah.ui.ScreenRobot;
import org.howdah.ui.fx.JavaFxThread;
import org.testfx.api.FxToolkit;

/// The vault's dialogs on the screen without a display, and what a test looks at and presses in them.
final class VaultFixture implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "pictures");

    final ScreenRobot robot = new ScreenRobot();
    final AtomicBoolean capsLock = new AtomicBoolean();
    boolean dark;

    VaultFixture() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    VaultDialogs dialogs(Vault vault) {
        return dialogs(vault, task -> Thread.ofPlatform().daemon().start(task));
    }

    /// @param aside does what the screen thread does not wait for
    VaultDialogs dialogs(Vault vault, Executor aside) {
        Path home = Path.of(System.getProperty("java.io.tmpdir"));
        return new VaultDialogs(new VaultPorts(vault, new VaultWork(aside, new JavaFxThread()),
                () -> Duration.ofMinutes(15),
                this::dress, capsLock::get, home));
    }

    void dress(Scene scene) {
        scene.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().add(Objects.requireNonNull(
                VaultFixture.class.getResource("/org/howdah/ui/app.css")).toExternalForm());
        scene.getRoot().getStyleClass().add(dark ? "theme-dark" : "theme-light");
    }

    void interact(Runnable action) {
        robot.interact(action);
        settle();
    }

    void settle() {
        robot.settle();
        robot.onScreen(this::layout);
    }

    private void layout() {
        stages().forEach(stage -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    List<Stage> stages() {
        return robot.listWindows().stream().filter(Window::isShowing).filter(Stage.class::isInstance)
                .map(Stage.class::cast).filter(stage -> stage.getScene() != null && stage.getTitle() != null)
                .toList();
    }

    boolean isOpen() {
        return !stages().isEmpty();
    }

    /// Of the dialog in front, or of any that is open; null where there is none.
    @org.jspecify.annotations.Nullable
    Node find(String id) {
        return robot.<@org.jspecify.annotations.Nullable Node>ask(() -> stages().reversed().stream()
                .map(stage -> stage.getScene().getRoot().lookup("#" + id)).filter(Objects::nonNull).findFirst()
                .orElse(null));
    }

    <N extends Node> N node(String id, Class<N> type) {
        return type.cast(Objects.requireNonNull(find(id), id));
    }

    String text(String id) {
        return node(id, Labeled.class).getText();
    }

    boolean isShown(String id) {
        Node node = find(id);
        return node != null && node.isVisible();
    }

    void enter(String id, String text) {
        interact(() -> node(id, TextInputControl.class).setText(text));
    }

    void fire(String id) {
        interact(() -> node(id, ButtonBase.class).fire());
    }

    void await(BooleanSupplier condition) {
        robot.await(() -> {
            layout();
            return condition.getAsBoolean();
        });
    }

    void picture(String name) throws IOException {
        settle();
        settle();
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = stages().getLast().getScene().snapshot(null));
        Files.createDirectories(PICTURES);
        ImageIO.write(SwingFXUtils.fromFXImage(image[0], null), "png",
                PICTURES.resolve(name + (dark ? "-dark" : "-light") + ".png").toFile());
    }

    void closeAll() {
        interact(() -> stages().forEach(Stage::hide));
    }

    @Override
    public void close() {
        closeAll();
    }
}
