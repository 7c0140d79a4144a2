package org.howdah.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.howdah.model.server.ServerId;
import org.howdah.settings.Preferences;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.Toasts.Toast;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.fx.UiThread;

/// A window on no screen, opened for one picture. It goes through the same code as one that is shown. Screen thread.
final class PaintedWindow implements PictureWindow, AutoCloseable {
    /// Columns that hide and panes that open need another pass; then the picture stands still.
    private static final int LAYOUT_PASSES = 3;

    private final List<Window> others = List.copyOf(Window.getWindows());
    private final Shell shell;
    private final Scene scene;
    private final Instant sampled;
    private Instant now;

    PaintedWindow(Picture picture, Theme theme, int width, int height, UiThread uiThread) {
        Preferences preferences = picture.preferences().apply(Preferences.USUAL
                .withTimeZone(Preferences.TimeZoneChoice.UTC))
                .withTheme(theme == Theme.DARK ? Preferences.Theme.DARK : Preferences.Theme.LIGHT);
        sampled = picture.shown().fleet().time();
        now = sampled;
        shell = new Shell(StillContext.of(picture.shown(), preferences,
                new ScreenClock(uiThread, () -> now, _ -> () -> {})));
        scene = new Scene(shell.controller().root(), width, height);
        Look.apply(scene, preferences);
        shell.controller().showTheme(theme);
        shell.activate();
        layOut(scene);
    }

    /// What is to be seen now: the window, or the dialog that was opened last.
    WritableImage paint() {
        return laidOut().snapshot(null);
    }

    /// The same with each of its nodes in its place, but not painted.
    Scene laidOut() {
        Scene seen = seen();
        layOut(seen);
        return seen;
    }

    /// The scene of the window, or of the dialog that was opened last.
    Scene seen() {
        List<Window> opened = opened();
        return opened.isEmpty() ? scene : Objects.requireNonNull(opened.getLast().getScene());
    }

    @Override
    public void go(String page) {
        shell.go(PageId.valueOf(page.toUpperCase(Locale.ROOT)));
        layOut(scene);
    }

    @Override
    public void open(ServerId server) {
        shell.openServer(server);
        layOut(scene);
    }

    @Override
    public Page page() {
        return Objects.requireNonNull(shell.page());
    }

    @Override
    public <N extends Node> N node(String id, Class<N> type) {
        Node node = seen().lookup("#" + id);
        if (node == null) {
            throw new IllegalArgumentException("There is no node " + id);
        }
        return type.cast(node);
    }

    @Override
    public void palette(String typed) {
        shell.commands().palette();
        shell.controller().palette().type(typed);
    }

    @Override
    public void replay(Duration ago) {
        now = sampled.plus(ago);
        shell.time().replay(sampled);
        layOut(scene);
    }

    @Override
    public void keys() {
        shell.commands().sheet();
    }

    @Override
    public void toast(Toast toast) {
        shell.controller().toasts().show(toast);
    }

    @Override
    public void look(Scene dialog) {
        Look.apply(dialog, shell.preferences().get());
    }

    @Override
    public void close() {
        opened().forEach(Window::hide);
        shell.close();
    }

    private List<Window> opened() {
        return Window.getWindows().stream().filter(Stage.class::isInstance)
                .filter(window -> !others.contains(window)).toList();
    }

    private static void layOut(Scene scene) {
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }
}
