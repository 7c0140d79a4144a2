package org.howdah.ui.shell;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.howdah.ui.control.Messages;

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
    private final Consumer<ThemeChoice> onThemeChosen;
    private ThemeChoice choice;
    private Subscription listening = Subscription.EMPTY;

    /// Builds the window, which reads nothing before it is shown.
    ///
    /// @param choice of the look that was made last
    /// @param onThemeChosen keeps a new choice; called on the screen thread
    public MainWindow(WindowContext context, ThemeChoice choice, Consumer<ThemeChoice> onThemeChosen) {
        this.shell = new Shell(context);
        this.scene = new Scene(shell.controller().root());
        this.onThemeChosen = onThemeChosen;
        this.choice = choice;
        shell.controller().setOnThemeToggled(this::toggleTheme);
        shell.setOnTheme(this::chooseTheme);
        shell.installKeys(scene);
        applyTheme();
    }

    /// Puts the window on a stage and shows it, inside the screen.
    public void show(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setTitle(Messages.text("shell.name"));
        stage.setScene(scene);
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image(Objects.requireNonNull(
                    MainWindow.class.getResource("/org/howdah/ui/icon/howdah-" + size + ".png")).toExternalForm()));
        }
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        listening = Subscription.combine(
                stage.showingProperty().subscribe(_ -> follow(stage)),
                stage.iconifiedProperty().subscribe(_ -> follow(stage)),
                Platform.getPreferences().colorSchemeProperty().subscribe(_ -> applyTheme()));
        stage.show();
    }

    /// Ends all listening; the window may still be on its stage.
    public void close() {
        listening.unsubscribe();
        shell.controller().deactivate();
    }

    private void follow(Stage stage) {
        if (stage.isShowing() && !stage.isIconified()) {
            shell.controller().activate();
        } else {
            shell.controller().deactivate();
        }
    }

    private void toggleTheme() {
        chooseTheme(Look.resolve(choice) == Theme.DARK ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    private void chooseTheme(ThemeChoice newChoice) {
        choice = newChoice;
        applyTheme();
        onThemeChosen.accept(choice);
    }

    private void applyTheme() {
        Theme theme = Look.resolve(choice);
        Look.apply(scene, theme);
        shell.controller().showTheme(theme);
    }
}
