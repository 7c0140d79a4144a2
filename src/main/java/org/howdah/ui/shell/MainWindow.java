package org.howdah.ui.shell;

import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.howdah.replay.Reference;
import org.howdah.settings.Preferences;
import org.howdah.settings.WindowPlace;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PreferencesAccess;
import org.jspecify.annotations.Nullable;

/// The main window. Constructed, shown and closed on the screen thread.
///
/// It reads states only while it can be seen: closed or reduced to an icon it has no subscription.
public final class MainWindow {
    private static final double WIDTH = 1_440;
    private static final double HEIGHT = 900;
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256};
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 420;

    private final Shell shell;
    private final Scene scene;
    private Subscription listening = Subscription.EMPTY;

    /// Builds the window, which reads nothing before it is shown.
    public MainWindow(WindowContext context) {
        this.shell = new Shell(context);
        this.scene = new Scene(shell.controller().root());
        shell.controller().setOnThemeToggled(this::toggleTheme);
        shell.preferences().onChange((_, _) -> applyLook());
        shell.installKeys(scene);
        applyLook();
    }

    /// Puts the window on a stage and shows it, inside the screen.
    public void show(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setTitle(Messages.text("shell.name"));
        shell.past().setOnTitle(stage::setTitle);
        stage.setScene(scene);
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image(Objects.requireNonNull(
                    MainWindow.class.getResource("/org/howdah/ui/icon/howdah-" + size + ".png")).toExternalForm()));
        }
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        place(stage, screen);
        listening = Subscription.combine(
                stage.showingProperty().subscribe(_ -> follow(stage)),
                stage.iconifiedProperty().subscribe(_ -> follow(stage)),
                Platform.getPreferences().colorSchemeProperty().subscribe(_ -> applyLook()));
        stage.show();
    }

    /// Puts the user's look on the scene of a dialog.
    ///
    /// @param preferences null where nobody knows them yet
    public static void look(Scene scene, @Nullable PreferencesAccess preferences) {
        Look.apply(scene, preferences == null ? Preferences.USUAL : preferences.get());
    }

    /// Goes to the place that a reference names.
    public void open(Reference reference) {
        shell.past().open(reference);
    }

    Shell shell() {
        return shell;
    }

    /// Remembers where it stands and ends all listening; the window may still be on its stage. Twice does nothing more.
    ///
    /// @param stage on which it stands
    public void close(Stage stage) {
        if (stage.isShowing() && !stage.isIconified()) {
            remember(stage);
        }
        listening.unsubscribe();
        shell.close();
    }

    private void follow(Stage stage) {
        if (stage.isShowing() && !stage.isIconified()) {
            shell.activate();
        } else {
            shell.deactivate();
        }
    }

    /// Where it stood the last time, if that screen is still there, and as large as that may be.
    private void place(Stage stage, Rectangle2D screen) {
        WindowPlace place = shell.preferences().get().window();
        List<Screen> screens = place == null
                ? List.of()
                : Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height());
        if (place != null && !screens.isEmpty()) {
            Rectangle2D stood = new Rectangle2D(place.x(), place.y(), place.width(), place.height());
            // Over several screens it stood because it was put there.
            Rectangle2D fitting = screens.size() > 1 ? stood : inside(stood, screens.getFirst().getVisualBounds());
            stage.setX(fitting.getMinX());
            stage.setY(fitting.getMinY());
            stage.setWidth(fitting.getWidth());
            stage.setHeight(fitting.getHeight());
            stage.setMaximized(place.maximised());
        } else {
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        }
    }

    /// A screen may be smaller than the one that was there before.
    static Rectangle2D inside(Rectangle2D stood, Rectangle2D screen) {
        double width = Math.min(stood.getWidth(), screen.getWidth());
        double height = Math.min(stood.getHeight(), screen.getHeight());
        return new Rectangle2D(Math.clamp(stood.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(stood.getMinY(), screen.getMinY(), screen.getMaxY() - height), width, height);
    }

    private void remember(Stage stage) {
        WindowPlace before = shell.preferences().get().window();
        // What it was before it filled the screen is what it goes back to.
        WindowPlace place = stage.isMaximized() && before != null
                ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
                : new WindowPlace((int) stage.getX(), (int) stage.getY(), (int) stage.getWidth(),
                        (int) stage.getHeight(), stage.isMaximized());
        shell.preferences().change(now -> now.withWindow(place));
    }

    private void toggleTheme() {
        Preferences.Theme next = Look.resolve(shell.preferences().get().theme()) == Theme.DARK
                ? Preferences.Theme.LIGHT
                : Preferences.Theme.DARK;
        shell.preferences().change(now -> now.withTheme(next));
    }

    private void applyLook() {
        Preferences preferences = shell.preferences().get();
        Look.apply(scene, preferences);
        shell.controller().showTheme(Look.resolve(preferences.theme()));
    }
}
