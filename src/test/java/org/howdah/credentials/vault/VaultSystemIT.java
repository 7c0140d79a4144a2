package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.howdah.credentials.vault.VaultException.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A vault whose process dies before each of the system calls of a save, and one on a disk that is full, read-only or
/// gone. Needs root, `strace`, and a temporary folder on a real file system.
final class VaultSystemIT {
    /// A call of a thread: `1234 fsync(5</…`, or one that another thread interrupted in the list.
    private static final Pattern CALL = Pattern.compile("([0-9]+) +([a-z0-9_]+)\\(.*");
    private static final String CALLS = "openat,read,pread64,write,pwrite64,fsync,fdatasync,link,linkat,rename,renameat,"
            + "renameat2,unlink,unlinkat,close,fcntl,ftruncate,stat,lstat,fstat,newfstatat,statx,lseek,mkdir,chmod";

    @TempDir
    private Path folder;

    private Path memory = Path.of("");

    @BeforeEach
    void mount() throws Exception {
        memory = Files.createDirectory(folder.resolve("memory"));
        run("mount", "-t", "tmpfs", "-o", "size=1m,mode=0700", "tmpfs", memory.toString());
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", memory.toString());
    }

    @Test
    void aSaveThatDiesAtAnySystemCallLeavesTheOldVaultOrTheNewOnADisk() throws Exception {
        dieAtEachCall(Files.createDirectory(folder.resolve("disk")));
    }

    @Test
    void aSaveThatDiesAtAnySystemCallLeavesTheOldVaultOrTheNewInMemory() throws Exception {
        dieAtEachCall(Files.createDirectory(memory.resolve("vault")));
    }

    private void dieAtEachCall(Path where) throws Exception {
        Path prepared = Files.createDirectory(folder.resolve("prepared"));
        VaultWriter.prepare(prepared);
        copy(prepared, where);
        List<String> calls = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (String line : trace(where, "")) {
            Matcher matcher = CALL.matcher(line);
            if (matcher.matches()) {
                String thread = matcher.group(1) + " " + matcher.group(2);
                calls.add(matcher.group(2) + ":signal=SIGKILL:when=" + counts.merge(thread, 1, Integer::sum));
            }
        }
        assertThat(calls).as("the calls of a save").anyMatch(call -> call.startsWith("fsync:"))
                .anyMatch(call -> call.startsWith("link")).anyMatch(call -> call.startsWith("rename"))
                .hasSizeGreaterThan(30);
        int old = 0;
        for (String call : calls) {
            copy(prepared, where);
            List<String> traced = trace(where, call);
            assertThat(traced).as(call).anyMatch(line -> line.contains("killed by SIGKILL"));
            try (Vault vault = TestVaults.in(where)) {
                old += vault.overview().generation() == 5 ? 1 : 0;
            }
            VaultKills.requireWhole(where, 5, call);
        }
        assertThat(old).isBetween(1, calls.size() - 1);
    }

    /// Not with --seccomp-bpf: together with paths, nothing is injected then.
    private List<String> trace(Path where, String inject) throws Exception {
        Path log = folder.resolve("calls");
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-o", log.toString(), "-e",
                "trace=" + CALLS));
        for (String name : List.of("", "vault", "vault.new", "vault.lock", "vault.1", "vault.2", "vault.3")) {
            command.addAll(List.of("-P", where.resolve(name).toString()));
        }
        if (!inject.isEmpty()) {
            command.add("--inject=" + inject);
        }
        command.addAll(VaultWriter.command(VaultWriter.class, where.toString(), "once"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(code == 0).as("strace said %s", said).isEqualTo(inject.isEmpty());
        return Files.readAllLines(log);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> left = Files.list(to); Stream<Path> files = Files.list(from)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    @Test
    void aFullDiskIsASentenceAndTheOldVaultStays() throws Exception {
        VaultWriter.prepare(memory);
        char[] large = "x".repeat(60_000).toCharArray();
        Path filler = memory.resolve("filler");
        try (Vault vault = TestVaults.in(memory); VaultKey key = TestVaults.keyFile(1)) {
            vault.unlock(key);
            fill(filler);
            for (int room = 0; room < 12; room++) {
                requireProblem(Problem.DISK_FULL, () -> vault.put(new SecretName.Token("large"), large));
                assertThat(vault.secret(new SecretName.Token("other 0"))).isPresent();
                assertThat(vault.secret(new SecretName.Token("large"))).isEmpty();
                assertThat(memory.resolve("vault.new")).doesNotExist();
                requireProblem(Problem.DISK_FULL, () -> vault.backup(memory.resolve("backup")), room > 0);
                Files.deleteIfExists(memory.resolve("backup"));
                // A page more each time, so that it ends at another point of the file.
                try (var channel = Files.newByteChannel(filler, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() - 4_096);
                }
            }
            Files.delete(filler);
            vault.put(new SecretName.Token("large"), large);
        }
        VaultKills.requireWhole(memory, 6, "after all");
    }

    @Test
    void aDiskThatMayNotBeWrittenIsReadAndNotChanged() throws Exception {
        VaultWriter.prepare(memory);
        run("mount", "-o", "remount,ro", memory.toString());
        try (Vault vault = TestVaults.in(memory); VaultKey key = TestVaults.keyFile(1)) {
            vault.unlock(key);
            assertThat(vault.status()).isEqualTo(new VaultStatus.Open(4, true));
            assertThat(vault.secret(new SecretName.Token("other 0"))).isPresent();
            assertThatThrownBy(() -> vault.put(VaultWriter.COUNTED, "1".toCharArray()))
                    .isInstanceOf(VaultException.class).hasMessageContaining("read-only");
            run("mount", "-o", "remount,rw", memory.toString());
            vault.put(VaultWriter.COUNTED, "1".toCharArray());
            assertThat(vault.status()).isEqualTo(new VaultStatus.Open(5, false));
        }
    }

    @Test
    void aDiskThatGoesIsToldAndNothingIsLost() throws Exception {
        VaultWriter.prepare(memory);
        Path elsewhere = folder.resolve("elsewhere");
        Files.createDirectory(elsewhere);
        try (Vault vault = TestVaults.in(memory); VaultKey key = TestVaults.keyFile(1)) {
            vault.unlock(key);
            run("mount", "--bind", elsewhere.toString(), memory.toString());
            assertThatThrownBy(() -> vault.put(VaultWriter.COUNTED, "1".toCharArray()))
                    .isInstanceOf(VaultException.class).hasMessageContaining("has gone")
                    .hasMessageContaining("Nothing was saved");
            assertThat(vault.secret(new SecretName.Token("other 0"))).isPresent();
            assertThat(elsewhere).isEmptyDirectory();
            run("umount", memory.toString());
            vault.put(VaultWriter.COUNTED, "1".toCharArray());
        }
        VaultKills.requireWhole(memory, 6, "after all");
    }

    private static void requireProblem(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(VaultException.class,
                e -> assertThat(e.problem()).as(e.sentence()).isEqualTo(problem));
    }

    private static void requireProblem(Problem problem, ThrowingCallable call, boolean maySucceed) throws Exception {
        try {
            call.call();
            assertThat(maySucceed).isTrue();
        } catch (VaultException e) {
            assertThat(e.problem()).as(e.sentence()).isEqualTo(problem);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] page = new byte[4_096];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(page);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space");
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s said %s", String.join(" ", command), said).isZero();
    }
}
