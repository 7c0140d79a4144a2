package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.ChunkSamples;
import org.howdah.history.chunk.Micros;
import org.howdah.history.chunk.RowSchema;
import org.howdah.history.sqlite.Snapshot.Stored;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;

/// Hands over the samples of a range one after the other, five minutes of them in memory at a time.
final class SampleReader {
    private static final long WINDOW = Duration.ofMinutes(5).toNanos() / 1_000;

    /// @param segment comes first: where the clock was set back, the earlier recorded comes first
    private record Placed(long segment, Sample<?> sample) {}

    private final Snapshot snapshot;
    private final Schemas schemas;

    SampleReader(Snapshot snapshot, Schemas schemas) {
        this.snapshot = snapshot;
        this.schemas = schemas;
    }

    void read(int server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink)
            throws SQLException, IOException {
        long to = Micros.of(range.to());
        boolean more = true;
        for (long from = Micros.of(range.from()); more && from < to; from += WINDOW) {
            List<Placed> window = new ArrayList<>();
            long end = Math.min(to, from + WINDOW);
            for (Probe<?> probe : probes) {
                RowSchema<?> schema = schemas.of(probe).orElse(null);
                if (schema != null) {
                    read(server, schema, from, end, window);
                }
            }
            window.sort(Comparator.comparingLong(Placed::segment).thenComparing(each -> each.sample().time()));
            for (Placed placed : window) {
                more = more && sink.test(placed.sample());
            }
        }
    }

    private <R extends Record> void read(int server, RowSchema<R> schema, long from, long to, List<Placed> window)
            throws SQLException, IOException {
        List<IOException> failures = new ArrayList<>();
        String probe = schema.probe().probe().name();
        snapshot.chunks(server, probe, Tier.RAW, from, to, schema.probe().span().toNanos() / 1_000, stored -> {
            try {
                read(stored, schema, from, to, window);
            } catch (ChunkException e) {
                snapshot.problems().add(Snapshot.name(probe, Tier.RAW, from) + ": " + e.getMessage() + ".");
            } catch (IOException e) {
                failures.add(e);
            }
            return failures.isEmpty();
        });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private <R extends Record> void read(Stored stored, RowSchema<R> schema, long from, long to, List<Placed> window)
            throws IOException {
        ChunkSamples.between(stored.chunk(), schema, from, to, snapshot.texts())
                .forEach(sample -> window.add(new Placed(stored.segment(), sample)));
    }
}
