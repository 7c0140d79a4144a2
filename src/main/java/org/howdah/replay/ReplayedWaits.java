package org.howdah.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.howdah.analysis.WaitMemory;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitTrail;
import org.jspecify.annotations.Nullable;

/// What sessions waited for in the ten minutes before the second that is replayed: of one server, and only once somebody
/// has asked for it, as all these samples have to be read.
final class ReplayedWaits {
    private static final Duration SPAN = Duration.ofSeconds(WaitTrail.LENGTH);
    private static final Duration GRAIN = Duration.ofNanos(1_000);
    /// What lies further ahead is read anew.
    private static final Duration NEAR = Duration.ofMinutes(2);

    private final HistoryQueries history;
    private volatile @Nullable ServerId wanted;
    private volatile Memory known = new Memory(null, new WaitMemory(), Instant.MIN);

    /// @param until up to which the samples of a server were taken
    private record Memory(@Nullable ServerId server, WaitMemory waits, Instant until) {}

    ReplayedWaits(HistoryQueries history) {
        this.history = history;
    }

    /// What is known by now. Any thread.
    WaitTrail trail(ServerId server, SessionKey session) {
        wanted = server;
        Memory memory = known;
        return server.equals(memory.server()) ? memory.waits().trail(session) : WaitTrail.EMPTY;
    }

    /// Takes the samples up to an instant. On the thread of the replay.
    ///
    /// @param mayRead whether there is time for all ten minutes: not while the clock is drawn to and fro
    /// @return of which server something is known now that was not before; null for none
    @Nullable
    ServerId follow(Instant at, boolean mayRead) {
        ServerId server = wanted;
        Memory memory = known;
        if (server == null) {
            return null;
        }
        boolean goesOn = server.equals(memory.server()) && !at.isBefore(memory.until())
                && Duration.between(memory.until(), at).compareTo(NEAR) <= 0;
        if (goesOn) {
            if (memory.until().isBefore(at)) {
                read(server, memory.until().plus(GRAIN), at, memory.waits());
                known = new Memory(server, memory.waits(), at);
            }
            return null;
        }
        if (!mayRead) {
            return null;
        }
        WaitMemory waits = new WaitMemory();
        read(server, at.minus(SPAN), at, waits);
        known = new Memory(server, waits, at);
        return server;
    }

    private void read(ServerId server, Instant from, Instant to, WaitMemory into) {
        history.samples(server, Set.of(Session.PROBE), new TimeRange(from, to.plus(GRAIN)), sample -> {
            take(sample, into);
            return true;
        });
    }

    private static void take(Sample<?> sample, WaitMemory into) {
        if (sample.outcome() instanceof SampleOutcome.Read<?>(var rows)) {
            List<Session> sessions = rows.stream().map(Session.class::cast).toList();
            into.add(sample.time(), sessions, sample.interval());
        }
    }
}
