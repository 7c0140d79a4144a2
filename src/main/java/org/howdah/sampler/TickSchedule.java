package org.howdah.sampler;

import java.time.Duration;

/// When a lane's ticks are due: at phase + n × interval. The lane owns its ticks: one that is late is not made up for,
/// n advances and the skip is counted. Monotonic nanoseconds. One thread at a time.
final class TickSchedule {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    /// Signing in and the first questions take less, as a rule.
    private static final long LEAD = Duration.ofMillis(200).toNanos();
    private static final long SHORTEST = Duration.ofMillis(250).toNanos();

    private final long phase;
    private long interval;
    private long next;
    private long skipped;

    /// @param phase instant of the first tick; servers get different ones, so that they are not all asked at once
    TickSchedule(long phase, Duration interval) {
        this.phase = phase;
        this.interval = interval.toNanos();
        this.next = phase;
    }

    /// When the tick after the one just taken is due; skips those whose time has gone.
    ///
    /// @param factor how many intervals lie between two ticks while the lane spares its server
    long advance(long now, int factor) {
        long wanted = next + interval * factor;
        // Overflow-safe, as nanoTime may be negative and may wrap.
        if (now - wanted > 0) {
            long late = (now - wanted + interval - 1) / interval;
            skipped += late;
            wanted += late * interval;
        }
        next = wanted;
        return next;
    }

    /// Begins again with the first due instant from now on, without counting what lies between.
    long restart(long now) {
        long elapsed = Math.max(0, now - phase);
        next = phase + (elapsed + interval - 1) / interval * interval;
        return next;
    }

    /// Ticks at another interval from now on, at the first instant that is due then.
    void every(Duration changed, long now) {
        interval = changed.toNanos();
        restart(now);
    }

    /// Goes on with the first due instant from now on, and counts what fell due since the last tick that was taken: the
    /// one that brought no answer, and those that were lost with the server.
    long resume(long now) {
        if (now - next > 0) {
            long missed = (now - next + interval - 1) / interval;
            skipped += missed;
            next += missed * interval;
        }
        return next;
    }

    /// When to try again within the next second or so, if a server is to be back soon: so that a tick follows at once and
    /// not almost a whole interval later.
    long attemptBefore(long now) {
        long aimed = next - LEAD;
        long late = now + SHORTEST - aimed;
        return aimed + Math.ceilDiv(late, SECOND) * SECOND;
    }

    long next() {
        return next;
    }

    /// Ticks that were due and not taken, since the last call.
    long takeSkipped() {
        long taken = skipped;
        skipped = 0;
        return taken;
    }
}
