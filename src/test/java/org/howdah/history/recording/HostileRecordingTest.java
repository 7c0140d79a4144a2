package org.howdah.history.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.howdah.fixture.Kills;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.history.SeededLoad;
import org.howdah.history.TestHistory;
import org.howdah.model.server.ServerId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that want to hurt whoever opens them.
class HostileRecordingTest {
    private static final String SESSIONS = "1/1/sessions.chunks";

    @TempDir
    private static Path home;

    private static byte[] honest = {};
    private static final Map<String, byte[]> PARTS = new LinkedHashMap<>();

    @BeforeAll
    static void record() throws Exception {
        try (HistoryStore history = TestHistory.record(home.resolve("history"))) {
            TestRecordings.record(history, ServerId.random(), new SeededLoad(35, true), 0, 30);
            Path file = TestRecordings.export(history, home.resolve("file"), TestRecordings.range(0, 60),
                    UnaryOperator.identity());
            honest = Files.readAllBytes(file);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    PARTS.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        assertThat(PARTS).containsOnlyKeys("manifest.json", "1/events.jsonl", SESSIONS, "1/1/databases.chunks");
    }

    private static void requireRefused(byte[] bytes, String sentence) throws IOException {
        Path file = Files.write(home.resolve("hostile"), bytes);
        for (boolean open : new boolean[]{true, false}) {
            assertThatThrownBy(() -> {
                if (open) {
                    TestRecordings.in(home).open(file).close();
                } else {
                    TestRecordings.in(home).add(file, null, java.util.Set.of());
                }
            }).isInstanceOf(HistoryException.class).hasMessageContaining(sentence).message()
                    .doesNotContain("\n").endsWith(".");
        }
        requireNothingLeft();
    }

    private static void requireNothingLeft() throws IOException {
        for (String folder : List.of("scratch", "history/imported")) {
            if (Files.exists(home.resolve(folder))) {
                assertThat(home.resolve(folder)).isEmptyDirectory();
            }
        }
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(each -> each.getFileName().toString())).isSubsetOf("history", "scratch", "file",
                    "hostile");
        }
    }

    /// As the honest file, with what is changed.
    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        if (name.endsWith(".chunks")) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
    }

    private static Map<String, byte[]> with(String name, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(PARTS);
        changed.put(name, content);
        return changed;
    }

    private static String manifest() {
        return new String(PARTS.get("manifest.json"), StandardCharsets.UTF_8);
    }

    private static byte[] part(String name) {
        return Objects.requireNonNull(PARTS.get(name));
    }

    private static byte[] withManifest(String manifest) throws IOException {
        return zip(with("manifest.json", manifest.getBytes(StandardCharsets.UTF_8)));
    }

    /// With a manifest that agrees with the content, so that the content itself is looked at.
    private static byte[] withContent(String name, byte[] content) throws IOException {
        byte[] was = part(name);
        return zip(withAgreeing(name, content, manifest().replace(sha(was), sha(content))
                .replace("\"bytes\": " + was.length, "\"bytes\": " + content.length)));
    }

    private static Map<String, byte[]> withAgreeing(String name, byte[] content, String manifest) {
        Map<String, byte[]> changed = with(name, content);
        changed.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    private static String sha(byte[] content) {
        return HexFormat.of().formatHex(PartBytes.sha256().digest(content));
    }

    @Test
    void theHonestFileIsOpenedAsItIsAndZippedAgain() throws Exception {
        for (byte[] bytes : List.of(honest, zip(PARTS))) {
            TestRecordings.in(home).open(Files.write(home.resolve("hostile"), bytes)).close();
        }
    }

    @Test
    void whatIsNoRecordingIsOneSentence() throws Exception {
        requireRefused(new byte[0], "is no recording of Howdah");
        requireRefused("not a zip at all, but long enough to be one".getBytes(StandardCharsets.UTF_8),
                "is no recording of Howdah");
        requireRefused(zip(Map.of("readme.txt", new byte[9])), "is no recording of Howdah");
        requireRefused(zip(Map.of("manifest.json", new byte[]{(byte) 0xFF, 1})), "no UTF-8");
        requireRefused(zip(Map.of("manifest.json", "{}".getBytes(StandardCharsets.UTF_8))), "no recording of Howdah");
        assertThatThrownBy(() -> TestRecordings.in(home).open(home.resolve("nobody"))).hasMessageContaining(
                "is not there");
        assertThatThrownBy(() -> TestRecordings.in(home).open(home)).hasMessageContaining("it is no file");
    }

    @Test
    void aNewerFormIsSaid() throws Exception {
        requireRefused(withManifest(manifest().replace("\"version\": 1", "\"version\": 2")), "a newer Howdah");
    }

    @Test
    void aManifestThatLiesIsRefused() throws Exception {
        String manifest = manifest();
        Map<String, String> lies = new LinkedHashMap<>();
        lies.put(manifest.replace("\"segment\": 1", "\"segment\": 99999999"), "segment");
        lies.put(manifest.replace("\"segment\": 1", "\"segment\": -1"), "segment");
        lies.put(manifest.replace("\"probe\": \"sessions\"", "\"probe\": \"../../sessions\""), "no name of a probe");
        lies.put(manifest.replace("\"count\": 30", "\"count\": 4294967296000"), "count");
        lies.put(manifest.replace("\"count\": 30", "\"count\": 31"), "shorter than it claims");
        lies.put(manifest.replace("\"count\": 30", "\"count\": 29"), "more samples than it claims");
        lies.put(manifest.replace("\"bytes\": " + part(SESSIONS).length, "\"bytes\": 2147483647"),
                "longer than its content");
        lies.put(manifest.replace("\"bytes\": " + part(SESSIONS).length, "\"bytes\": 17"), "claims");
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
            requireRefused(withManifest(lie.getKey()), lie.getValue());
        }
    }

    @Test
    void partsThatAreNotTheNamedOnesAreRefused() throws Exception {
        Map<String, byte[]> missing = new LinkedHashMap<>(PARTS);
        missing.remove(SESSIONS);
        requireRefused(zip(missing), "not those that its manifest names");
        requireRefused(zip(with("../../../outside.txt", new byte[]{1})), "does not name");
        requireRefused(zip(with("/tmp/outside.txt", new byte[]{1})), "does not name");
        requireRefused(zip(with(SESSIONS, new byte[]{1, 2, 3})), "shorter");
        Map<String, byte[]> turned = new LinkedHashMap<>();
        new ArrayList<>(PARTS.keySet()).reversed().forEach(name -> turned.put(name, PARTS.get(name)));
        requireRefused(zip(turned), "no recording of Howdah");
        byte[] other = zip(with("1/1/database_.chunks", part(SESSIONS)));
        requireRefused(other, "does not name");
        // A second sessions part under the first one's name.
        requireRefused(replaced(other, "1/1/database_.chunks", SESSIONS), "does not name");
    }

    private static byte[] replaced(byte[] bytes, String name, String by) {
        byte[] changed = bytes.clone();
        byte[] from = name.getBytes(StandardCharsets.UTF_8);
        byte[] to = Arrays.copyOf(by.getBytes(StandardCharsets.UTF_8), from.length);
        for (int at = 0; at + from.length <= changed.length; at++) {
            if (Arrays.equals(changed, at, at + from.length, from, 0, from.length)) {
                System.arraycopy(to, 0, changed, at, to.length);
            }
        }
        return changed;
    }

    @Test
    void contentThatIsWrongIsRefusedThoughItsChecksumIsRight() throws Exception {
        byte[] sessions = part(SESSIONS);
        requireRefused(withContent(SESSIONS, ByteBuffer.allocate(9).putInt(Integer.MAX_VALUE).array()),
                "larger than any");
        requireRefused(withContent(SESSIONS, ByteBuffer.allocate(9).putInt(-1).array()), "larger than any");
        byte[] damaged = sessions.clone();
        damaged[sessions.length / 2] ^= 1;
        requireRefused(withContent(SESSIONS, damaged), "checksum is wrong");
        requireRefused(withContent(SESSIONS, new byte[]{0, 0, 0, 0}), "ends too early");
        byte[] more = Arrays.copyOf(sessions, sessions.length + 7);
        requireRefused(withContent(SESSIONS, more), "longer than its content");
        for (String line : List.of("{\"time\": \"soon\", \"event\": \"gap\", \"message\": \"\"}", "[]", "{",
                "x".repeat(300_000),
                "{\"time\": \"-999999999-01-01T00:00:00Z\", \"event\": \"gap\", \"message\": \"\"}")) {
            requireRefused(withContent("1/events.jsonl", (line + "\n").getBytes(StandardCharsets.UTF_8)),
                    "an event in it");
        }
    }

    @Test
    void bombsAreNotUnpacked() throws Exception {
        // A thousand times as much as it looks like.
        byte[] large = new byte[64 << 20];
        requireRefused(zip(with("manifest.json", large)), "larger than any");
        requireRefused(zip(with("1/events.jsonl", large)), "than it claims");
        requireRefused(withContent("1/events.jsonl", large), "longer than any");
        Map<String, byte[]> packed = new LinkedHashMap<>(PARTS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : packed.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        requireRefused(bytes.toByteArray(), "packed twice");
    }

    /// What they claim would take a hundred times as much.
    @Test
    void aSmallMemoryIsEnoughToRefuseThem() throws Exception {
        byte[] large = new byte[64 << 20];
        List<byte[]> files = List.of(honest, zip(with("manifest.json", large)), withContent("1/events.jsonl", large),
                withManifest(manifest().replace("\"count\": 30", "\"count\": 2147483647")),
                withContent(SESSIONS, ByteBuffer.allocate(9).putInt(16 << 20).array()));
        List<String> command = new ArrayList<>(Kills.command(SmallMemory.class, home.toString()));
        command.set(command.indexOf("-Xmx256m"), "-Xmx32m");
        for (int i = 0; i < files.size(); i++) {
            command.add(Files.write(home.resolve("hostile" + i), files.get(i)).toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactly("opened", "refused", "refused", "refused", "refused");
        assertThat(process.waitFor()).isZero();
        for (int i = 0; i < files.size(); i++) {
            Files.delete(home.resolve("hostile" + i));
        }
    }

    @Test
    void whereverItIsCutItIsRefused() throws Exception {
        for (int length = 0; length < honest.length; length += Math.max(1, honest.length / 60)) {
            requireRefused(Arrays.copyOf(honest, length), "refused");
        }
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.write(honest);
        longer.write(new byte[100]);
        requireRefused(longer.toByteArray(), "refused");
    }

    @Test
    void whateverBitIsWrongItIsRefusedOrMeansNothing() throws Exception {
        Random random = new Random(36);
        Path file = home.resolve("hostile");
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] bytes = honest.clone();
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
            requireNothingLeft();
        }
        assertThat(refused).isGreaterThan(150);
    }

    @Test
    void aFileOfManyGigabytesOfNothingIsRefusedAtOnce() throws Exception {
        Path file = home.resolve("hostile");
        try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE, java.nio.file.StandardOpenOption.SPARSE)) {
            channel.position(5L << 30);
            channel.write(ByteBuffer.wrap(honest));
        }
        assertThatThrownBy(() -> TestRecordings.in(home).open(file)).isInstanceOf(HistoryException.class)
                .hasMessageContaining("refused");
        requireNothingLeft();
    }
}
