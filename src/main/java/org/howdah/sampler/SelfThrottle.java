package org.howdah.sampler;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Stretches a lane's interval when its answers take too much of it, and lets it return when they no longer do: the
/// watched server comes first. Round trips over a long way count as well, as they hold a backend for as long.
/// One thread at a time.
final class SelfThrottle {
    /// Answers that are looked at; the second worst of them decides, so that a single hiccup does not.
    private static final int WINDOW = 10;
    /// Above this share of the interval the lane asks half as often.
    private static final double TOO_MUCH = 0.3;
    /// Below this share of the shorter interval it may ask twice as often again; well below the other, so that it does
    /// not swing.
    private static final double LITTLE = 0.15;
    private static final int LONGEST_FACTOR = 16;

    private long interval;
    private final Deque<Long> answers = new ArrayDeque<>();
    private int factor = 1;

    SelfThrottle(Duration interval) {
        this.interval = interval.toNanos();
    }

    /// Begins anew at another interval: what was too much of the one may be little of the other.
    void every(Duration changed) {
        interval = changed.toNanos();
        factor = 1;
        answers.clear();
    }

    /// How many configured intervals lie between two ticks now.
    int factor() {
        return factor;
    }

    Duration interval() {
        return Duration.ofNanos(interval * factor);
    }

    void answered(Duration duration) {
        answers.addLast(duration.toNanos());
        if (answers.size() < WINDOW) {
            return;
        }
        long secondWorst = answers.stream().sorted(java.util.Comparator.reverseOrder()).skip(1).findFirst().orElse(0L);
        if (secondWorst > TOO_MUCH * interval * factor && factor < LONGEST_FACTOR) {
            factor *= 2;
            answers.clear();
        } else if (factor > 1 && secondWorst < LITTLE * interval * factor / 2) {
            factor /= 2;
            answers.clear();
        } else {
            answers.removeFirst();
        }
    }
}
