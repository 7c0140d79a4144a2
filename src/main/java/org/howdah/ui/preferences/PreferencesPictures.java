package org.howdah.ui.preferences;

import java.util.List;
import org.howdah.settings.Preferences;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.Sampled;

/// The Preferences page, as its user wants it to look.
public final class PreferencesPictures {
    private PreferencesPictures() {}

    public static List<Picture> of(Sampled sampled) {
        return List.of(
                Picture.of("preferences", sampled, PreferencesPictures::go),
                Picture.of("preferences-large", sampled, PreferencesPictures::go)
                        .with(now -> now.withFontScale(150).withDensity(Preferences.Density.COMFORTABLE)));
    }

    private static void go(PictureWindow window) {
        window.go("preferences");
    }
}
