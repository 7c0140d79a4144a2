package org.howdah.ui.alerts;

import java.util.List;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.Sampled;

/// The Alerts page in its states.
public final class AlertsPictures {
    private AlertsPictures() {}

    public static List<Picture> of(Sampled sampled) {
        return List.of(
                Picture.of("alerts", sampled, AlertsPictures::go),
                Picture.of("alerts-lost", sampled.lost().after(sampled), AlertsPictures::go),
                Picture.of("alerts-past", sampled.recovered(), AlertsPictures::go),
                Picture.of("alerts-none", sampled.loading(), AlertsPictures::go));
    }

    private static void go(PictureWindow window) {
        window.go("alerts");
    }
}
