package org.howdah.history.sqlite;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.Micros;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TopEntry;
import org.jspecify.annotations.Nullable;

/// What was counted of one value of a dimension. One thread.
final class TopValue {
    private final Map<String, long[]> byWaitClass = new HashMap<>();
    private final Set<String> sessions = new HashSet<>();
    private String lastSession = "";
    private long active;
    private long text;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private @Nullable Chunk newest;
    private int newestRow;
    private long peak;
    /// Of the chunk that is being read, by sample: its rows come session by session.
    private int[] ofSamples = new int[0];

    long active() {
        return active;
    }

    void add(Chunk chunk, int row, int sample, long time) {
        active++;
        if (ofSamples.length == 0) {
            ofSamples = new int[chunk.samples()];
        }
        ofSamples[sample]++;
        first = Math.min(first, time);
        if (time >= last) {
            last = time;
            newest = chunk;
            newestRow = row;
        }
    }

    void waited(String waitClass) {
        byWaitClass.computeIfAbsent(waitClass, _ -> new long[1])[0]++;
    }

    void by(String session) {
        // The same object, as each session of a chunk is remembered.
        if (!session.equals(lastSession)) {
            sessions.add(session);
            lastSession = session;
        }
    }

    void told(long textNumber) {
        text = Math.max(text, textNumber);
    }

    void endOfChunk() {
        for (int ofSample : ofSamples) {
            peak = Math.max(peak, ofSample);
        }
        ofSamples = new int[0];
    }

    TopEntry entry(String value, LoadDimension dimension, TextReader texts) throws IOException {
        Map<String, Long> waits = new HashMap<>();
        byWaitClass.forEach((waitClass, count) -> waits.put(waitClass, count[0]));
        boolean told = dimension == LoadDimension.STATEMENT || dimension == LoadDimension.SESSION;
        return new TopEntry(value, told && text != 0 ? texts.text(text) : null, active, peak, (long) sessions.size(),
                waits, newest(dimension), Micros.instant(first), Micros.instant(last));
    }

    private Map<LoadDimension, String> newest(LoadDimension dimension) throws ChunkException {
        Map<LoadDimension, String> others = new EnumMap<>(LoadDimension.class);
        if (newest != null) {
            for (LoadDimension other : LoadDimension.values()) {
                if (other != dimension) {
                    others.put(other, new Dimensions(newest, other).value(newestRow));
                }
            }
        }
        return others;
    }
}
