package org.howdah.sampler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;

/// When each probe of a slow lane is due. Kept over the lane's connections, so that a server that comes and goes is not
/// asked the expensive questions each time. Monotonic nanoseconds. One thread at a time.
final class SlowSchedule {
    private final Map<Probe<?>, Long> dueAt = new HashMap<>();

    /// What is due now, the frequent ones first and apart: what is asked rarely may take long, and the others' answers
    /// must not wait for it.
    List<Set<Probe<?>>> due(SequencedMap<Probe<?>, Duration> cadences, long now) {
        Map<Duration, Set<Probe<?>>> due = new TreeMap<>();
        cadences.forEach((probe, every) -> {
            if (now - dueAt.getOrDefault(probe, now) >= 0) {
                due.computeIfAbsent(every, _ -> new LinkedHashSet<>()).add(probe);
            }
        });
        return new ArrayList<>(due.values());
    }

    /// Notes that these were asked, and what came of it. What never reached the server is asked again soon.
    void asked(Set<Probe<?>> probes, SequencedMap<Probe<?>, Duration> cadences, List<Sample<?>> samples, long now) {
        for (Probe<?> probe : probes) {
            boolean reached = samples.stream().noneMatch(sample -> sample.probe().equals(probe)
                    && sample.outcome() instanceof SampleOutcome.Unreachable<?>);
            Duration every = cadences.getOrDefault(probe, SlowLane.INTERVAL);
            dueAt.put(probe, now + (reached ? every : SlowLane.INTERVAL).toNanos());
        }
    }

    /// When something is due next; at the latest after the lane's interval, as the link may have changed by then.
    long next(SequencedMap<Probe<?>, Duration> cadences, long now) {
        long wait = SlowLane.INTERVAL.toNanos();
        for (Probe<?> probe : cadences.keySet()) {
            wait = Math.min(wait, dueAt.getOrDefault(probe, now) - now);
        }
        return now + Math.max(0, wait);
    }
}
