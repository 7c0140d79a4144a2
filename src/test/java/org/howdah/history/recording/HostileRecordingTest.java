package org.howdah.history.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.howdah.fixture.Kills;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that want to hurt whoever opens them.
class HostileRecordingTest {
    private static final String SESSIONS = HostileFiles.SESSIONS;

    @TempDir
    private static Path home;

    private static HostileFiles files;

    @BeforeAll
    static void record() throws Exception {
        files = new HostileFiles(home);
    }

    @Test
    void theHonestFileIsOpenedAsItIsAndZippedAgain() throws Exception {
        for (byte[] bytes : List.of(files.honest(), HostileFiles.zip(files.parts()))) {
            TestRecordings.in(home).open(Files.write(home.resolve("hostile"), bytes)).close();
        }
    }

    @Test
    void whatIsNoRecordingIsOneSentence() throws Exception {
        files.requireRefused(new byte[0], "is no recording of Howdah");
        files.requireRefused("not a zip at all, but long enough to be one".getBytes(StandardCharsets.UTF_8),
                "is no recording of Howdah");
        files.requireRefused(HostileFiles.zip(Map.of("readme.txt", new byte[9])), "is no recording of Howdah");
        files.requireRefused(HostileFiles.zip(Map.of("manifest.json", new byte[]{(byte) 0xFF, 1})), "no UTF-8");
        files.requireRefused(HostileFiles.zip(Map.of("manifest.json", "{}".getBytes(StandardCharsets.UTF_8))),
                "no recording of Howdah");
        assertThatThrownBy(() -> TestRecordings.in(home).open(home.resolve("nobody"))).hasMessageContaining(
                "is not there");
        assertThatThrownBy(() -> TestRecordings.in(home).open(home)).hasMessageContaining("it is no file");
    }

    @Test
    void aNewerFormIsSaid() throws Exception {
        files.requireRefused(files.withManifest(files.manifest().replace("\"version\": 1", "\"version\": 2")),
                "a newer Howdah");
    }

    @Test
    void aManifestThatLiesIsRefused() throws Exception {
        String manifest = files.manifest();
        Map<String, String> lies = new LinkedHashMap<>();
        lies.put(manifest.replace("\"segment\": 1", "\"segment\": 99999999"), "segment");
        lies.put(manifest.replace("\"segment\": 1", "\"segment\": -1"), "segment");
        lies.put(manifest.replace("\"probe\": \"sessions\"", "\"probe\": \"../../sessions\""), "no name of a probe");
        lies.put(manifest.replace("\"count\": 30", "\"count\": 4294967296000"), "count");
        lies.put(manifest.replace("\"count\": 30", "\"count\": 31"), "shorter than it claims");
        lies.put(manifest.replace("\"count\": 30", "\"count\": 29"), "more samples than it claims");
        lies.put(manifest.replace("\"bytes\": " + files.part(SESSIONS).length, "\"bytes\": 2147483647"),
                "longer than its content");
        lies.put(manifest.replace("\"bytes\": " + files.part(SESSIONS).length, "\"bytes\": 17"), "claims");
        lies.put(manifest.replace("\"from\": \"2026", "\"from\": \"+292026"), "is no time");
        lies.put(manifest.replace("\"from\"", "\"form\""), "is no field");
        lies.put(manifest.replace("\"servers\": [", "\"servers\": [" + "[".repeat(60)), "too deep");
        lies.put(manifest.replace("\"name\": \"main\"", "\"name\": \"" + "x".repeat(201) + "\""), "too long");
        lies.put(manifest.replace("\"name\": \"main\"", "\"name\": \"main\", \"name\": \"main\""), "twice");
        lies.put(manifest.replace("\"id\": \"", "\"id\": \"no-"), "is no id");
        lies.put(manifest + "{}", "follows after the end");
        lies.put(manifest.substring(0, manifest.length() / 2), "too early");
        for (Map.Entry<String, String> lie : lies.entrySet()) {
            assertThat(lie.getKey()).isNotEqualTo(manifest);
            files.requireRefused(files.withManifest(lie.getKey()), lie.getValue());
        }
    }

    @Test
    void partsThatAreNotTheNamedOnesAreRefused() throws Exception {
        Map<String, byte[]> missing = files.parts();
        missing.remove(SESSIONS);
        files.requireRefused(HostileFiles.zip(missing), "not those that its manifest names");
        files.requireRefused(HostileFiles.zip(files.with("../../../outside.txt", new byte[]{1})), "does not name");
        files.requireRefused(HostileFiles.zip(files.with("/tmp/outside.txt", new byte[]{1})), "does not name");
        files.requireRefused(HostileFiles.zip(files.with(SESSIONS, new byte[]{1, 2, 3})), "shorter");
        Map<String, byte[]> turned = new LinkedHashMap<>();
        new ArrayList<>(files.parts().keySet()).reversed().forEach(name -> turned.put(name, files.part(name)));
        files.requireRefused(HostileFiles.zip(turned), "no recording of Howdah");
        byte[] other = HostileFiles.zip(files.with("1/1/database_.chunks", files.part(SESSIONS)));
        files.requireRefused(other, "does not name");
        // A second sessions part under the first one's name.
        files.requireRefused(HostileFiles.replaced(other, "1/1/database_.chunks", SESSIONS), "does not name");
    }

    @Test
    void contentThatIsWrongIsRefusedThoughItsChecksumIsRight() throws Exception {
        byte[] sessions = files.part(SESSIONS);
        files.requireRefused(files.withContent(SESSIONS, ByteBuffer.allocate(9).putInt(Integer.MAX_VALUE).array()),
                "larger than any");
        files.requireRefused(files.withContent(SESSIONS, ByteBuffer.allocate(9).putInt(-1).array()), "larger than any");
        byte[] damaged = sessions.clone();
        damaged[sessions.length / 2] ^= 1;
        files.requireRefused(files.withContent(SESSIONS, damaged), "checksum is wrong");
        files.requireRefused(files.withContent(SESSIONS, new byte[]{0, 0, 0, 0}), "ends too early");
        byte[] more = Arrays.copyOf(sessions, sessions.length + 7);
        files.requireRefused(files.withContent(SESSIONS, more), "longer than its content");
        for (String line : List.of("{\"time\": \"soon\", \"event\": \"gap\", \"message\": \"\"}", "[]", "{",
                "x".repeat(300_000),
                "{\"time\": \"-999999999-01-01T00:00:00Z\", \"event\": \"gap\", \"message\": \"\"}")) {
            files.requireRefused(files.withContent("1/events.jsonl", (line + "\n").getBytes(StandardCharsets.UTF_8)),
                    "an event in it");
        }
    }

    @Test
    void bombsAreNotUnpacked() throws Exception {
        // A thousand times as much as it looks like.
        byte[] large = new byte[64 << 20];
        files.requireRefused(HostileFiles.zip(files.with("manifest.json", large)), "larger than any");
        files.requireRefused(HostileFiles.zip(files.with("1/events.jsonl", large)), "than it claims");
        files.requireRefused(files.withContent("1/events.jsonl", large), "longer than any");
        Map<String, byte[]> packed = files.parts();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : packed.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        files.requireRefused(bytes.toByteArray(), "packed twice");
    }

    /// What they claim would take a hundred times as much.
    @Test
    void aSmallMemoryIsEnoughToRefuseThem() throws Exception {
        byte[] large = new byte[64 << 20];
        List<byte[]> hostile = List.of(files.honest(), HostileFiles.zip(files.with("manifest.json", large)),
                files.withContent("1/events.jsonl", large),
                files.withManifest(files.manifest().replace("\"count\": 30", "\"count\": 2147483647")),
                files.withContent(SESSIONS, ByteBuffer.allocate(9).putInt(16 << 20).array()));
        List<String> command = new ArrayList<>(Kills.command(SmallMemory.class, home.toString()));
        command.set(command.indexOf("-Xmx256m"), "-Xmx32m");
        for (int i = 0; i < hostile.size(); i++) {
            command.add(Files.write(home.resolve("hostile" + i), hostile.get(i)).toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactly("opened", "refused", "refused", "refused", "refused");
        assertThat(process.waitFor()).isZero();
        for (int i = 0; i < hostile.size(); i++) {
            Files.delete(home.resolve("hostile" + i));
        }
    }

    @Test
    void whereverItIsCutItIsRefused() throws Exception {
        for (int length = 0; length < files.honest().length; length += Math.max(1, files.honest().length / 60)) {
            files.requireRefused(Arrays.copyOf(files.honest(), length), "refused");
        }
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.write(files.honest());
        longer.write(new byte[100]);
        files.requireRefused(longer.toByteArray(), "refused");
    }

    @Test
    void whateverBitIsWrongItIsRefusedOrMeansNothing() throws Exception {
        Random random = new Random(36);
        Path file = home.resolve("hostile");
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] bytes = files.honest();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, bytes);
            try (HistoryStore opened = TestRecordings.in(home).open(file)) {
                assertThat(opened.servers()).hasSize(1);
            } catch (HistoryException e) {
                refused++;
                assertThat(e).message().contains("refused").doesNotContain("\n");
            }
            files.requireNothingLeft();
        }
        assertThat(refused).isGreaterThan(150);
    }

    @Test
    void aFileOfManyGigabytesOfNothingIsRefusedAtOnce() throws Exception {
        Path file = home.resolve("hostile");
        try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE, java.nio.file.StandardOpenOption.SPARSE)) {
            channel.position(5L << 30);
            channel.write(ByteBuffer.wrap(files.honest()));
        }
        assertThatThrownBy(() -> TestRecordings.in(home).open(file)).isInstanceOf(HistoryException.class)
                .hasMessageContaining("refused");
        files.requireNothingLeft();
    }
}
