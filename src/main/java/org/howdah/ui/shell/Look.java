package org.howdah.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.howdah.settings.Preferences;
import org.howdah.ui.control.Styles;

/// Puts a theme on a scene. Each scene has its own, so that a picture in one does not disturb a window in another.
/// Screen thread.
final class Look {
    private static final String STYLESHEET = Objects.requireNonNull(Look.class.getResource("/org/howdah/ui/app.css"))
            .toExternalForm();

    private static final String SCALE = "scale-";

    private Look() {}

    static void apply(Scene scene, Theme theme) {
        scene.setUserAgentStylesheet(switch (theme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        });
        if (!scene.getStylesheets().contains(STYLESHEET)) {
            scene.getStylesheets().add(STYLESHEET);
        }
        List<String> classes = scene.getRoot().getStyleClass();
        classes.remove(styleClass(theme.other()));
        if (!classes.contains(styleClass(theme))) {
            classes.add(styleClass(theme));
        }
    }

    /// The theme that a choice comes to at this moment.
    static Theme resolve(Preferences.Theme choice) {
        return switch (choice) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
        };
    }

    /// Theme, height of rows and size of letters, as the user wants them.
    static void apply(Scene scene, Preferences preferences) {
        apply(scene, resolve(preferences.theme()));
        List<String> classes = scene.getRoot().getStyleClass();
        String scale = SCALE + Math.clamp(Math.round(preferences.fontScale() / 10f) * 10L, 80, 200);
        classes.removeIf(each -> each.startsWith(SCALE) && !each.equals(scale));
        if (!classes.contains(scale)) {
            classes.add(scale);
        }
        boolean comfortable = preferences.density() == Preferences.Density.COMFORTABLE;
        if (comfortable != classes.contains(Styles.COMFORTABLE)) {
            if (comfortable) {
                classes.add(Styles.COMFORTABLE);
            } else {
                classes.remove(Styles.COMFORTABLE);
            }
        }
    }

    private static String styleClass(Theme theme) {
        return "theme-" + theme.word();
    }
}
