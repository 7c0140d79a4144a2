package org.howdah.model.history;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a server did in one step of a chart. Counts, not averages: those of several buckets can be added, and their sum
/// is exact.
///
/// @param start of the step, our clock
/// @param samples how many samples there were in it; 0 is a gap, which is not an idle server
/// @param active how often a session of a client was seen at work, by the value of the dimension; values that nobody had
///     are missing. Divided by `samples` it is the average number of active sessions
/// @param peak the most sessions at work in one sample; null in a gap, and where a rolled-up history cannot tell under a
///     filter
/// @param idleInTransaction how often a session was seen idle in a transaction, which is no load; null where a rolled-up
///     history cannot tell
/// @param uncertain how often a session was seen at work of which a rolled-up history cannot tell whether the filter
///     counts it; not in `active`. 0 where everything is known
public record LoadBucket(Instant start, long samples, Map<String, Long> active, @Nullable Long peak,
        @Nullable Long idleInTransaction, long uncertain) {
    /// What sessions are counted under that have no value, such as no database; also the end of a long list of values.
    public static final String NONE = "";
    /// Under which a rolled-up history counts what was too rare to be kept apart.
    public static final String OTHER = "\u2026";

    public LoadBucket {
        active = Map.copyOf(active);
    }

    /// One of which everything is known.
    public LoadBucket(Instant start, long samples, Map<String, Long> active, @Nullable Long peak,
            @Nullable Long idleInTransaction) {
        this(start, samples, active, peak, idleInTransaction, 0);
    }

    public long total() {
        return active.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Average number of active sessions (AAS); unknown, as NaN, in a gap.
    public double average() {
        return samples == 0 ? Double.NaN : (double) total() / samples;
    }
}
