package org.howdah.history.chunk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleMode;
import org.howdah.model.sample.SampleOutcome;
import org.jspecify.annotations.Nullable;

/// What each sample has besides its rows, as columns. The bytes of its round trip are not kept: what Howdah costs a server
/// is recorded as a probe of its own.
final class SampleHeaders {
    static final String TIME = "@time";
    static final String SERVER_TIME = "@server_time";
    static final String INTERVAL = "@interval";
    static final String DURATION = "@duration";
    static final String FLAGS = "@flags";
    static final String OUTCOME = "@outcome";
    static final String SQLSTATE = "@sqlstate";
    static final String MESSAGE = "@message";

    private static final int BATCH = 1;
    private static final int QUIET = 2;
    private static final int WITH_EPOCH = 4;

    private static final int READ = 0;
    private static final int UNSUPPORTED = 1;
    private static final int DENIED = 2;
    private static final int TIMED_OUT = 3;
    private static final int UNREACHABLE = 4;
    private static final int FAILED = 5;

    private final Column time = new Column(TIME, FieldType.INSTANT, 16);
    private final Column serverTime = new Column(SERVER_TIME, FieldType.INSTANT, 16);
    private final Column interval = new Column(INTERVAL, FieldType.DURATION, 16);
    private final Column duration = new Column(DURATION, FieldType.DURATION, 16);
    private final Column flags = new Column(FLAGS, FieldType.INTEGER, 16);
    private final Column outcome = new Column(OUTCOME, FieldType.INTEGER, 16);
    private final Column sqlState = new Column(SQLSTATE, FieldType.TEXT, 16);
    private final Column message = new Column(MESSAGE, FieldType.TEXT, 16);

    List<Column> columns() {
        return List.of(time, serverTime, interval, duration, flags, outcome, sqlState, message);
    }

    int size() {
        return time.size();
    }

    boolean hasEpoch(int sample) {
        return (flags.value(sample) & WITH_EPOCH) != 0;
    }

    long time(int sample) {
        return time.value(sample);
    }

    void add(Sample<?> sample, long intervalNanos, TextList texts) {
        time.add(Micros.of(sample.time()));
        if (sample.serverTime() == null) {
            serverTime.addMissing();
        } else {
            serverTime.add(Micros.of(sample.serverTime()));
        }
        interval.add(intervalNanos);
        duration.add(sample.duration().toNanos());
        flags.add((sample.batch() ? BATCH : 0) | (sample.mode() == SampleMode.QUIET ? QUIET : 0)
                | (sample.epoch() == null ? 0 : WITH_EPOCH));
        switch (sample.outcome()) {
            case SampleOutcome.Read<?> _ -> outcome(READ, null, null, texts);
            case SampleOutcome.Unsupported<?>(var words) -> outcome(UNSUPPORTED, null, words, texts);
            case SampleOutcome.Denied<?>(var state, var words) -> outcome(DENIED, state, words, texts);
            case SampleOutcome.TimedOut<?>(var state, var words) -> outcome(TIMED_OUT, state, words, texts);
            case SampleOutcome.Unreachable<?>(var state, var words) -> outcome(UNREACHABLE, state, words, texts);
            case SampleOutcome.Failed<?>(var state, var words) -> outcome(FAILED, state, words, texts);
        }
    }

    private void outcome(int kind, @Nullable String state, @Nullable String words, TextList texts) {
        outcome.add(kind);
        text(sqlState, state, texts);
        text(message, words, texts);
    }

    private static void text(Column column, @Nullable String text, TextList texts) {
        if (text == null) {
            column.addMissing();
        } else {
            column.add(texts.place(text));
        }
    }

    /// Takes one of another chunk over.
    ///
    /// @param places of its texts in our list
    void add(Chunk chunk, int sample, int[] places) throws ChunkException {
        for (Column column : columns()) {
            Column source = chunk.header(column.name());
            if (source.type() != column.type()) {
                throw new ChunkException("column " + column.name() + " changes its type");
            }
            if (source.isMissing(sample)) {
                column.addMissing();
            } else {
                long value = source.value(sample);
                column.add(source.type().isListed() ? ChunkBuilder.place(places, value) : value);
            }
        }
    }

    /// Takes one of another chunk over, with its texts.
    void add(Chunk chunk, int sample, TextMoves moves) throws IOException {
        for (Column column : columns()) {
            moves.copy(chunk.header(column.name()), column, new int[]{sample});
        }
    }

    /// A sample of a chunk, whose rows were made already.
    static <R extends Record> Sample<R> sample(Chunk chunk, int at, Probe<R> probe, List<R> rows)
            throws ChunkException {
        int kind = (int) required(chunk, OUTCOME, at);
        String state = text(chunk, SQLSTATE, at);
        String words = kind == READ ? "" : orEmpty(text(chunk, MESSAGE, at));
        SampleOutcome<R> outcome = switch (kind) {
            case READ -> new SampleOutcome.Read<>(rows);
            case UNSUPPORTED -> new SampleOutcome.Unsupported<>(words);
            case DENIED -> new SampleOutcome.Denied<>(orEmpty(state), words);
            case TIMED_OUT -> new SampleOutcome.TimedOut<>(state, words);
            case UNREACHABLE -> new SampleOutcome.Unreachable<>(state, words);
            case FAILED -> new SampleOutcome.Failed<>(state, words);
            default -> throw new ChunkException("it has an outcome that there is not, " + kind);
        };
        long bits = required(chunk, FLAGS, at);
        Column server = chunk.header(SERVER_TIME);
        return new Sample<>(probe, Micros.instant(required(chunk, TIME, at)),
                server.isMissing(at) ? null : Micros.instant(server.value(at)),
                (bits & WITH_EPOCH) == 0 ? null : chunk.epoch(), Duration.ofNanos(required(chunk, INTERVAL, at)),
                Duration.ofNanos(required(chunk, DURATION, at)), (bits & BATCH) != 0,
                (bits & QUIET) == 0 ? SampleMode.EXACT : SampleMode.QUIET, outcome);
    }

    /// Whether a sample brought rows.
    static boolean isRead(Chunk chunk, int at) throws ChunkException {
        return required(chunk, OUTCOME, at) == READ;
    }

    private static long required(Chunk chunk, String name, int at) throws ChunkException {
        Column column = chunk.header(name);
        if (column.isMissing(at)) {
            throw new ChunkException("it has a sample without " + name);
        }
        return column.value(at);
    }

    private static @Nullable String text(Chunk chunk, String name, int at) throws ChunkException {
        Column column = chunk.header(name);
        return column.isMissing(at) ? null : chunk.text(column.value(at));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
