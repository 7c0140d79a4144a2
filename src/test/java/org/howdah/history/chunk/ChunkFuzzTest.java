package org.howdah.history.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.howdah.history.SeededLoad;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.sample.Sample;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.Test;

/// Whatever a chunk is made into, it is read as it was or refused with its name: never an error of the program, a wrong
/// number, or more memory than its bytes can be worth.
class ChunkFuzzTest {
    private static final int ROUNDS = 1_200;

    private final HeapTexts texts = new HeapTexts();
    private final RowSchema<Session> sessions = RowSchema.of(RecordingPlan.USUAL.of(Session.PROBE).orElseThrow());
    private final List<Sample<Session>> samples = new ArrayList<>();

    private byte[] chunk() throws IOException {
        SeededLoad load = new SeededLoad(9, false);
        ChunkBuilder builder = ChunkBuilder.of(sessions);
        for (int second = 0; second < 12; second++) {
            samples.add(load.sessions(second));
            builder.add(sessions, samples.getLast(), texts);
        }
        return builder.pack(true);
    }

    /// Reads all of it, and holds that it is what it was, or that the refusal says which chunk it is.
    private void readOrRefuse(byte[] bytes, boolean mayDiffer) {
        try {
            Chunk chunk = Chunk.read(bytes, "chunk of main");
            List<Sample<Session>> read = ChunkSamples.read(chunk, sessions, 0, chunk.samples(), texts);
            if (!mayDiffer) {
                assertThat(read).isEqualTo(samples);
            }
        } catch (IOException e) {
            assertThat(e).isInstanceOf(ChunkException.class);
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Test
    void flippedBitsAreFoundByTheChecksum() throws Exception {
        byte[] chunk = chunk();
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = chunk.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            readOrRefuse(bytes, Arrays.equals(bytes, chunk));
        }
    }

    @Test
    void everyTruncationIsRefusedByName() throws Exception {
        byte[] chunk = chunk();
        for (int length = 0; length < chunk.length; length += length < 400 ? 1 : 7) {
            byte[] bytes = Arrays.copyOf(chunk, length);
            assertThatThrownBy(() -> Chunk.read(bytes, "chunk of main")).isInstanceOf(ChunkException.class)
                    .hasMessageStartingWith("chunk of main: ");
        }
    }

    @Test
    void randomBytesAreRefused() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                bytes[0] = Chunk.VERSION;
            }
            readOrRefuse(signed(bytes), true);
        }
    }

    /// An attacker can make checksums as well.
    @Test
    void changesUnderARightChecksumAreRefusedOrReadWithoutHarm() throws Exception {
        byte[] chunk = chunk();
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = chunk.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                int at = Chunk.HEAD + random.nextInt(bytes.length - Chunk.HEAD);
                bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextBoolean() ? 0xFF : 0);
            }
            readOrRefuse(signed(bytes), true);
        }
    }

    @Test
    void metricsUnderARightChecksumAsWell() throws Exception {
        RowSchema<DatabaseActivity> schema = RowSchema.of(
                RecordingPlan.USUAL.of(DatabaseActivity.PROBE).orElseThrow());
        ChunkBuilder builder = ChunkBuilder.of(schema);
        SeededLoad load = new SeededLoad(4, false);
        for (int second = 0; second < 200; second += 10) {
            builder.add(schema, load.databases(second), texts);
        }
        byte[] chunk = builder.pack(false);
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = chunk.clone();
            bytes[Chunk.HEAD + random.nextInt(bytes.length - Chunk.HEAD)] = (byte) random.nextInt(256);
            try {
                Chunk read = Chunk.read(signed(bytes), "chunk");
                ChunkSamples.read(read, schema, 0, read.samples(), texts);
            } catch (ChunkException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void aBombGetsNoMemory() {
        // Two million rows of four hundred columns, in some ten bytes.
        ByteWriter bomb = new ByteWriter(64);
        bomb.octet(Chunk.VERSION);
        for (int i = 1; i < Chunk.HEAD; i++) {
            bomb.octet(0);
        }
        bomb.unsigned(Chunk.MOST_SAMPLES);
        bomb.unsigned(Chunk.MOST_ROWS);
        bomb.octet(0);
        bomb.unsigned(1);
        bomb.octet(1);
        bomb.unsigned(Chunk.MOST_TEXT_BYTES);
        bomb.unsigned(4);
        bomb.octets(new byte[]{1, 2, 3, 4}, 4);
        assertThatThrownBy(() -> Chunk.read(signed(bomb.toArray()), "bomb"))
                .isInstanceOf(ChunkException.class).hasMessage("bomb: it claims to unpack to more than can be in it");
    }

    private static byte[] signed(byte[] bytes) {
        if (bytes.length >= Chunk.HEAD) {
            int checksum = Chunk.checksum(bytes, bytes.length);
            for (int i = 1; i < Chunk.HEAD; i++) {
                bytes[i] = (byte) (checksum >>> (8 * (4 - i)));
            }
        }
        return bytes;
    }
}
