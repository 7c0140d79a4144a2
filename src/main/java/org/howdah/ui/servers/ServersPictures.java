package org.howdah.ui.servers;

import java.time.Duration;
import java.util.List;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.Sampled;

/// The Servers page in its states.
public final class ServersPictures {
    private static final Duration SKELETON = Duration.ofMillis(400);

    private ServersPictures() {}

    public static List<Picture> of(Sampled sampled) {
        return List.of(
                Picture.of("servers", sampled, ServersPictures::go),
                Picture.of("servers-cards", sampled, window -> {
                    go(window);
                    window.act("servers-cards");
                }),
                Picture.of("servers-grouped", sampled, window -> {
                    go(window);
                    window.act("group-environment");
                }),
                Picture.of("servers-loading", sampled.loading(), ServersPictures::go).after(SKELETON),
                Picture.of("servers-lost", sampled.lost(), ServersPictures::go));
    }

    private static void go(PictureWindow window) {
        window.go("servers");
    }
}
