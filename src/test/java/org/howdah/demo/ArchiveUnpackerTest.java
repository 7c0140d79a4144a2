package org.howdah.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveUnpackerTest {
    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(folder.resolve("root"));
    }

    @Test
    void keepsContentExecutableBitsAndLinks() throws IOException {
        unpack(file("bin/postgres", "program", 0755), file("share/words", "text", 0644), link("lib/a.so", "a.so.1"),
                file("lib/a.so.1", "library", 0644));
        assertThat(root.resolve("bin/postgres")).hasContent("program").isExecutable();
        assertThat(Files.isExecutable(root.resolve("share/words"))).isFalse();
        assertThat(root.resolve("lib/a.so")).isSymbolicLink().hasContent("library");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "bin/../../outside", "a/b/../../../outside"})
    void refusesFilesOutside(String name) {
        assertThatThrownBy(() -> unpack(file(name, "evil", 0644))).isInstanceOf(IOException.class);
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "/etc/passwd", "a/../../outside"})
    void refusesLinksThatLeadOutside(String target) {
        assertThatThrownBy(() -> unpack(link("link", target))).isInstanceOf(IOException.class);
    }

    @Test
    void refusesChainsOfLinksThatLeadOutside() {
        assertThatThrownBy(() -> unpack(file("a/b/file", "x", 0644), link("a/b/up", "../.."), link("out", "a/b/up/..")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void neverWritesThroughALink() throws IOException {
        assertThatThrownBy(() -> unpack(file("target", "kept", 0644), link("link", "target"),
                file("link", "written through", 0644))).isInstanceOf(IOException.class);
        assertThat(root.resolve("target")).hasContent("kept");
    }

    private record Entry(TarArchiveEntry header, String content) {}

    private static Entry file(String name, String text, int mode) {
        var header = new TarArchiveEntry(name);
        header.setMode(mode);
        header.setSize(text.getBytes(UTF_8).length);
        return new Entry(header, text);
    }

    private static Entry link(String name, String target) {
        var header = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        header.setLinkName(target);
        return new Entry(header, "");
    }

    private void unpack(Entry... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (Entry entry : entries) {
                tar.putArchiveEntry(entry.header());
                tar.write(entry.content().getBytes(UTF_8));
                tar.closeArchiveEntry();
            }
        }
        ArchiveUnpacker.unpack(new ByteArrayInputStream(bytes.toByteArray()), root);
    }
}
