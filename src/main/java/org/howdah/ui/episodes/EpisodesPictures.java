package org.howdah.ui.episodes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.PicturedHistory;
import org.howdah.ui.control.picture.PicturedPast;
import org.howdah.ui.control.picture.Sampled;

/// The Episodes page in its states, over a past that is made up.
public final class EpisodesPictures {
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private EpisodesPictures() {}

    public static List<Picture> of(Sampled sampled) {
        Instant now = sampled.fleet().time();
        Sampled story = sampled.with(new PicturedDay(new PicturedHistory(sampled.fleet()), now));
        Sampled empty = sampled.with(PicturedPast.NONE);
        return List.of(
                picture("episodes", story, window -> ((EpisodesController) window.page()).selectFirst()),
                picture("episodes-empty", empty, _ -> {}),
                picture("episodes-loading", sampled.with(PicturedPast.UNANSWERED), _ -> {}).after(PATIENCE));
    }

    private static Picture picture(String name, Sampled sampled, Consumer<PictureWindow> prepare) {
        return Picture.of(name, sampled, window -> {
            window.open(sampled.first());
            window.go("episodes");
            prepare.accept(window);
        });
    }
}
