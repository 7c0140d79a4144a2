package org.howdah.ui.load;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.RegisteredServer;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.PicturedPast;
import org.howdah.ui.control.picture.Sampled;

/// The Load page in its states, over a past that is made up.
public final class LoadPictures {
    private static final int CORES = 16;
    private static final int SHOWN = 900;
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final int BRUSH_FROM = 660;
    private static final int BRUSH_TO = 810;

    private LoadPictures() {}

    public static List<Picture> of(Sampled sampled) {
        Instant now = sampled.fleet().time();
        Sampled story = sampled.each(LoadPictures::large).with(PicturedLoad.of(sampled.first(), now));
        return List.of(
                picture("load", story, page -> brush(page, now)),
                picture("load-live", story, _ -> {}),
                picture("load-statements", story, page -> page.divideBy(LoadDimension.STATEMENT)),
                picture("load-events", story, page -> page.divideBy(LoadDimension.WAIT_EVENT)),
                picture("load-table", story, LoadController::toggleTable),
                picture("load-filtered", story, page -> page.gestures().filter(LoadDimension.APPLICATION,
                        "checkout-api")),
                picture("load-empty", sampled.with(PicturedPast.NONE), _ -> {}),
                picture("load-loading", sampled.with(PicturedPast.UNANSWERED), _ -> {}).after(PATIENCE),
                picture("load-help", story, LoadController::help));
    }

    /// The shop of the story is no laptop.
    private static FleetServer large(FleetServer of) {
        RegisteredServer server = of.server();
        return new FleetServer(new RegisteredServer(server.id(), server.name(), server.target(), server.service(),
                server.tags(), server.environment(), server.accessMode(), CORES, server.interval(), server.paused(),
                server.limits()),
                of.state(), of.load());
    }

    private static void brush(LoadController page, Instant now) {
        Instant start = now.minus(PicturedLoad.LENGTH).truncatedTo(ChronoUnit.MINUTES);
        page.gestures().zoom(new TimeRange(start, start.plusSeconds(SHOWN)));
        page.gestures().brush(new TimeRange(start.plusSeconds(BRUSH_FROM), start.plusSeconds(BRUSH_TO)), true);
    }

    private static Picture picture(String name, Sampled sampled, Consumer<LoadController> prepare) {
        return Picture.of(name, sampled, window -> {
            window.open(sampled.first());
            prepare.accept(controller(window));
        });
    }

    private static LoadController controller(PictureWindow window) {
        return (LoadController) window.page();
    }
}
