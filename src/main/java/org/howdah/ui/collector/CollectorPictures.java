package org.howdah.ui.collector;

import java.time.Duration;
import java.util.List;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.Sampled;

/// The Collector page in its states.
public final class CollectorPictures {
    private static final Duration SKELETON = Duration.ofMillis(400);

    private CollectorPictures() {}

    public static List<Picture> of(Sampled sampled) {
        return List.of(
                Picture.of("collector", sampled, CollectorPictures::go),
                Picture.of("collector-loading", sampled.loading(), CollectorPictures::go).after(SKELETON),
                Picture.of("collector-lost", sampled.lost(), CollectorPictures::go),
                Picture.of("collector-empty", sampled.withoutServers(), CollectorPictures::go));
    }

    private static void go(PictureWindow window) {
        window.go("collector");
    }
}
