package org.howdah.analysis;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.ServerState;
import org.jspecify.annotations.Nullable;

/// What all databases of a server do together, between its last two readings of them.
///
/// @param transactionsPerSecond committed and rolled back
/// @param cacheHit share of the wanted blocks that were found in shared buffers; null where none was wanted, and where it
///     is not known
public record InstanceRates(Rate transactionsPerSecond, @Nullable Double cacheHit) {
    private static final InstanceRates UNKNOWN = new InstanceRates(new Rate.Unknown(), null);

    public static InstanceRates of(ServerState state) {
        ProbeState<DatabaseActivity> databases = state.probe(DatabaseActivity.PROBE).orElse(null);
        Map<Long, Delta<DatabaseActivity>> deltas = databases == null
                ? Map.of()
                : Delta.byKey(databases, DatabaseActivity::datid, DatabaseActivity::statsReset);
        if (databases == null || deltas.isEmpty() || !deltas.keySet().equals(inBoth(databases))) {
            return UNKNOWN;
        }
        Rate transactions = new Rate.Known(0);
        Rate hit = new Rate.Known(0);
        Rate read = new Rate.Known(0);
        for (Delta<DatabaseActivity> delta : deltas.values()) {
            transactions = transactions.plus(delta.rate(DatabaseActivity::xactCommit))
                    .plus(delta.rate(DatabaseActivity::xactRollback));
            hit = hit.plus(delta.rate(DatabaseActivity::blksHit));
            read = read.plus(delta.rate(DatabaseActivity::blksRead));
        }
        return new InstanceRates(transactions, share(hit, read));
    }

    /// A database whose counters began anew makes the sum unknown; one that came or went does not.
    private static Set<Long> inBoth(ProbeState<DatabaseActivity> databases) {
        Set<Long> older = ids(databases.previous());
        older.retainAll(ids(databases.latest()));
        return older;
    }

    private static Set<Long> ids(@Nullable Reading<DatabaseActivity> reading) {
        Set<Long> ids = new HashSet<>();
        if (reading != null) {
            reading.rows().forEach(row -> ids.add(row.datid()));
        }
        return ids;
    }

    private static @Nullable Double share(Rate hit, Rate read) {
        return hit instanceof Rate.Known(double found) && read instanceof Rate.Known(double fetched)
                && found + fetched > 0 ? (Double) (found / (found + fetched)) : null;
    }
}
