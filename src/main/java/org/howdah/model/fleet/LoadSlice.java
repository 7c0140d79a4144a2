package org.howdah.model.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.howdah.model.session.WaitClass;

/// The average of active sessions over ten seconds, by what they waited for.
///
/// @param start UTC, our clock; in a history a multiple of ten seconds, so that the slices of all servers align
/// @param samples how many were averaged; never 0, as a time without samples has no slice
/// @param sessions average number of active sessions of clients; a class that nobody was in is missing
public record LoadSlice(Instant start, int samples, Map<WaitClass, Double> sessions) {
    public static final Duration LENGTH = Duration.ofSeconds(10);

    public LoadSlice {
        sessions = Map.copyOf(sessions);
    }

    /// Average number of sessions in a class.
    public double of(WaitClass waitClass) {
        return sessions.getOrDefault(waitClass, 0.0);
    }

    /// Average number of active sessions (AAS).
    public double total() {
        return sessions.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
