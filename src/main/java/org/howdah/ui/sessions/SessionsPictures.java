package org.howdah.ui.sessions;

import java.time.Duration;
import java.util.List;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.Sampled;

/// The Sessions page in its states.
public final class SessionsPictures {
    private static final Duration SKELETON = Duration.ofMillis(400);

    private SessionsPictures() {}

    public static List<Picture> of(Sampled sampled) {
        return List.of(
                Picture.of("sessions", sampled, window -> window.open(sampled.first())),
                Picture.of("sessions-detail", sampled, window -> {
                    window.open(sampled.first());
                    window.page().showDetail();
                }),
                Picture.of("sessions-loading", sampled.loading(), window -> window.open(sampled.first()))
                        .after(SKELETON),
                Picture.of("sessions-lost", sampled.lost(), window -> window.open(sampled.first())));
    }
}
