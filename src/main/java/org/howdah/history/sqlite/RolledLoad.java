package org.howdah.history.sqlite;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.ChunkSamples;
import org.howdah.history.rollup.LoadCell;
import org.howdah.history.rollup.LoadKey.Part;
import org.howdah.history.rollup.StatementCell;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.jspecify.annotations.Nullable;

/// Answers a question about the load from what was rolled up: what certainly belongs to it with its value, or under
/// [LoadBucket#OTHER] where that is not kept; and how much may belong to it. One question, one thread.
final class RolledLoad {
    /// Takes the numbers of periods.
    interface Sink {
        /// Samples and peaks of a period, whatever the filter.
        void total(long time, Part part, long count);

        /// Sessions at work that the filter counts.
        ///
        /// @param waitClass null where it is not known
        /// @param text number of the text of a statement; 0 for none
        void active(long time, String value, @Nullable String waitClass, long text, long count);

        /// Sessions idle in a transaction.
        ///
        /// @param certain whether it is known that the filter counts them
        void idle(long time, boolean certain, long count);

        /// Sessions at work that the filter may count.
        void uncertain(long time, long count);
    }

    private final Snapshot snapshot;
    private final Cover cover;
    private final LoadQuestion question;
    private final boolean byStatement;
    private final boolean ofStatement;
    /// Of statements that are known, by period: the others of what is counted are too rare.
    private final Map<Long, Long> known = new HashMap<>();

    RolledLoad(Snapshot snapshot, Cover cover, LoadQuestion question) {
        this.snapshot = snapshot;
        this.cover = cover;
        this.question = question;
        this.byStatement = question.dimension() == LoadDimension.STATEMENT;
        this.ofStatement = question.filter().values().containsKey(LoadDimension.STATEMENT);
    }

    /// Whether everything that a question wants is kept when it is rolled up, but for what is rare.
    static boolean canTell(LoadQuestion question) {
        LoadDimension by = question.dimension();
        var of = question.filter().values().keySet();
        boolean statement = by == LoadDimension.STATEMENT || of.contains(LoadDimension.STATEMENT);
        return by != LoadDimension.SESSION && !of.contains(LoadDimension.SESSION)
                && (!statement || (RolledRows.STATEMENT_DIMENSIONS.contains(by)
                        && RolledRows.STATEMENT_DIMENSIONS.containsAll(of)));
    }

    void each(int server, Tier tier, long from, long to, Sink sink) throws SQLException {
        if (byStatement || ofStatement) {
            chunks(server, tier, StatementCell.PROBE.probe().name(), from, to, chunk -> statements(chunk, sink));
        }
        chunks(server, tier, LoadCell.PROBE.probe().name(), from, to, chunk -> cells(chunk, sink));
    }

    private interface Reading {
        void read(RolledRows rows) throws ChunkException;
    }

    private void chunks(int server, Tier tier, String kind, long from, long to, Reading reading) throws SQLException {
        Places places = new Places(snapshot);
        for (Place place : places.list(server, kind, tier, from, to, tier.span())) {
            if (cover.isNeedless(tier, place)) {
                continue;
            }
            String name = Snapshot.name(kind, tier, place.first());
            try {
                Chunk chunk = Chunk.read(places.bytes(place), name);
                long[] times = ChunkSamples.times(chunk);
                boolean[] counted = new boolean[times.length];
                for (int i = 0; i < times.length; i++) {
                    counted[i] = cover.counts(tier, place.segment(), times[i]);
                }
                reading.read(new RolledRows(chunk, times, counted, question));
            } catch (ChunkException e) {
                snapshot.problems().add(name, e);
            }
        }
    }

    private void cells(RolledRows rows, Sink sink) throws ChunkException {
        rows.eachTotal(sink);
        rows.eachCell((time, part, match, value, waitClass, _, count) -> {
            if (part == Part.IDLE_IN_TRANSACTION) {
                if (match != RolledRows.Match.NO) {
                    sink.idle(time, match == RolledRows.Match.YES, count);
                }
            } else if (ofStatement || match == RolledRows.Match.NO) {
                return;
            } else if (match == RolledRows.Match.MAYBE) {
                sink.uncertain(time, count);
            } else {
                // Those whose statement is known were counted already.
                long rest = byStatement ? count - told(time, count) : count;
                if (rest > 0) {
                    sink.active(time, value, waitClass, 0, rest);
                }
            }
        });
    }

    private long told(long time, long most) {
        long left = known.getOrDefault(time, 0L);
        long taken = Math.min(left, most);
        known.put(time, left - taken);
        return taken;
    }

    private void statements(RolledRows rows, Sink sink) throws ChunkException {
        rows.eachCell((time, _, match, value, waitClass, text, count) -> {
            if (match == RolledRows.Match.YES && (ofStatement || !value.equals(LoadBucket.OTHER))) {
                sink.active(time, value, waitClass, text, count);
                known.merge(time, count, Long::sum);
            } else if (match == RolledRows.Match.MAYBE && ofStatement) {
                sink.uncertain(time, count);
            }
        });
    }
}
