package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.howdah.credentials.vault.VaultException.Problem;
import org.howdah.fixture.Kills;
import org.howdah.fixture.SmallDisk;
import org.howdah.fixture.SystemCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A vault whose process dies before each of the system calls of a save, and one on a disk that is full, read-only or
/// gone. Needs root, `strace`, and a temporary folder on a real file system.
final class VaultSystemIT {
    private static final String CALLS = "openat,read,pread64,write,pwrite64,fsync,fdatasync,link,linkat,rename,renameat,"
            + "renameat2,unlink,unlinkat,close,fcntl,ftruncate,stat,lstat,fstat,newfstatat,statx,lseek,mkdir,chmod";

    @TempDir
    private Path folder;

    private Path memory = Path.of("");
    private SmallDisk disk;

    @BeforeEach
    void mount() throws Exception {
        memory = folder.resolve("memory");
        disk = SmallDisk.mount(memory, "1m");
    }

    @AfterEach
    void unmount() throws Exception {
        disk.close();
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
        SystemCalls save = new SystemCalls(folder.resolve("calls"), CALLS, Stream.of("", "vault", "vault.new",
                "vault.lock", "vault.1", "vault.2", "vault.3").map(where::resolve).toList(),
                Kills.command(VaultWriter.class, where.toString(), "once"));
        List<String> calls = save.all();
        assertThat(calls).as("the calls of a save").anyMatch(call -> call.startsWith("fsync:"))
                .anyMatch(call -> call.startsWith("link")).anyMatch(call -> call.startsWith("rename"))
                .hasSizeGreaterThan(30);
        int old = 0;
        for (String call : calls) {
            copy(prepared, where);
            save.dieAt(call);
            try (Vault vault = TestVaults.in(where)) {
                old += vault.overview().generation() == 5 ? 1 : 0;
            }
            VaultKills.requireWhole(where, 5, call);
        }
        assertThat(old).isBetween(1, calls.size() - 1);
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
        try (Vault vault = TestVaults.in(memory); VaultKey key = TestVaults.keyFile(1)) {
            vault.unlock(key);
            Path filler = disk.fill();
            for (int room = 0; room < 12; room++) {
                requireProblem(Problem.DISK_FULL, () -> vault.put(new SecretName.Token("large"), large));
                assertThat(vault.secret(new SecretName.Token("other 0"))).isPresent();
                assertThat(vault.secret(new SecretName.Token("large"))).isEmpty();
                assertThat(memory.resolve("vault.new")).doesNotExist();
                requireProblem(Problem.DISK_FULL, () -> vault.backup(memory.resolve("backup")), room > 0);
                Files.deleteIfExists(memory.resolve("backup"));
                // A page more each time, so that it ends at another point of the file.
                SmallDisk.shrink(filler);
            }
            Files.delete(filler);
            vault.put(new SecretName.Token("large"), large);
        }
        VaultKills.requireWhole(memory, 6, "after all");
    }

    @Test
    void aDiskThatMayNotBeWrittenIsReadAndNotChanged() throws Exception {
        VaultWriter.prepare(memory);
        disk.remount("ro");
        try (Vault vault = TestVaults.in(memory); VaultKey key = TestVaults.keyFile(1)) {
            vault.unlock(key);
            assertThat(vault.status()).isEqualTo(new VaultStatus.Open(4, true));
            assertThat(vault.secret(new SecretName.Token("other 0"))).isPresent();
            assertThatThrownBy(() -> vault.put(VaultWriter.COUNTED, "1".toCharArray()))
                    .isInstanceOf(VaultException.class).hasMessageContaining("read-only");
            disk.remount("rw");
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
            SmallDisk.run("mount", "--bind", elsewhere.toString(), memory.toString());
            assertThatThrownBy(() -> vault.put(VaultWriter.COUNTED, "1".toCharArray()))
                    .isInstanceOf(VaultException.class).hasMessageContaining("has gone")
                    .hasMessageContaining("Nothing was saved");
            assertThat(vault.secret(new SecretName.Token("other 0"))).isPresent();
            assertThat(elsewhere).isEmptyDirectory();
            SmallDisk.run("umount", memory.toString());
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
}
