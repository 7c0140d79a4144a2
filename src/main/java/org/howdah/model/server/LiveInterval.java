package org.howdah.model.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How often servers may be asked for their live second. One that somebody wrote into the list himself may lie between
/// two of them.
public enum LiveInterval {
    SECOND(1), TWO_SECONDS(2), FIVE_SECONDS(5), TEN_SECONDS(10), HALF_MINUTE(30), MINUTE(60);

    private final Duration length;

    LiveInterval(long seconds) {
        length = Duration.ofSeconds(seconds);
    }

    public Duration length() {
        return length;
    }

    /// All of them, the shortest first.
    public static List<Duration> lengths() {
        return List.of(values()).stream().map(LiveInterval::length).toList();
    }

    /// The next one below; empty where there is none.
    public static Optional<Duration> shorterThan(Duration interval) {
        return lengths().reversed().stream().filter(length -> length.compareTo(interval) < 0).findFirst();
    }

    /// The next one above; empty where there is none.
    public static Optional<Duration> longerThan(Duration interval) {
        return lengths().stream().filter(length -> length.compareTo(interval) > 0).findFirst();
    }
}
