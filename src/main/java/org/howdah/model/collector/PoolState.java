package org.howdah.model.collector;

/// The connections of a server's slow lane: at most one, opened when it is wanted.
///
/// @param active in use now
/// @param idle open and not in use
/// @param waiting for one
public record PoolState(int active, int idle, int waiting) {
    public static final PoolState CLOSED = new PoolState(0, 0, 0);

    public int open() {
        return active + idle;
    }
}
