package org.howdah.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.howdah.model.server.RegisteredServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of servers between real processes.
final class RegistryIT {
    private static final int SAVES = 500;
    private static final int KILLS = 60;

    @TempDir
    private Path folder;

    @Test
    void twoProcessesLoseNothingOfEachOther() throws Exception {
        List<Process> writers = List.of(RegistryWriter.start(folder, "left", SAVES),
                RegistryWriter.start(folder, "right", SAVES));
        for (Process writer : writers) {
            try (var out = writer.inputReader()) {
                assertThat(out.lines()).hasSize(SAVES);
            }
            assertThat(writer.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(writer.exitValue()).isZero();
        }
        ServerList list = new ServerRegistry(folder).list();
        assertThat(list.generation()).isEqualTo(2 * SAVES);
        assertThat(list.servers()).extracting(RegisteredServer::name).doesNotHaveDuplicates().hasSize(2 * SAVES);
    }

    @Test
    void aKilledProcessLeavesAWholeListAndNoLock() throws Exception {
        RegistryKills.run(folder, KILLS);
    }

    @Test
    void aLockThatIsNotLetGoIsASentence() throws Exception {
        ServerRegistry registry = new ServerRegistry(folder);
        registry.add(Servers.named("one"));
        try (FileChannel channel = FileChannel.open(folder.resolve("servers.json.lock"), StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            assertThatThrownBy(() -> registry.add(Servers.named("two"))).isInstanceOf(SettingsException.class)
                    .hasMessageContaining("locked by another Howdah");
        }
        assertThat(registry.add(Servers.named("two")).servers()).hasSize(2);
    }
}
