package org.howdah.history.sqlite;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Unpacked chunks of sessions, the ones used last, within a bound of memory. Any thread.
final class ColumnCache {
    /// Chunks and tails are never changed under their key; a number that comes again comes with another time.
    ///
    /// @param id of a chunk, or key of a tail
    /// @param time of its first sample
    record Key(long id, boolean tail, long time) {}

    private record Held(SessionColumns columns, long weight) {}

    private final long mostBytes;

    private final Map<Key, Held> held = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    /// @param mostBytes about what it may take of the memory
    ColumnCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized @Nullable SessionColumns get(Key key) {
        Held found = held.get(key);
        return found == null ? null : found.columns();
    }

    /// Keeps what was unpacked, or notes that more of it is.
    void put(Key key, SessionColumns columns) {
        put(key, new Held(columns, columns.weight()));
    }

    private synchronized void put(Key key, Held now) {
        Held before = held.put(key, now);
        weight += now.weight() - (before == null ? 0 : before.weight());
        Iterator<Held> eldest = held.values().iterator();
        while (weight > mostBytes && eldest.hasNext()) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }
}
