package org.howdah.history.sqlite;

/// A chunk that still grows: its samples are tails.
///
/// @param samples that it has
/// @param cells rows times columns, which a chunk must not have too many of
/// @param last time of the newest, in microseconds
/// @param until when no sample belongs to it any more
record OpenChunk(long id, int segment, int samples, long cells, long last, long until) {
    /// About what is unpacked at once; a chunk of a busy server is closed before its time.
    private static final long MOST_CELLS = 600_000;
    static final int SHIFT = 20;

    long nextKey() {
        return (id << SHIFT) + samples;
    }

    OpenChunk grown(long time, long more) {
        return new OpenChunk(id, segment, samples + 1, cells + more, time, until);
    }

    /// Whether a sample belongs to it.
    boolean takes(int ofSegment, long time) {
        return segment == ofSegment && time >= last && time < until && cells < MOST_CELLS
                && samples < (1 << SHIFT) - 1;
    }

    /// When the chunk ends in which a time lies: each server's and probe's chunks end at another moment, so that many
    /// are not packed in the same tick.
    static long end(long time, long span, int server, int kind) {
        long phase = Math.floorMod((server * 0x9E3779B97F4A7C15L + kind * 0xC2B2AE3D27D4EB4FL) >>> 1, span);
        return Math.floorDiv(time + phase, span) * span + span - phase;
    }
}
