package org.howdah.ui.servers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.howdah.model.fleet.FleetState;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.Sampled;

/// The Servers page in its states.
public final class ServersPictures {
    private static final Duration SKELETON = Duration.ofMillis(400);

    private ServersPictures() {}

    /// Of the servers that were sampled, and of forty as a large house has them.
    public static List<Picture> of(Sampled sampled) {
        FleetState fleet = sampled.fleet();
        PicturedFleets fleets = new PicturedFleets(fleet.servers().getFirst(), fleet.time());
        List<Picture> pictures = new ArrayList<>(ways("servers", sampled));
        pictures.addAll(ways("servers-full", sampled.with(fleets.full())));
        pictures.addAll(ways("servers-error", sampled.with(fleets.down())));
        pictures.add(Picture.of("servers-loading", sampled.with(fleets.loading()), ServersPictures::go)
                .after(SKELETON));
        pictures.add(Picture.of("servers-lost", sampled.lost(), ServersPictures::go));
        return pictures;
    }

    /// As a table, as cards, and under headings.
    private static List<Picture> ways(String name, Sampled shown) {
        return List.of(
                Picture.of(name, shown, ServersPictures::go),
                Picture.of(name + "-cards", shown, window -> {
                    go(window);
                    window.act("servers-cards");
                }),
                Picture.of(name + "-grouped", shown, window -> {
                    go(window);
                    window.act("group-environment");
                }));
    }

    private static void go(PictureWindow window) {
        window.go("servers");
    }
}
