package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkBuilder;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.ChunkSamples;
import org.howdah.history.chunk.Micros;
import org.howdah.history.chunk.RowSchema;
import org.howdah.history.rollup.LoadCell;
import org.howdah.history.rollup.LoadKey;
import org.howdah.history.rollup.LoadKey.Part;
import org.howdah.history.rollup.LoadPeriod;
import org.howdah.history.rollup.StatementCell;
import org.howdah.history.rollup.StatementKey;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;

/// Rolls sessions up: samples into minutes, minutes into hours. One step, one thread.
final class LoadRoller {
    private static final List<LoadDimension> DIMENSIONS = List.of(LoadDimension.DATABASE, LoadDimension.USER,
            LoadDimension.APPLICATION, LoadDimension.CLIENT, LoadDimension.BACKEND_TYPE, LoadDimension.WAIT_EVENT,
            LoadDimension.WAIT_CLASS, LoadDimension.STATEMENT);

    private final RollStep step;
    private final Snapshot snapshot;
    private final Map<String, Long> textsOfStatements;
    private final SortedMap<Long, LoadPeriod> periods = new TreeMap<>();

    /// @param textsOfStatements a text for each that had one, so that it does not become another with each hour
    LoadRoller(RollStep step, Snapshot snapshot, Map<String, Long> textsOfStatements) {
        this.step = step;
        this.snapshot = snapshot;
        this.textsOfStatements = textsOfStatements;
    }

    /// @param span of the longest chunk of samples
    void samples(long span) throws SQLException, IOException {
        Cover all = new Cover(snapshot, step.server(), step.kind(), Tier.RAW, step.from(), step.to());
        new SessionChunks(snapshot, all).each(step.server(), step.from(), step.to(), span,
                (segment, columns, source) -> {
                    if (segment == step.segment()) {
                        count(columns, source);
                    }
                });
    }

    private void count(SessionColumns columns, SessionColumns.Source source) throws SQLException, ChunkException {
        List<Codes> codes = new ArrayList<>();
        for (LoadDimension dimension : DIMENSIONS) {
            codes.add(columns.codes(dimension, source));
        }
        long[] texts = columns.texts(source);
        int[] active = new int[columns.samples()];
        int[] background = new int[columns.samples()];
        int row = 0;
        while (row < columns.rows()) {
            int start = row;
            long period = period(columns, columns.sample(start));
            do {
                if (columns.kind(row) == LoadRows.Kind.ACTIVE) {
                    active[columns.sample(row)]++;
                } else if (columns.kind(row) == LoadRows.Kind.BACKGROUND) {
                    background[columns.sample(row)]++;
                }
                row++;
            } while (row < columns.rows() && isAlike(columns, codes, row)
                    && period(columns, columns.sample(row)) == period);
            if (period >= 0) {
                seen(periods.computeIfAbsent(period, _ -> new LoadPeriod()), columns.kind(start), codes, start,
                        texts[start], row - start);
            }
        }
        for (int sample = 0; sample < active.length; sample++) {
            long period = period(columns, sample);
            if (period >= 0) {
                periods.computeIfAbsent(period, _ -> new LoadPeriod()).sampled(active[sample], background[sample]);
            }
        }
    }

    /// The beginning of the period of a sample; negative for one that does not count.
    private long period(SessionColumns columns, int sample) {
        long time = columns.time(sample);
        boolean counts = columns.isRead(sample) && time >= step.from() && time < step.to();
        return counts ? step.tier().floor(time) : -1;
    }

    /// Whether a row is counted as the one before: mostly the same session a second later.
    private static boolean isAlike(SessionColumns columns, List<Codes> codes, int row) {
        boolean alike = columns.kind(row) == columns.kind(row - 1);
        for (int i = 0; alike && i < codes.size(); i++) {
            alike = codes.get(i).code(row) == codes.get(i).code(row - 1);
        }
        return alike;
    }

    private void seen(LoadPeriod period, LoadRows.Kind kind, List<Codes> codes, int row, long text, int count) {
        if (kind == LoadRows.Kind.NONE) {
            return;
        }
        Part part = switch (kind) {
            case NONE, ACTIVE -> Part.ACTIVE;
            case IDLE_IN_TRANSACTION -> Part.IDLE_IN_TRANSACTION;
            case BACKGROUND -> Part.BACKGROUND;
        };
        String database = codes.get(0).value(row);
        String user = codes.get(1).value(row);
        period.seen(new LoadKey(part, database, user, codes.get(2).value(row), codes.get(3).value(row),
                codes.get(4).value(row), codes.get(5).value(row)), count);
        if (part != Part.IDLE_IN_TRANSACTION) {
            String statement = codes.get(7).value(row);
            long known = text == 0 ? 0 : textsOfStatements.computeIfAbsent(statement, _ -> text);
            period.ran(new StatementKey(part == Part.BACKGROUND, statement, database, user, codes.get(6).value(row)),
                    known, count);
        }
    }

    void minutes() throws SQLException, IOException {
        each(RowSchema.of(LoadCell.PROBE), LoadPeriod::add);
        each(RowSchema.of(StatementCell.PROBE), LoadPeriod::add);
    }

    private interface Adding<R extends Record> {
        void add(LoadPeriod period, R cell);
    }

    private <R extends Record> void each(RowSchema<R> schema, Adding<R> adding) throws SQLException, IOException {
        Places places = new Places(snapshot);
        String kind = schema.probe().probe().name();
        Tier finer = step.tier().finer();
        for (Place place : places.list(step.server(), kind, finer, step.from(), step.to(), finer.span())) {
            if (place.segment() != step.segment()) {
                continue;
            }
            String name = Snapshot.name(kind, finer, place.first());
            try {
                Chunk chunk = Chunk.read(places.bytes(place), name);
                for (Sample<R> sample : ChunkSamples.read(chunk, schema, 0, chunk.samples(), snapshot.texts())) {
                    long time = Micros.of(sample.time());
                    if (time >= step.from() && time < step.to()
                            && sample.outcome() instanceof SampleOutcome.Read<R>(var rows)) {
                        LoadPeriod period = periods.computeIfAbsent(step.tier().floor(time), _ -> new LoadPeriod());
                        rows.forEach(row -> adding.add(period, row));
                    }
                }
            } catch (ChunkException e) {
                snapshot.problems().add(name, e);
            }
        }
    }

    /// @param texts takes the numbers of those that are named
    List<RolledChunk> pack(Set<Long> texts) throws IOException {
        RowSchema<LoadCell> cells = RowSchema.of(LoadCell.PROBE);
        RowSchema<StatementCell> statements = RowSchema.of(StatementCell.PROBE);
        ChunkBuilder ofCells = ChunkBuilder.of(cells).unordered();
        ChunkBuilder ofStatements = ChunkBuilder.of(statements).unordered();
        for (Map.Entry<Long, LoadPeriod> period : periods.entrySet()) {
            ofCells.add(cells, sample(cells, period.getKey(), period.getValue().cells()), snapshot.texts());
            List<StatementCell> rows = period.getValue().statements();
            rows.forEach(row -> texts.add(row.text()));
            ofStatements.add(statements, sample(statements, period.getKey(), rows), snapshot.texts());
        }
        texts.remove(0L);
        List<RolledChunk> packed = new ArrayList<>(RollUp.packed(LoadCell.PROBE.probe().name(), ofCells));
        packed.addAll(RollUp.packed(StatementCell.PROBE.probe().name(), ofStatements));
        return packed;
    }

    private <R extends Record> Sample<R> sample(RowSchema<R> schema, long time, List<R> rows) {
        return new Sample<>(schema.probe().probe(), Micros.instant(time), null, null,
                Duration.ofNanos(step.tier().period() * 1_000), Duration.ZERO, false, new SampleOutcome.Read<>(rows));
    }
}
