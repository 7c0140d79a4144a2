package org.howdah.ui.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.PicturedPast;
import org.howdah.ui.control.picture.Sampled;

/// The Compare page in its states, over a past that is made up.
public final class ComparePictures {
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private ComparePictures() {}

    public static List<Picture> of(Sampled sampled) {
        Instant now = sampled.fleet().time();
        PicturedSpike past = PicturedSpike.of(sampled.first(), now);
        TimeRange spike = new TimeRange(past.spike(), now);
        TimeRange calm = new TimeRange(past.spike().minus(PicturedSpike.SPIKE), past.spike());
        Sampled story = sampled.with(past);
        return List.of(
                picture("compare", story, page -> page.show(spike)),
                picture("compare-waits", story, page -> {
                    page.show(spike);
                    page.divideBy(ChangePane.Tab.WAIT_EVENTS);
                }),
                picture("compare-calm", story, page -> page.show(calm)),
                picture("compare-yesterday", story, page -> {
                    page.show(spike);
                    page.against(CompareChoice.Against.DAY_BEFORE);
                }),
                picture("compare-empty", sampled.with(PicturedPast.NONE), _ -> {}),
                picture("compare-loading", sampled.with(PicturedPast.UNANSWERED), _ -> {}).after(PATIENCE),
                picture("compare-filtered", story, page -> {
                    page.show(spike);
                    page.filter(LoadDimension.APPLICATION, "checkout-api");
                }),
                picture("compare-help", story, CompareController::help));
    }

    private static Picture picture(String name, Sampled sampled, Consumer<CompareController> prepare) {
        return Picture.of(name, sampled, window -> {
            window.open(sampled.first());
            window.go("compare");
            prepare.accept(controller(window));
        });
    }

    private static CompareController controller(PictureWindow window) {
        return (CompareController) window.page();
    }
}
