package org.howdah.ui.sessions;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.Session;
import org.howdah.ui.control.FilterBar;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.Sampled;

/// The Sessions page in its states.
public final class SessionsPictures {
    private static final Duration SKELETON = Duration.ofMillis(400);

    private SessionsPictures() {}

    public static List<Picture> of(Sampled sampled) {
        return List.of(
                picture("sessions", sampled, _ -> {}),
                picture("sessions-detail", sampled, window -> window.page().showDetail()),
                picture("sessions-blocking", sampled, window -> window.act("mode-blocking")),
                picture("sessions-grouped", sampled, window -> window.act("group-application")),
                picture("sessions-paused", sampled, window -> window.act("pause")),
                picture("sessions-empty", sampled,
                        window -> window.node("filterBar", FilterBar.class).setText("user:nobody")),
                picture("sessions-loading", sampled.loading(), _ -> {}).after(SKELETON),
                picture("sessions-denied", sampled.states(SessionsPictures::denied), _ -> {}),
                picture("sessions-lost", sampled.lost(), _ -> {}),
                picture("sessions-error", sampled.neverReached(), _ -> {}));
    }

    /// The role was never let look at the sessions.
    private static ServerState denied(ServerState state) {
        Map<Probe<?>, ProbeState<?>> probes = new HashMap<>(state.probes());
        state.probe(Session.PROBE).ifPresent(probed -> probes.put(Session.PROBE, new ProbeState<>(Session.PROBE, null,
                null, new SampleOutcome.Denied<>("42501", "permission denied for view pg_stat_activity"),
                probed.attemptedAt())));
        return new ServerState(state.server(), state.name(), state.link(), state.capabilities(), probes,
                state.skippedTicks());
    }

    private static Picture picture(String name, Sampled sampled, Consumer<PictureWindow> prepare) {
        return Picture.of(name, sampled, window -> {
            window.open(sampled.first());
            window.go("sessions");
            prepare.accept(window);
        });
    }
}
