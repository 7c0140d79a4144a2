package org.howdah.sampler;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.howdah.model.server.FaultKind;

/// How long to leave a server alone after it was lost or could not be reached. One thread at a time.
final class Backoff {
    /// A server that restarts is back within this time, and then it is wanted back within a second.
    private static final Duration HOPEFUL = Duration.ofMinutes(1);
    static final Duration HOPEFUL_PAUSE = Duration.ofSeconds(1);
    private static final List<Duration> CEILINGS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(2),
            Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30));
    /// Full jitter may say zero, and nobody wants a busy loop.
    private static final Duration SHORTEST = Duration.ofMillis(250);

    private final RandomGenerator random;
    private int failures;

    /// @param random spreads the attempts of many consoles over time
    Backoff(RandomGenerator random) {
        this.random = random;
    }

    void succeeded() {
        failures = 0;
    }

    /// The pause before the next attempt; nothing when only the user may say.
    ///
    /// @param sinceLoss how long ago the server that had answered was lost
    Optional<Duration> failed(FaultKind kind, Duration sinceLoss, boolean hadAnswered) {
        return switch (kind.retry()) {
            case NEVER -> Optional.empty();
            case SOON -> Optional.of(
                    hadAnswered && sinceLoss.compareTo(HOPEFUL) < 0 ? HOPEFUL_PAUSE : jittered());
            case BACK_OFF -> Optional.of(jittered());
        };
    }

    private Duration jittered() {
        Duration ceiling = CEILINGS.get(Math.min(failures++, CEILINGS.size() - 1));
        return Duration.ofNanos(random.nextLong(SHORTEST.toNanos(), ceiling.toNanos() + 1));
    }
}
