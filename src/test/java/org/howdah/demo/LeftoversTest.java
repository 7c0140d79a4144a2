package org.howdah.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.howdah.demo.Leftovers.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    private static final Path DATA = Path.of("/home/me/demo-1/server/data");

    @TempDir
    Path home;

    @Test
    void aServerIsOursOnlyIfItsCommandNamesOurDataDirectory() {
        assertThat(judge("me", "-D", DATA.toString())).isEqualTo(Verdict.OURS);
        assertThat(judge("me", "-c", "x=y", "-D", DATA.toString())).isEqualTo(Verdict.OURS);
        assertThat(judge("me", "-D", DATA + "2")).isEqualTo(Verdict.FOREIGN);
        assertThat(judge("me", "-D", "/var/lib/postgresql")).isEqualTo(Verdict.FOREIGN);
        assertThat(judge("me", DATA.toString())).isEqualTo(Verdict.FOREIGN);
        assertThat(judge("me", "-D")).isEqualTo(Verdict.FOREIGN);
        assertThat(judge("me")).isEqualTo(Verdict.FOREIGN);
        assertThat(judge("somebody", "-D", DATA.toString())).isEqualTo(Verdict.FOREIGN);
    }

    @Test
    void aProcessWhoseCommandCannotBeReadIsNotJudged() {
        assertThat(Leftovers.judge(new Info("me", null), Optional.of("me"), DATA)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void foldersWithoutAHeldLockAreRemoved() throws IOException, InterruptedException {
        Path leftover = Files.createDirectories(home.resolve("demo-gone/server/data"));
        Files.writeString(leftover.resolve("file"), "x");
        Files.writeString(home.resolve("demo-gone.lock"), "");
        Path other = Files.createDirectory(home.resolve("history"));
        Leftovers.remove(home);
        assertThat(home.resolve("demo-gone")).doesNotExist();
        assertThat(home.resolve("demo-gone.lock")).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void aProcessThatWasGivenTheServersPidIsLeftAlone() throws IOException, InterruptedException {
        Path data = Files.createDirectories(home.resolve("demo-gone/server/data"));
        long self = ProcessHandle.current().pid();
        Files.write(data.resolve("postmaster.pid"), List.of(String.valueOf(self), data.toString()));
        Leftovers.remove(home);
        assertThat(home.resolve("demo-gone")).doesNotExist();
    }

    @Test
    void foldersOfThisProcessAreLeftAloneAndStayLocked() throws IOException, InterruptedException {
        try (DemoFolder folder = DemoFolder.create(home)) {
            Leftovers.remove(home);
            Leftovers.remove(home);
            assertThat(folder.path()).exists();
            assertThat(DemoFolder.claim(folder.path())).isEmpty();
        }
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void linksAreRemovedButNotFollowed() throws IOException {
        Path precious = Files.writeString(Files.createDirectory(home.resolve("precious")).resolve("file"), "x");
        Path folder = Files.createDirectory(home.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("link"), precious.getParent());
        FileTrees.delete(folder);
        assertThat(folder).doesNotExist();
        assertThat(precious).exists();
    }

    @Test
    void postmasterFilesAreReadInEveryState() {
        assertThat(PostmasterFile.parse(List.of("12", "/data", "0", "5432", "", "127.0.0.1", "")))
                .contains(new PostmasterFile(12, "/data", true));
        assertThat(PostmasterFile.parse(List.of("12", "/data", "0", "5432", "")))
                .contains(new PostmasterFile(12, "/data", false));
        assertThat(PostmasterFile.parse(List.of("-12", "/data"))).contains(new PostmasterFile(12, "/data", false));
        assertThat(PostmasterFile.parse(List.of())).isEmpty();
        assertThat(PostmasterFile.parse(List.of("12"))).isEmpty();
        assertThat(PostmasterFile.parse(List.of("x", "/data"))).isEmpty();
        assertThat(PostmasterFile.parse(List.of("99999999999999999999", "/data"))).isEmpty();
    }

    @Test
    void ownerFilesAreReadAsWritten() throws IOException {
        OwnerFile owner = OwnerFile.ofThisProcess("id", 5432);
        owner.write(home);
        assertThat(OwnerFile.read(home)).contains(owner);
        assertThat(owner.isThisProcess()).isTrue();
        assertThat(owner.isAlive()).isTrue();
    }

    @Test
    void damagedOwnerFilesAreNobodys() {
        assertThat(OwnerFile.parse("")).isEmpty();
        assertThat(OwnerFile.parse("pid=x\nstarted=2026-01-01T00:00:00Z\nid=a\nport=1")).isEmpty();
        assertThat(OwnerFile.parse("pid=1\nstarted=yesterday\nid=a\nport=1")).isEmpty();
        assertThat(OwnerFile.parse("pid=1\nstarted=2026-01-01T00:00:00Z\nid=a\nport=\\u00zz")).isEmpty();
    }

    @Test
    void aPidThatWasUsedAgainIsNotTheOwner() {
        OwnerFile self = OwnerFile.ofThisProcess("id", 1);
        var earlier = new OwnerFile(self.pid(), self.started().minusSeconds(60), "id", 1);
        assertThat(earlier.isThisProcess()).isFalse();
        assertThat(earlier.isAlive()).isFalse();
    }

    private static Verdict judge(String user, String... arguments) {
        return Leftovers.judge(new Info(user, arguments), Optional.of("me"), DATA);
    }

    private static final class Info implements ProcessHandle.Info {
        private final String user;
        private final String @Nullable [] arguments;

        Info(String user, String @Nullable [] arguments) {
            this.user = user;
            this.arguments = arguments;
        }

        @Override
        public Optional<String> command() {
            return Optional.of("/cache/bin/postgres");
        }

        @Override
        public Optional<String> commandLine() {
            return Optional.empty();
        }

        @Override
        public Optional<String[]> arguments() {
            return Optional.ofNullable(arguments);
        }

        @Override
        public Optional<Instant> startInstant() {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> totalCpuDuration() {
            return Optional.empty();
        }

        @Override
        public Optional<String> user() {
            return Optional.of(user);
        }
    }
}
