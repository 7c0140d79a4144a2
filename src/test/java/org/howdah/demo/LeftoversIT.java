package org.howdah.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What another process's demo leaves when it is killed, and what is none of our business.
class LeftoversIT {
    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    @Test
    void theNextStartRemovesTheServerOfAKilledProcessButNotOfALivingOne() throws IOException, InterruptedException {
        Process other = startOther();
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> DemoServer.running(home).isPresent());
            Path folder = onlyFolder();
            ProcessHandle postmaster = postmaster(folder.resolve("server/data"));
            try (DemoServer beside = start()) {
                assertThat(beside.process().isRunning()).isTrue();
                assertThat(postmaster.isAlive()).isTrue();
                assertThat(folder).exists();
            }
            other.destroyForcibly().waitFor();
            assertThat(DemoServer.running(home)).isEmpty();
            assertThat(postmaster.isAlive()).isTrue();
            try (DemoServer next = start()) {
                assertThat(ProcessEnd.hasEnded(postmaster)).isTrue();
                assertThat(folder).doesNotExist();
                assertThat(DemoServer.running(home)).contains(next.address());
            }
            assertThat(home).isEmptyDirectory();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aForeignServerIsNeverTouched() throws IOException, SQLException, InterruptedException {
        var settings = new PostgresSettings(TestBinaries.of(TestBinaries.NEWEST), elsewhere.resolve("foreign"),
                Map.of(),
                List.of());
        try (PostgresProcess foreign = PostgresProcess.start(settings, System::nanoTime)) {
            // As if the foreign server had got the pid of a killed demo's; and as if a demo's folder named its data.
            Path samePid = Files.createDirectories(home.resolve("demo-pid/server/data"));
            long pid = foreign.pids().getFirst();
            Files.write(samePid.resolve("postmaster.pid"), List.of(String.valueOf(pid), samePid.toString()));
            Path sameFile = Files.createDirectories(home.resolve("demo-file/server/data"));
            Files.copy(foreign.dataDirectory().resolve("postmaster.pid"), sameFile.resolve("postmaster.pid"));
            Path linked = Files.createDirectories(home.resolve("demo-link/server"));
            Files.createSymbolicLink(linked.resolve("data"), foreign.dataDirectory());
            Leftovers.remove(home);
            assertThat(home).isEmptyDirectory();
            assertThat(foreign.isRunning()).isTrue();
            assertThat(foreign.dataDirectory().resolve("PG_VERSION")).exists();
            foreign.connectAsSuperuser("postgres").close();
        }
    }

    private DemoServer start() {
        return DemoServer.start(new DemoSettings(home, TestBinaries.of(TestBinaries.NEWEST)), System::nanoTime);
    }

    private Process startOther() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"),
                "-Dhowdah.postgres-binaries=" + TestBinaries.jars().toAbsolutePath(), DemoMain.class.getName(),
                home.toString()).redirectErrorStream(true)
                .redirectOutput(elsewhere.resolve("other.log").toFile())
                .start();
    }

    private Path onlyFolder() throws IOException {
        List<Path> folders = Leftovers.folders(home);
        assertThat(folders).hasSize(1);
        return folders.getFirst();
    }

    private static ProcessHandle postmaster(Path data) {
        return PostmasterFile.read(data).flatMap(file -> ProcessHandle.of(file.pid())).orElseThrow();
    }
}
