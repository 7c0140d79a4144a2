package org.howdah.history.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.history.SeededLoad;
import org.howdah.history.TestHistory;
import org.howdah.model.server.ServerId;

/// An honest recording, and what can be made of it.
final class HostileFiles {
    static final String SESSIONS = "1/1/sessions.chunks";

    private final Path home;
    private final byte[] honest;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /// @param home a folder that is empty
    HostileFiles(Path home) throws IOException {
        this.home = home;
        try (HistoryStore history = TestHistory.record(home.resolve("history"))) {
            TestRecordings.record(history, ServerId.random(), new SeededLoad(35, true), 0, 30);
            Path file = TestRecordings.export(history, home.resolve("file"), TestRecordings.range(0, 60),
                    UnaryOperator.identity());
            honest = Files.readAllBytes(file);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        assertThat(parts).containsOnlyKeys("manifest.json", "1/events.jsonl", SESSIONS, "1/1/databases.chunks");
    }

    byte[] honest() {
        return honest.clone();
    }

    /// By name, in their order.
    Map<String, byte[]> parts() {
        return new LinkedHashMap<>(parts);
    }

    void requireRefused(byte[] bytes, String sentence) throws IOException {
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

    void requireNothingLeft() throws IOException {
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
    static byte[] zip(Map<String, byte[]> entries) throws IOException {
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

    Map<String, byte[]> with(String name, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(name, content);
        return changed;
    }

    String manifest() {
        return new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
    }

    byte[] part(String name) {
        return Objects.requireNonNull(parts.get(name));
    }

    byte[] withManifest(String manifest) throws IOException {
        return zip(with("manifest.json", manifest.getBytes(StandardCharsets.UTF_8)));
    }

    /// With a manifest that agrees with the content, so that the content itself is looked at.
    byte[] withContent(String name, byte[] content) throws IOException {
        byte[] was = part(name);
        return zip(withAgreeing(name, content, manifest().replace(sha(was), sha(content))
                .replace("\"bytes\": " + was.length, "\"bytes\": " + content.length)));
    }

    private Map<String, byte[]> withAgreeing(String name, byte[] content, String manifest) {
        Map<String, byte[]> changed = with(name, content);
        changed.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    private static String sha(byte[] content) {
        return HexFormat.of().formatHex(PartBytes.sha256().digest(content));
    }

    static byte[] replaced(byte[] bytes, String name, String by) {
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
}
