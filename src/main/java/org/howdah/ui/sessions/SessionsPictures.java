package org.howdah.ui.sessions;

import java.time.Duration;
import java.util.List;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.Sampled;

/// The Sessions page in its states.
public final class SessionsPictures {
    private static final Duration SKELETON = Duration.ofMillis(400);

    private SessionsPictures() {}

    public static List<Picture> of(Sampled sampled) {
        return List.of(
                Picture.of("sessions", sampled, window -> open(window, sampled)),
                Picture.of("sessions-detail", sampled, window -> {
                    open(window, sampled);
                    window.page().showDetail();
                }),
                Picture.of("sessions-loading", sampled.loading(), window -> open(window, sampled))
                        .after(SKELETON),
                Picture.of("sessions-lost", sampled.lost(), window -> open(window, sampled)));
    }

    private static void open(PictureWindow window, Sampled sampled) {
        window.open(sampled.first());
        window.go("sessions");
    }
}
