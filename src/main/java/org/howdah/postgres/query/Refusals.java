package org.howdah.postgres.query;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.SampleOutcome;

/// Probes that a server did not answer, and when they are tried again: what is refused on principle every ten minutes,
/// what merely took too long soon, and later each time, so that neither the server nor its log is pestered.
final class Refusals {
    private static final Duration ON_PRINCIPLE = Duration.ofMinutes(10);
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final int AFTER_TIMES = 3;

    private record Refusal(int times, long retryAt) {}

    private final LongSupplier nanoTime;
    private final Map<Probe<?>, Refusal> refusals = new HashMap<>();

    Refusals(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    boolean isOut(Probe<?> probe) {
        Refusal refusal = refusals.get(probe);
        return refusal != null && nanoTime.getAsLong() - refusal.retryAt() < 0;
    }

    /// Whether a probe that was refused may be tried again now.
    boolean isDue(Probe<?> probe) {
        return refusals.containsKey(probe) && !isOut(probe);
    }

    void note(Probe<?> probe, SampleOutcome<?> outcome) {
        if (outcome instanceof SampleOutcome.Read<?>) {
            refusals.remove(probe);
            return;
        }
        Refusal before = refusals.get(probe);
        int times = before == null ? 1 : before.times() + 1;
        boolean passing = outcome instanceof SampleOutcome.TimedOut<?> && times < AFTER_TIMES;
        Duration pause = passing ? FIRST : ON_PRINCIPLE;
        refusals.put(probe, new Refusal(times, nanoTime.getAsLong() + pause.toNanos()));
    }
}
