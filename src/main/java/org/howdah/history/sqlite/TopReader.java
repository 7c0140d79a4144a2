package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.Micros;
import org.howdah.history.rollup.LoadKey.Part;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.jspecify.annotations.Nullable;

/// Finds what made the most load of a range, in samples and in what was rolled up of them.
final class TopReader implements RolledLoad.Sink {
    private final Snapshot snapshot;
    private final LoadQuestion question;
    private final Cover cover;
    private final Map<String, TopValue> values = new HashMap<>();
    private long samples;
    private long total;
    private long uncertain;
    private boolean rolled;

    TopReader(Snapshot snapshot, LoadQuestion question, Cover cover) {
        this.snapshot = snapshot;
        this.question = question;
        this.cover = cover;
    }

    /// @param span of the longest chunk of samples
    TopList read(int server, long span, int limit) throws SQLException, IOException {
        long from = Micros.of(question.range().from());
        long to = Micros.of(question.range().to());
        new SessionChunks(snapshot, cover).each(server, from, to, span, this::count);
        for (Tier tier : List.of(Tier.MINUTE, Tier.HOUR)) {
            new RolledLoad(snapshot, cover, question).each(server, tier, from, to, this);
        }
        values.remove(LoadBucket.OTHER);
        List<Map.Entry<String, TopValue>> sorted = new ArrayList<>(values.entrySet());
        sorted.sort(Comparator.<Map.Entry<String, TopValue>>comparingLong(each -> -each.getValue().active())
                .thenComparing(Map.Entry::getKey));
        List<TopEntry> entries = new ArrayList<>();
        for (Map.Entry<String, TopValue> each : sorted.subList(0, Math.min(limit, sorted.size()))) {
            entries.add(each.getValue().entry(each.getKey(), question.dimension(), snapshot.texts(), rolled));
        }
        return new TopList(question.range(), question.dimension(), samples, total, entries, uncertain);
    }

    private void count(long segment, SessionColumns columns, SessionColumns.Source source)
            throws SQLException, ChunkException {
        boolean told = question.dimension() == LoadDimension.STATEMENT
                || question.dimension() == LoadDimension.SESSION;
        Codes of = columns.codes(question.dimension(), source);
        Codes waits = columns.codes(LoadDimension.WAIT_CLASS, source);
        Codes sessions = columns.codes(LoadDimension.SESSION, source);
        long[] texts = told ? columns.texts(source) : new long[0];
        boolean[] matching = columns.matching(question.filter(), source);
        boolean[] counts = new boolean[columns.samples()];
        for (int sample = 0; sample < counts.length; sample++) {
            counts[sample] = columns.isRead(sample) && cover.counts(Tier.RAW, segment, columns.time(sample));
            samples += counts[sample] ? 1 : 0;
        }
        TopValue.Found[] found = new TopValue.Found[of.values().size()];
        for (int row = 0; row < matching.length; row++) {
            int sample = columns.sample(row);
            if (counts[sample] && matching[row] && columns.kind(row) != LoadRows.Kind.IDLE_IN_TRANSACTION) {
                int code = of.code(row);
                if (found[code] == null) {
                    found[code] = new TopValue.Found(columns.samples(), waits.values().size());
                }
                found[code].add(row, sample, columns.time(sample), waits.code(row), sessions.code(row));
                if (told) {
                    found[code].told(texts[row]);
                }
                total++;
            }
        }
        for (int code = 0; code < found.length; code++) {
            if (found[code] != null) {
                TopValue value = values.computeIfAbsent(of.values().get(code), _ -> new TopValue());
                if (value.add(found[code], waits, sessions)) {
                    value.newest(others(columns, found[code].lastRow(), source));
                }
            }
        }
    }

    /// What a row has in the other dimensions, told when it is wanted.
    private TopValue.Others others(SessionColumns columns, int row, SessionColumns.Source source) {
        return () -> {
            Map<LoadDimension, String> others = new EnumMap<>(LoadDimension.class);
            for (LoadDimension other : LoadDimension.values()) {
                if (other != question.dimension()) {
                    others.put(other, columns.codes(other, source).value(row));
                }
            }
            return others;
        };
    }

    @Override
    public void total(long time, Part part, long count) {
        rolled = true;
        samples += part == Part.SAMPLES ? count : 0;
    }

    @Override
    public void active(long time, String value, @Nullable String waitClass, long text, long count) {
        total += count;
        values.computeIfAbsent(value, _ -> new TopValue()).add(waitClass == null ? LoadBucket.OTHER : waitClass, text,
                count);
    }

    @Override
    public void idle(long time, boolean certain, long count) {
        // It is no load.
    }

    @Override
    public void uncertain(long time, long count) {
        uncertain += count;
    }
}
