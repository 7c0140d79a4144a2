package org.howdah.history.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.sample.Sample;
import org.junit.jupiter.api.Test;

/// Chunks of each version of the form, with what is in them: whatever a later Howdah writes, these it reads as they are.
/// A file here is never changed. One is added, by [#main], when the form or a recorded row changes.
class GoldenChunksTest {
    private static final List<String> VERSIONS = List.of("v1");

    @Test
    void whatWasWrittenByEveryVersionIsReadAsItWas() throws Exception {
        for (String version : VERSIONS) {
            for (RecordedProbe<?> probe : RecordingPlan.USUAL.probes()) {
                String name = version + "/" + probe.probe().name();
                byte[] chunk = resource(name + ".chunk");
                if (chunk.length > 0) {
                    assertThat(text(Chunk.read(chunk, name), RowSchema.of(probe))).as(name)
                            .isEqualTo(new String(resource(name + ".txt"), StandardCharsets.UTF_8));
                }
            }
        }
    }

    @Test
    void everyRecordedProbeHasAChunkOfTheNewestVersion() throws Exception {
        for (RecordedProbe<?> probe : RecordingPlan.USUAL.probes()) {
            assertThat(resource(VERSIONS.getLast() + "/" + probe.probe().name() + ".chunk"))
                    .as("golden chunk of %s", probe.probe()).isNotEmpty();
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = GoldenChunksTest.class.getResourceAsStream(name)) {
            return file == null ? new byte[0] : file.readAllBytes();
        }
    }

    private static <R extends Record> String text(Chunk chunk, RowSchema<R> schema) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Sample<R> sample : ChunkSamples.read(chunk, schema, 0, chunk.samples(), new NumberedTexts())) {
            text.append(sample).append('\n');
        }
        return text.toString();
    }

    /// A text is its number.
    private static final class NumberedTexts implements SharedTexts {
        @Override
        public long number(String text) {
            return Objects.hash(text) & 0xFFFF;
        }

        @Override
        public String text(long number) {
            return "text " + number;
        }
    }

    /// Writes the files of the newest version that are missing.
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).resolve(VERSIONS.getLast());
        Files.createDirectories(folder);
        for (RecordedProbe<?> probe : RecordingPlan.USUAL.probes()) {
            write(folder, RowSchema.of(probe));
        }
    }

    private static <R extends Record> void write(Path folder, RowSchema<R> schema) throws Exception {
        String name = schema.probe().probe().name();
        if (Files.exists(folder.resolve(name + ".chunk"))) {
            return;
        }
        RandomRows<R> rows = new RandomRows<>(schema.probe().probe(), new Random(name.hashCode()));
        List<Sample<R>> samples = new ArrayList<>();
        ChunkBuilder builder = ChunkBuilder.of(schema);
        for (int i = 0; i < 30; i++) {
            samples.add(rows.sample(i));
            builder.add(schema, samples.getLast(), new NumberedTexts());
        }
        byte[] chunk = builder.pack(true);
        Files.write(folder.resolve(name + ".chunk"), chunk);
        Files.writeString(folder.resolve(name + ".txt"), text(Chunk.read(chunk, name), schema));
    }
}
