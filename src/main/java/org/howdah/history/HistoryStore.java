package org.howdah.history;

import org.howdah.model.history.HistoryQueries;

/// Where the past of all servers is kept. One that records takes entries without waiting for a disk, and acknowledges
/// them later; one that only reads refuses them. Any thread.
public interface HistoryStore extends HistoryQueries, AutoCloseable {
    /// Hands an entry over. Never waits: where entries come faster than they can be kept, the oldest samples that are
    /// not acknowledged are dropped, counted, and leave a gap with a name.
    ///
    /// @return the entry's number: it is kept for good as soon as [RecorderStatus#acknowledged] is as high
    /// @throws IllegalStateException in a store that only reads, or that is closed
    long append(HistoryEntry entry);

    /// How the recording goes.
    RecorderStatus status();

    /// Whether this process records. If not, another one does, and its samples are read as they come.
    boolean records();

    /// Keeps what was handed over, within a bound, and ends.
    @Override
    void close();
}
