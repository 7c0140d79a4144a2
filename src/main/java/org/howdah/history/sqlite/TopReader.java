package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.ChunkSamples;
import org.howdah.history.chunk.Micros;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.howdah.model.session.Session;

/// Finds what made the most load of a range.
final class TopReader {
    private final Snapshot snapshot;
    private final LoadQuestion question;
    private final long from;
    private final long to;
    private final Map<String, TopValue> values = new HashMap<>();
    private long samples;
    private long total;

    TopReader(Snapshot snapshot, LoadQuestion question) {
        this.snapshot = snapshot;
        this.question = question;
        this.from = Micros.of(question.range().from());
        this.to = Micros.of(question.range().to());
    }

    TopList read(int server, long span, int limit) throws SQLException, IOException {
        snapshot.chunks(server, Session.PROBE.name(), Tier.RAW, from, to, span, stored -> {
            try {
                count(stored.chunk());
            } catch (ChunkException e) {
                snapshot.problems().add(Snapshot.name(Session.PROBE.name(), Tier.RAW, from) + ": " + e.getMessage()
                        + ".");
            }
            return true;
        });
        List<Map.Entry<String, TopValue>> sorted = new ArrayList<>(values.entrySet());
        sorted.sort(Comparator.<Map.Entry<String, TopValue>>comparingLong(each -> -each.getValue().active())
                .thenComparing(Map.Entry::getKey));
        List<TopEntry> entries = new ArrayList<>();
        for (Map.Entry<String, TopValue> each : sorted.subList(0, Math.min(limit, sorted.size()))) {
            entries.add(each.getValue().entry(each.getKey(), question.dimension(), snapshot.texts()));
        }
        return new TopList(question.range(), question.dimension(), samples, total, entries);
    }

    private void count(Chunk chunk) throws ChunkException {
        Dimensions of = new Dimensions(chunk, question.dimension());
        Dimensions waits = new Dimensions(chunk, LoadDimension.WAIT_CLASS);
        Dimensions sessions = new Dimensions(chunk, LoadDimension.SESSION);
        LoadRows rows = new LoadRows(chunk, question.filter());
        long[] times = ChunkSamples.times(chunk);
        boolean[] counts = new boolean[times.length];
        for (int sample = 0; sample < times.length; sample++) {
            counts[sample] = times[sample] >= from && times[sample] < to && ChunkSamples.isRead(chunk, sample);
            samples += counts[sample] ? 1 : 0;
        }
        int[] rowSample = chunk.rowSample();
        for (int row = 0; row < rowSample.length; row++) {
            int sample = rowSample[row];
            if (counts[sample] && rows.kind(row) == LoadRows.Kind.ACTIVE) {
                TopValue value = values.computeIfAbsent(of.value(row), _ -> new TopValue());
                value.add(chunk, row, sample, times[sample]);
                value.waited(waits.value(row));
                value.by(sessions.value(row));
                value.told(of.textNumber(row));
                total++;
            }
        }
        values.values().forEach(TopValue::endOfChunk);
    }
}
