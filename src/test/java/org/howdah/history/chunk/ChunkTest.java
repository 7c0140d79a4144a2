package org.howdah.history.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.howdah.history.SeededLoad;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleMode;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Epoch;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.Test;

class ChunkTest {
    private final HeapTexts texts = new HeapTexts();

    private static <R extends Record> RowSchema<R> schema(Probe<R> probe) {
        return RowSchema.of(RecordingPlan.USUAL.of(probe).orElseThrow());
    }

    @Test
    void fiveMinutesOfSessionsComeBackAsTheyWere() throws Exception {
        SeededLoad load = new SeededLoad(1, false);
        RowSchema<Session> schema = schema(Session.PROBE);
        ChunkBuilder builder = ChunkBuilder.of(schema);
        List<Sample<Session>> samples = new ArrayList<>();
        for (int second = 0; second < 300; second++) {
            samples.add(load.sessions(second));
            builder.add(schema, samples.getLast(), texts);
        }
        byte[] packed = builder.pack(true);
        Chunk chunk = Chunk.read(packed, "chunk");
        assertThat(ChunkSamples.read(chunk, schema, 0, 300, texts)).isEqualTo(samples);
        assertThat((double) packed.length / chunk.rows()).as("bytes a row").isLessThan(6);
    }

    @Test
    void whatWasPackedSampleBySampleIsTheSameWhenItIsPackedTogether() throws Exception {
        for (RecordedProbe<?> probe : RecordingPlan.USUAL.probes()) {
            packsTogether(RowSchema.of(probe), new Random(probe.probe().name().hashCode()));
        }
    }

    private <R extends Record> void packsTogether(RowSchema<R> schema, Random random) throws Exception {
        RandomRows<R> rows = new RandomRows<>(schema.probe().probe(), random);
        List<Sample<R>> samples = new ArrayList<>();
        ChunkBuilder together = ChunkBuilder.of(schema);
        for (int i = 0; i < 40; i++) {
            samples.add(rows.sample(i));
            Chunk single = Chunk.read(ChunkBuilder.single(schema, samples.getLast(), texts), "tail");
            assertThat(ChunkSamples.read(single, schema, 0, 1, texts)).containsExactly(samples.getLast());
            together.add(single);
        }
        Chunk chunk = Chunk.read(together.pack(true), "chunk");
        assertThat(ChunkSamples.read(chunk, schema, 0, 40, texts)).isEqualTo(samples);
        assertThat(ChunkSamples.read(chunk, schema, 17, 21, texts)).isEqualTo(samples.subList(17, 21));
    }

    @Test
    void rowsKeepTheOrderInWhichTheyWereRead() throws Exception {
        RowSchema<Session> schema = schema(Session.PROBE);
        SeededLoad load = new SeededLoad(3, false);
        ChunkBuilder builder = ChunkBuilder.of(schema);
        List<Sample<Session>> samples = new ArrayList<>();
        Random random = new Random(5);
        for (int second = 0; second < 20; second++) {
            Sample<Session> sample = load.sessions(second);
            List<Session> rows = new ArrayList<>(((SampleOutcome.Read<Session>) sample.outcome()).rows());
            Collections.shuffle(rows, random);
            // A key that comes twice, as masked rows can have.
            rows.add(rows.getFirst());
            samples.add(with(sample, rows));
            builder.add(schema, samples.getLast(), texts);
        }
        assertThat(ChunkSamples.read(Chunk.read(builder.pack(true), "chunk"), schema, 0, 20, texts))
                .isEqualTo(samples);
    }

    private static Sample<Session> with(Sample<Session> sample, List<Session> rows) {
        return new Sample<>(sample.probe(), sample.time(), sample.serverTime(), sample.epoch(), sample.interval(),
                sample.duration(), sample.batch(), sample.mode(), new SampleOutcome.Read<>(rows));
    }

    @Test
    void eachOutcomeComesBack() throws Exception {
        RowSchema<Session> schema = schema(Session.PROBE);
        List<SampleOutcome<Session>> outcomes = List.of(new SampleOutcome.Read<>(List.of()),
                new SampleOutcome.Unsupported<>("since 14"), new SampleOutcome.Denied<>("42501", "denied"),
                new SampleOutcome.TimedOut<>("57014", "late"), new SampleOutcome.TimedOut<>(null, "deadline"),
                new SampleOutcome.Unreachable<>("08006", "gone"),
                new SampleOutcome.Failed<>(null, "what?\u0000\ud800"));
        ChunkBuilder builder = ChunkBuilder.of(schema);
        List<Sample<Session>> samples = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            samples.add(new Sample<>(Session.PROBE, Instant.EPOCH.plusSeconds(i), null, null, Duration.ofSeconds(1),
                    Duration.ofNanos(i), i % 2 == 0, i % 3 == 0 ? SampleMode.QUIET : SampleMode.EXACT,
                    outcomes.get(i)));
            builder.add(schema, samples.getLast(), texts);
        }
        List<Sample<Session>> read = ChunkSamples.read(
                Chunk.read(builder.pack(true), "chunk"), schema, 0, outcomes.size(), texts);
        assertThat(read.subList(0, 6)).isEqualTo(samples.subList(0, 6));
        // Half a character is none, in any file.
        assertThat(read.getLast().outcome()).isEqualTo(new SampleOutcome.Failed<>(null, "what?\u0000?"));
    }

    @Test
    void aChunkOfANewerHowdahIsNamedAsSuch() throws Exception {
        byte[] packed = ChunkBuilder.of(schema(Session.PROBE)).pack(true);
        packed[0] = 2;
        assertThatThrownBy(() -> Chunk.read(packed, "sessions of main at 08:00"))
                .isInstanceOf(ChunkException.class)
                .hasMessage("sessions of main at 08:00: it is of version 2, which this Howdah cannot read");
    }

    @Test
    void epochsDoNotMix() throws Exception {
        RowSchema<Session> schema = schema(Session.PROBE);
        ChunkBuilder builder = ChunkBuilder.of(schema);
        builder.add(schema, empty(new Epoch(1L, 1, Instant.EPOCH, false)), texts);
        assertThatThrownBy(() -> builder.add(schema, empty(new Epoch(1L, 2, Instant.EPOCH, false)), texts))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Sample<Session> empty(Epoch epoch) {
        return new Sample<>(Session.PROBE, Instant.EPOCH, Instant.EPOCH, epoch, Duration.ofSeconds(1), Duration.ZERO,
                true, new SampleOutcome.Read<>(List.of()));
    }
}
