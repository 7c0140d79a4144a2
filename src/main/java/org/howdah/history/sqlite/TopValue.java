package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.howdah.history.chunk.Micros;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TopEntry;
import org.jspecify.annotations.Nullable;

/// What was counted of one value of a dimension. One thread.
final class TopValue {
    /// What a row has in all other dimensions.
    interface Others {
        Map<LoadDimension, String> read() throws SQLException, IOException;
    }

    /// What was counted of it in one chunk of samples.
    static final class Found {
        private final int[] ofSamples;
        private final long[] byWaitClass;
        private final BitSet sessions = new BitSet();
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private int lastRow;
        private long text;

        Found(int samples, int waitClasses) {
            this.ofSamples = new int[samples];
            this.byWaitClass = new long[waitClasses];
        }

        void add(int row, int sample, long time, int waitClass, int session) {
            ofSamples[sample]++;
            byWaitClass[waitClass]++;
            sessions.set(session);
            first = Math.min(first, time);
            if (time >= last) {
                last = time;
                lastRow = row;
            }
        }

        void told(long textNumber) {
            text = Math.max(text, textNumber);
        }

        int lastRow() {
            return lastRow;
        }
    }

    private final Map<String, long[]> byWaitClass = new HashMap<>();
    private final Set<String> sessions = new HashSet<>();
    private long active;
    private long text;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private @Nullable Others newest;
    private long peak;

    long active() {
        return active;
    }

    /// Whether it is newer than what was added before.
    boolean add(Found found, Codes waits, Codes ofSessions) {
        for (int code = 0; code < found.byWaitClass.length; code++) {
            if (found.byWaitClass[code] > 0) {
                waited(waits.values().get(code), found.byWaitClass[code]);
            }
        }
        found.sessions.stream().forEach(code -> sessions.add(ofSessions.values().get(code)));
        for (int ofSample : found.ofSamples) {
            peak = Math.max(peak, ofSample);
        }
        text = Math.max(text, found.text);
        first = Math.min(first, found.first);
        boolean newer = found.last >= last;
        last = Math.max(last, found.last);
        return newer;
    }

    void newest(Others others) {
        newest = others;
    }

    /// What was rolled up of it.
    void add(String waitClass, long textNumber, long count) {
        waited(waitClass, count);
        text = Math.max(text, textNumber);
    }

    private void waited(String waitClass, long count) {
        byWaitClass.computeIfAbsent(waitClass, _ -> new long[1])[0] += count;
        active += count;
    }

    /// @param rolled whether some of the range was rolled up, so that only counts are known
    TopEntry entry(String value, LoadDimension dimension, TextReader texts, boolean rolled)
            throws SQLException, IOException {
        Map<String, Long> waits = new HashMap<>();
        byWaitClass.forEach((waitClass, count) -> waits.put(waitClass, count[0]));
        boolean told = dimension == LoadDimension.STATEMENT || dimension == LoadDimension.SESSION;
        String statement = told && text != 0 ? texts.text(text) : null;
        if (rolled) {
            return new TopEntry(value, statement, active, null, null, waits, Map.of(), null, null);
        }
        return new TopEntry(value, statement, active, peak, (long) sessions.size(), waits,
                newest == null ? Map.of() : newest.read(), Micros.instant(first), Micros.instant(last));
    }
}
