package org.howdah.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.howdah.fixture.SmallDisk;
import org.howdah.model.server.RegisteredServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings on a disk of their own that is full, or may not be written: a small file system in memory, as root.
final class FullDiskSystemIT {
    @TempDir
    private Path folder;

    private Path disk = Path.of("");
    private SmallDisk small;

    @BeforeEach
    void mount() throws Exception {
        disk = folder.resolve("disk");
        small = SmallDisk.mount(disk, "1m");
    }

    @AfterEach
    void unmount() throws Exception {
        small.close();
    }

    @Test
    void aFullDiskIsASentenceAndTheOldListStays() throws Exception {
        ServerRegistry registry = new ServerRegistry(disk);
        registry.add(Servers.named("one"));
        List<RegisteredServer> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(Servers.named("server " + i));
        }
        Path filler = small.fill();
        for (int room = 0; room < 4; room++) {
            assertThatThrownBy(() -> registry.update(_ -> new ServerList(0, many)))
                    .isInstanceOf(SettingsException.class).message().contains("the disk is full")
                    .contains("Nothing was changed").endsWith(".");
            assertThat(new ServerRegistry(disk).list().servers()).hasSize(1);
            assertThat(registry.list().servers()).hasSize(1);
            assertThat(disk.resolve("servers.json.new")).doesNotExist();
            // A page more each time, so that it ends at another point of the file.
            SmallDisk.shrink(filler);
        }
        assertThatThrownBy(() -> new PreferencesFile(disk).update(preferences -> preferences.withFilter("page",
                "x".repeat(3_000)).withFilter("other", "x".repeat(4_000)).withFilter("third", "x".repeat(4_000))
                .withFilter("fourth", "x".repeat(4_000)).withFilter("fifth", "x".repeat(4_000))))
                .hasMessageContaining("the disk is full");
        Files.delete(filler);
        assertThat(registry.update(_ -> new ServerList(0, many)).servers()).hasSize(100);
    }

    @Test
    void aDiskThatMayNotBeWrittenIsReadAndNotChanged() throws Exception {
        ServerRegistry registry = new ServerRegistry(disk);
        registry.add(Servers.named("one"));
        small.remount("ro");
        assertThat(new ServerRegistry(disk).list().servers()).hasSize(1);
        assertThatThrownBy(() -> registry.add(Servers.named("two"))).isInstanceOf(SettingsException.class)
                .hasMessageContaining("read-only");
        small.remount("rw");
        assertThat(registry.add(Servers.named("two")).servers()).hasSize(2);
    }
}
