package org.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.howdah.history.HistoryException;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.TlsMode;
import org.howdah.replay.Reference;
import org.howdah.settings.ServerRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `howdah --at REFERENCE` opens exactly there, or says in one sentence why not.
class ReferenceOptionTest {
    private static final ServerId SHOP = new ServerId(UUID.fromString("5b1e5f0e-3c56-4c53-9d9c-5b4e7c1f0a11"));
    private static final Instant AT = Instant.parse("2026-03-01T03:12:07Z");

    @TempDir
    private Path home;

    private final StringWriter said = new StringWriter();
    private final AtomicReference<@Nullable Reference> opened = new AtomicReference<>();
    private final AtomicReference<@Nullable Path> recording = new AtomicReference<>();

    @BeforeEach
    void register() throws Exception {
        new ServerRegistry(home).update(list -> list.with(new RegisteredServer(SHOP, "shop-prod-01",
                new ConnectionTarget(new ServerAddress("db-1", 5432, "shop", "mon"), TlsMode.VERIFY_FULL, null), null,
                List.of(), Environment.NONE, AccessMode.OBSERVE, null, Duration.ofSeconds(1), false)));
    }

    @Test
    void opensTheConsoleWhereTheReferencePoints() {
        assertThat(
                run("--at", "howdah:replay?server=shop-prod-01&at=2026-03-01T03:12:07Z&page=sessions&filter=db:shop"))
                .isEqualTo(ExitCode.DONE);
        assertThat(opened.get()).isEqualTo(
                new Reference("shop-prod-01", AT, "sessions", Map.of("filter", "db:shop"), LoadFilter.CLIENTS));
    }

    @Test
    void aServerMayBeNamedByItsId() {
        assertThat(run("--at", "howdah:replay?server=" + SHOP + "&at=2026-03-01T03:12:07Z")).isEqualTo(ExitCode.DONE);
    }

    @Test
    void opensNothingForAServerThatIsNotRegistered() {
        assertThat(run("--at", "howdah:replay?server=gone&at=2026-03-01T03:12:07Z")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said.toString()).contains("No server is registered under the name").doesNotContain("gone");
        assertThat(opened.get()).isNull();
    }

    @Test
    void saysWhatIsWrongWithAReference() {
        assertThat(run("--at", "yesterday")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said.toString()).contains("--at: This is no reference");
    }

    @Test
    void theDemoServerHasNoPast() {
        assertThat(run("--demo", "--at", "howdah:replay?server=a&at=2026-03-01T03:12:07Z"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said.toString()).contains("exclude each other");
    }

    @Test
    void opensTheConsoleOnARecording() {
        assertThat(run("--recording", "shop.howdah")).isEqualTo(ExitCode.DONE);
        assertThat(recording.get()).isEqualTo(Path.of("shop.howdah"));
        assertThat(opened.get()).isNull();
    }

    @Test
    void whatIsNoRecordingIsSaidInOneSentence() {
        assertThat(run("--recording", "bad")).isEqualTo(ExitCode.FAILED);
        assertThat(said.toString().strip()).isEqualTo("howdah: bad is no recording.");
    }

    @Test
    void aRecordingStandsAlone() {
        assertThat(run("--recording", "shop.howdah", "--demo")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said.toString()).contains("--recording stands alone");
        assertThat(recording.get()).isNull();
    }

    private int run(String... arguments) {
        Demos demos = new Demos(home, home, home, Thread::new, System::nanoTime);
        Console console = new Console() {
            @Override
            public int open(ResolvedServer server) {
                throw new AssertionError("a single server is opened");
            }

            @Override
            public int openRegistered(@Nullable Reference at) {
                opened.set(at);
                return ExitCode.DONE;
            }

            @Override
            public int openRecording(Path file) {
                if (file.endsWith("bad")) {
                    throw new HistoryException("bad is no recording.");
                }
                recording.set(file);
                return ExitCode.DONE;
            }
        };
        PrintWriter errors = new PrintWriter(said, true);
        return new Program(new HowdahCommand(demos, console,
                new ServerArgument(demos, new ServerRegistry(home), "me")), List.of(), errors, errors).run(arguments);
    }
}
