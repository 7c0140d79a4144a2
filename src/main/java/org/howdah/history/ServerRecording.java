package org.howdah.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// What is remembered of one server while it is recorded: which samples are due to be kept, and what of the stream of
/// updates is an event.
final class ServerRecording {
    /// As many intervals between two samples as a rate does not cross.
    private static final int GAP_INTERVALS = 3;

    private final ServerId server;
    private final HistoryStore store;
    private final RecordingPlan plan;
    private final Map<Probe<?>, Kept> kept = new HashMap<>();
    private final SummaryMaker summaries;
    private @Nullable Epoch epoch;
    private @Nullable Capabilities capabilities;
    private @Nullable Link link;
    private @Nullable Instant lastSecond;
    private long skipped;
    /// What belongs to the second that is published with it: it is told before the second's samples, and later than they
    /// arrived.
    private final List<Pending> pending = new ArrayList<>();

    private record Pending(Instant now, EventKind kind, String message, ServerUpdate update, boolean repeated) {}

    /// The last sample of a probe that was kept.
    ///
    /// @param said what it said, where the next one is compared with it
    private record Kept(Instant time, Class<?> outcome, @Nullable SampleOutcome<?> said, @Nullable Epoch epoch) {}

    /// @param began when the recording did
    ServerRecording(ServerId server, String name, Instant began, HistoryStore store, RecordingPlan plan) {
        this.server = server;
        this.store = store;
        this.plan = plan;
        this.summaries = new SummaryMaker(ServerState.unknown(server, name, new Link.Connecting(began)));
    }

    /// Looks whether something is to be told of a server of which nothing is heard.
    synchronized void look(Instant now) {
        keep(summaries.look(now));
    }

    /// Nothing follows.
    synchronized void end() {
        keep(summaries.end());
    }

    private void keep(@Nullable Sample<ServerSummary> summary) {
        if (summary != null) {
            store.append(new HistoryEntry.Sampled(server, summary));
        }
    }

    synchronized void heard(ServerUpdate update, Instant now) {
        keep(summaries.heard(update));
        switch (update) {
            case ServerUpdate.Sampled<?>(var sample) -> sampled(sample);
            case ServerUpdate.LinkChanged(var next) -> linked(next, update, now);
            case ServerUpdate.CapabilitiesRead(var next) -> read(next, update, now);
            case ServerUpdate.TicksSkipped(long count) -> {
                skipped += count;
                append(secondOr(now), EventKind.TICKS_SKIPPED, count, "Ticks were due and not taken.",
                        new ServerUpdate.TicksSkipped(skipped), false);
            }
        }
    }

    /// Skipped ticks are told with the second that follows them.
    private Instant secondOr(Instant now) {
        return lastSecond == null ? now : lastSecond;
    }

    private void flush(Instant time) {
        for (Pending each : pending) {
            append(each.now().isBefore(time) ? each.now() : time, each.kind(), 0, each.message(), each.update(),
                    each.repeated());
        }
        pending.clear();
    }

    private <R extends Record> void sampled(Sample<R> sample) {
        flush(sample.time());
        Epoch next = sample.epoch();
        if (next != null && !next.equals(epoch)) {
            changed(epoch, next, sample.time());
            epoch = next;
        }
        if (sample.probe().equals(Session.PROBE)) {
            second(sample);
        }
        RecordedProbe<R> probe = plan.of(sample.probe()).orElse(null);
        if (probe != null && isDue(probe, sample)) {
            store.append(new HistoryEntry.Sampled(server, sample));
        }
    }

    private boolean isDue(RecordedProbe<?> probe, Sample<?> sample) {
        Kept before = kept.get(probe.probe());
        if (before == null || isDue(probe, sample, before)) {
            kept.put(probe.probe(), new Kept(sample.time(), sample.outcome().getClass(),
                    probe.repeated().isZero() ? null : sample.outcome(), sample.epoch()));
            return true;
        }
        return false;
    }

    private static boolean isDue(RecordedProbe<?> probe, Sample<?> sample, Kept before) {
        if (!before.outcome().equals(sample.outcome().getClass())) {
            return true;
        }
        if (sample.outcome().equals(before.said()) && Objects.equals(sample.epoch(), before.epoch())
                && Duration.between(before.time(), sample.time()).abs().compareTo(probe.repeated()) < 0) {
            return false;
        }
        // Half a tick early is on time: ticks are not exact.
        Duration tolerance = probe.every().isZero() ? Duration.ZERO : sample.interval().dividedBy(2);
        return sample.time().isBefore(before.time())
                || !sample.time().isBefore(before.time().plus(probe.every()).minus(tolerance));
    }

    /// Whether there is a hole between two seconds that nobody has explained.
    private void second(Sample<?> sample) {
        Instant before = lastSecond;
        lastSecond = sample.time();
        if (before == null || !(sample.outcome() instanceof SampleOutcome.Read<?>)) {
            return;
        }
        Duration between = Duration.between(before, sample.time());
        if (between.isNegative()) {
            append(sample.time(), EventKind.CLOCK_STEPPED, 0,
                    "The clock of this computer went back by " + between.negated().toMillis() + " ms.", null, false);
        } else if (between.compareTo(sample.interval().multipliedBy(GAP_INTERVALS)) > 0 && link instanceof Link.Up) {
            store.append(new HistoryEntry.Happened(new HistoryEvent(server, before, EventKind.GAP, sample.time(), 0,
                    "Nothing was sampled: this computer slept, or its clock was set forward."), null, false));
        }
    }

    private void changed(@Nullable Epoch before, Epoch next, Instant time) {
        if (before == null) {
            return;
        }
        boolean same = Objects.equals(before.systemIdentifier(), next.systemIdentifier());
        if (!same) {
            append(time, EventKind.REPLACED, 0, "Another server answers under this name.", null, false);
        } else if (before.inRecovery() && !next.inRecovery()) {
            append(time, EventKind.PROMOTED, 0, "The standby became a primary.", null, false);
        } else if (!before.postmasterStart().equals(next.postmasterStart())) {
            append(time, EventKind.RESTARTED, 0, "The server was started at " + next.postmasterStart() + ".", null,
                    false);
        } else {
            append(time, EventKind.REPLACED, 0, "The server goes on with another timeline or role.", null, false);
        }
    }

    private void linked(Link next, ServerUpdate update, Instant now) {
        boolean repeated = link instanceof Link.Down
                && (next instanceof Link.Down || next instanceof Link.Connecting);
        link = next;
        if (!(next instanceof Link.Up)) {
            flush(now);
        }
        switch (next) {
            case Link.Connecting _ -> append(now, EventKind.CONNECTING, 0, "An attempt to connect.", update, repeated);
            case Link.Up _ -> pending.add(new Pending(now, EventKind.CONNECTED, "Samples arrive.", update, false));
            case Link.NotAnswering _ ->
                append(now, EventKind.NOT_ANSWERING, 0, "The server does not answer in time.", update, false);
            case Link.Down(_, var fault, _) -> append(now, EventKind.LOST, 0, fault.sentence(), update, repeated);
            case Link.Paused _ -> append(now, EventKind.PAUSED, 0, "The sampling is paused.", update, false);
            case Link.Unrecorded _ -> {
                // That is what is read where nothing was written.
            }
        }
        if (next instanceof Link.Down || next instanceof Link.Paused) {
            // The hole that follows has its name.
            lastSecond = null;
        }
    }

    private void read(Capabilities next, ServerUpdate update, Instant now) {
        Capabilities before = capabilities;
        capabilities = next;
        boolean settings = before != null && before.version().equals(next.version())
                && (before.maxConnections() != next.maxConnections()
                        || before.reservedConnections() != next.reservedConnections()
                        || before.trackActivities() != next.trackActivities()
                        || before.trackActivityQuerySize() != next.trackActivityQuerySize());
        pending.add(new Pending(now, settings ? EventKind.SETTINGS_CHANGED : EventKind.CAPABILITIES,
                settings ? "Settings of the server were changed." : "PostgreSQL " + next.versionText() + ".", update,
                before != null && before.equals(next)));
    }

    private void append(Instant time, EventKind kind, long count, String message, @Nullable ServerUpdate update,
            boolean repeated) {
        store.append(new HistoryEntry.Happened(
                new HistoryEvent(server, time, kind, null, count, message), update, repeated));
    }
}
