package org.howdah.ui.replay;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.Sampled;

/// The window while the past is shown.
public final class ReplayPictures {
    private static final Duration AGO = Duration.ofMinutes(247);
    /// States come over the bridge to the screen thread.
    private static final Duration BRIDGE = Duration.ofMillis(300);

    private ReplayPictures() {}

    public static List<Picture> of(Sampled sampled) {
        ServerId busiest = busiest(sampled);
        return List.of(
                Picture.of("replay-sessions", sampled, window -> {
                    window.open(busiest);
                    window.go("sessions");
                    window.replay(AGO);
                }).after(BRIDGE),
                Picture.of("replay-detail", sampled, window -> {
                    window.open(busiest);
                    window.go("sessions");
                    window.replay(AGO);
                    window.page().showDetail();
                }).after(BRIDGE),
                page("servers", sampled), page("alerts", sampled), page("collector", sampled));
    }

    private static ServerId busiest(Sampled sampled) {
        return sampled.fleet().servers().stream()
                .max(Comparator.comparing(server -> server.state().rows(Session.PROBE).size()))
                .map(server -> server.server().id()).orElseThrow();
    }

    private static Picture page(String word, Sampled sampled) {
        return Picture.of("replay-" + word, sampled, (PictureWindow window) -> {
            window.go(word);
            window.replay(AGO);
        }).after(BRIDGE);
    }
}
