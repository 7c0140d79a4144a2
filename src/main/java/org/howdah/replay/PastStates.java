package org.howdah.replay;

import java.time.Duration;
import java.time.Instant;
import org.howdah.analysis.NextState;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;

/// States out of a history. On a thread that may wait for a disk.
record PastStates(HistoryQueries history) {
    /// In place of what can be had only of what is there.
    static final String NOT_RECORDED = "Not recorded";

    /// As it was; where nothing was recorded, that is what is known. So it is between connecting and the first sample, of
    /// which live pages say that they are reading: of the past nothing more is to come.
    ServerState read(ServerId server, String name, Instant at) {
        return history.stateAt(server, at).map(state -> withoutTheUnrecorded(state, at))
                .orElseGet(() -> ServerState.unknown(server, name, new Link.Unrecorded(at)));
    }

    private static ServerState withoutTheUnrecorded(ServerState recorded, Instant at) {
        ServerState state = isBeforeItsSamples(recorded)
                ? NextState.of(recorded, new ServerUpdate.LinkChanged(new Link.Unrecorded(at)))
                : recorded;
        for (Probe<?> probe : RecordingPlan.NEVER) {
            state = NextState.of(state, new ServerUpdate.Sampled<>(unrecorded(probe, at)));
        }
        return state;
    }

    private static boolean isBeforeItsSamples(ServerState recorded) {
        return (recorded.link() instanceof Link.Up || recorded.link() instanceof Link.Connecting)
                && recorded.probe(Session.PROBE).isEmpty();
    }

    private static <R extends Record> Sample<R> unrecorded(Probe<R> probe, Instant at) {
        return new Sample<>(probe, at, null, null, Duration.ZERO, Duration.ZERO, false,
                new SampleOutcome.Unsupported<>(NOT_RECORDED));
    }
}
