package org.howdah.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.instance.DatabaseSize;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PicturedHistory;
import org.howdah.ui.control.picture.PicturedPast;
import org.howdah.ui.control.picture.Sampled;

/// The Timeline page in its states, over a past that is made up.
public final class TimelinePictures {
    private static final Set<Probe<?>> REFUSED = Set.of(DatabaseActivity.PROBE, DatabaseSize.PROBE);
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private TimelinePictures() {}

    public static List<Picture> of(Sampled sampled) {
        Instant now = sampled.fleet().time();
        Sampled story = sampled.with(new PicturedServer(new PicturedHistory(sampled.fleet()), now, Set.of()));
        Sampled denied = sampled.states(TimelinePictures::denied).with(
                new PicturedServer(new PicturedHistory(sampled.fleet()), now, REFUSED));
        return List.of(
                picture("timeline", story, _ -> {}),
                picture("timeline-pinned", story, page -> {
                    for (int i = 0; i < 5; i++) {
                        page.choose(1);
                    }
                    page.pin();
                    for (int i = 0; i < 20; i++) {
                        page.gestures().moveBrush(i < 8 ? -4 : 1, i >= 8);
                    }
                }),
                picture("timeline-table", story, TimelineController::toggleTable),
                picture("timeline-denied", denied, _ -> {}),
                picture("timeline-empty", sampled.with(PicturedPast.NONE), _ -> {}),
                picture("timeline-loading", sampled.with(PicturedPast.UNANSWERED), _ -> {}).after(PATIENCE),
                picture("timeline-help", story, TimelineController::help));
    }

    private static ServerState denied(ServerState state) {
        Map<Probe<?>, ProbeState<?>> probes = new HashMap<>(state.probes());
        for (Probe<?> probe : REFUSED) {
            refuse(probe, state, probes);
        }
        return new ServerState(state.server(), state.name(), state.link(), state.capabilities(), probes,
                state.skippedTicks());
    }

    private static <R extends Record> void refuse(Probe<R> probe, ServerState state, Map<Probe<?>, ProbeState<?>> to) {
        to.put(probe, new ProbeState<>(probe, null, null,
                new SampleOutcome.Denied<>("42501", "permission denied for view pg_stat_database"),
                state.probe(probe).map(ProbeState::attemptedAt).orElse(Instant.EPOCH)));
    }

    private static Picture picture(String name, Sampled sampled, Consumer<TimelineController> prepare) {
        return Picture.of(name, sampled, window -> {
            window.open(sampled.first());
            window.go("timeline");
            prepare.accept((TimelineController) window.page());
        });
    }
}
