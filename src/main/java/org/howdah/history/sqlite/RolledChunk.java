package org.howdah.history.sqlite;

import org.howdah.history.chunk.ChunkBuilder;

/// A packed chunk that came of rolling up, and what the tables tell of it.
final class RolledChunk {
    private final String kind;
    private final ChunkBuilder builder;
    private final byte[] bytes;

    /// Packs it.
    ///
    /// @param builder with at least one sample; not added to afterwards
    RolledChunk(String kind, ChunkBuilder builder) {
        this.kind = kind;
        this.builder = builder;
        this.bytes = builder.pack(true);
    }

    String kind() {
        return kind;
    }

    /// Not to be changed.
    byte[] bytes() {
        return bytes;
    }

    /// Time of the first period, in microseconds.
    long first() {
        return builder.firstTime();
    }

    /// Time of the last one.
    long last() {
        return builder.lastTime();
    }

    int samples() {
        return builder.samples();
    }

    int rows() {
        return builder.rows();
    }
}
