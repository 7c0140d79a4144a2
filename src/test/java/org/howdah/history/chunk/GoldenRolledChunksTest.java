package org.howdah.history.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.howdah.history.rollup.LoadCell;
import org.howdah.history.rollup.StatementCell;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.instance.DatabaseActivity;
import org.junit.jupiter.api.Test;

/// What was rolled up by every version, with what is in it: it is kept for years, and has to be read as it is. A file here is
/// never changed. One is added, by [#main], when the form or a row changes.
class GoldenRolledChunksTest {
    private static final List<String> VERSIONS = List.of("v1");
    private static final List<String> NAMES = List.of("sessions", "session_statements", "databases");

    @Test
    void whatWasRolledUpByEveryVersionIsReadAsItWas() throws Exception {
        for (String version : VERSIONS) {
            for (String name : NAMES) {
                String path = version + "/rolled_" + name;
                byte[] chunk = resource(path + ".chunk");
                assertThat(chunk).as(path).isNotEmpty();
                assertThat(text(Chunk.read(chunk, path))).as(path)
                        .isEqualTo(new String(resource(path + ".txt"), StandardCharsets.UTF_8));
            }
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = GoldenRolledChunksTest.class.getResourceAsStream(name)) {
            return file == null ? new byte[0] : file.readAllBytes();
        }
    }

    private static String text(Chunk chunk) throws ChunkException {
        StringBuilder text = new StringBuilder();
        long[] times = ChunkSamples.times(chunk);
        for (int row = 0; row < chunk.rows(); row++) {
            text.append(Micros.instant(times[chunk.rowSample()[row]]));
            for (String name : chunk.columnNames()) {
                Column column = chunk.column(name);
                text.append(' ').append(name).append('=');
                if (column.isMissing(row)) {
                    text.append('-');
                } else if (column.type().isListed()) {
                    text.append(chunk.text(column.value(row)));
                } else if (column.type() == FieldType.DOUBLE) {
                    text.append(column.number(row));
                } else {
                    text.append(column.value(row));
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    /// Writes the files of the newest version that are missing.
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).resolve(VERSIONS.getLast());
        Files.createDirectories(folder);
        write(folder, "sessions", builder(LoadCell.PROBE));
        write(folder, "session_statements", builder(StatementCell.PROBE));
        RecordedProbe<DatabaseActivity> databases = RecordingPlan.USUAL.of(DatabaseActivity.PROBE).orElseThrow();
        byte[] samples = builder(databases).pack(true);
        PeriodBuilder periods = new PeriodBuilder(RowSchema.of(databases), 10_000_000);
        periods.add(Chunk.read(samples, "samples"), 0, Long.MAX_VALUE);
        write(folder, "databases", periods.end());
    }

    private static <R extends Record> ChunkBuilder builder(RecordedProbe<R> probe) throws Exception {
        RowSchema<R> schema = RowSchema.of(probe);
        RandomRows<R> rows = new RandomRows<>(probe.probe(), new Random(probe.probe().name().hashCode()));
        ChunkBuilder builder = ChunkBuilder.of(schema).unordered();
        for (int i = 0; i < 30; i++) {
            builder.add(schema, rows.sample(i), new HeapTexts());
        }
        return builder;
    }

    private static void write(Path folder, String name, ChunkBuilder builder) throws IOException {
        Path file = folder.resolve("rolled_" + name + ".chunk");
        if (!Files.exists(file)) {
            byte[] chunk = builder.pack(true);
            Files.write(file, chunk);
            Files.writeString(folder.resolve("rolled_" + name + ".txt"), text(Chunk.read(chunk, name)));
        }
    }
}
