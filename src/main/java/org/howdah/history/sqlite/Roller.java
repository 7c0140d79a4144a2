package org.howdah.history.sqlite;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.howdah.history.HistoryException;
import org.howdah.model.history.RecordingPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rolls up what is complete, every few minutes, on a thread of its own of the lowest priority and over a connection that
/// only reads: the writer gets the finished chunks, and its ticks wait for nothing but their insertion.
final class Roller implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Roller.class);
    /// Commits before the first round: what opens and closes at once has other things to do.
    private static final int FIRST = 20;
    private static final Duration EVERY = Duration.ofMinutes(5);

    /// What failed for no reason that is known is not tried again in this life.
    private record Stuck(int server, String kind, Tier tier, long segment) {}

    private final Readers readers;
    private final Handover handover;
    private final RecordingPlan plan;
    private final RollUp rollUp;
    private final long first;
    private final Set<Stuck> stuck = new HashSet<>();

    Roller(Readers readers, Handover handover, HistoryOptions options, Schemas schemas) {
        this.readers = readers;
        this.handover = handover;
        this.plan = options.plan();
        this.first = options.commitEvery().toNanos() * FIRST;
        this.rollUp = new RollUp(schemas);
    }

    @Override
    public void run() {
        try {
            long wait = first;
            while (handover.pause(wait)) {
                wait = round() ? 1 : EVERY.toNanos();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            readers.close();
        }
    }

    /// One step of each probe and segment that has one.
    ///
    /// @return whether there was any
    private boolean round() throws InterruptedException {
        boolean any = false;
        for (RollStep step : steps()) {
            Stuck which = new Stuck(step.server(), step.kind(), step.tier(), step.segment());
            if (handover.isClosed() || stuck.contains(which)) {
                continue;
            }
            any = true;
            try {
                handover.give(readers.ask(snapshot -> rollUp.of(step, snapshot)));
            } catch (RuntimeException e) {
                LOG.error("{} cannot be rolled up", step, e);
                stuck.add(which);
            }
        }
        return any;
    }

    private List<RollStep> steps() {
        try {
            return readers.ask(snapshot -> new RollFrontier(snapshot, plan).steps());
        } catch (HistoryException e) {
            LOG.error("What can be rolled up cannot be found", e);
            return List.of();
        }
    }
}
