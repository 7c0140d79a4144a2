package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.howdah.credentials.vault.VaultException.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The vault's file, and what else may lie in its place.
final class VaultFilesTest {
    private static final SecretName TOKEN = new SecretName.Token("webhook");

    @TempDir
    private Path temporary;

    private final VaultKey key = TestVaults.keyFile(1);
    private Path folder = Path.of("");
    private Path file = Path.of("");
    private Vault vault = TestVaults.in(Path.of("nowhere"));

    @BeforeEach
    void create() throws Exception {
        folder = temporary.resolve("home");
        file = folder.resolve("vault");
        vault = TestVaults.in(folder);
        vault.create(key, false);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void filesAndFolderAreTheOwnersFromTheFirstMomentOn() throws Exception {
        for (int i = 0; i < 5; i++) {
            vault.put(TOKEN, Integer.toString(i).toCharArray());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).extracting(path -> String.valueOf(path.getFileName())).containsExactlyInAnyOrder("vault",
                    "vault.lock", "vault.1", "vault.2", "vault.3", "vault.seen");
        }
        assertThat(permissions(folder)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).allSatisfy(path -> assertThat(permissions(path)).isEqualTo("rw-------"));
        }
        assertThat(vault.generations()).extracting(Generation::generation).containsExactly(5L, 4L, 3L);
    }

    private static String permissions(Path path) throws java.io.IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aPlaceThatOthersCanWriteToIsNotUsed() throws Exception {
        vault.lock(LockReason.BY_USER);
        for (Path path : List.of(folder, file)) {
            String before = permissions(path);
            for (String unsafe : List.of("rwxrwx---", "rwx----w-")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(unsafe));
                requireProblem(Problem.UNSAFE_PERMISSIONS, () -> vault.unlock(key), "chmod go-w");
            }
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(before));
        }
        vault.unlock(key);
    }

    @Test
    void whatIsNoVaultIsNamedAndNeverOverwritten() throws Exception {
        vault.lock(LockReason.BY_USER);
        Path away = Files.move(file, folder.resolve("away"));
        requireProblem(Problem.ABSENT, () -> vault.unlock(key), "create one");

        Files.createFile(file);
        requireRefused(Problem.DAMAGED, "empty");
        Files.writeString(file, "PGMV, but not in its own words");
        requireRefused(Problem.DAMAGED, "does not begin");
        byte[] text = new String(Files.readAllBytes(away), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        Files.write(file, text);
        requireRefused(Problem.DAMAGED, "does not begin");
        Files.delete(file);

        Files.createDirectory(file);
        requireRefused(Problem.NOT_A_FILE, "a folder");
        Files.delete(file);

        Files.createSymbolicLink(file, away);
        requireRefused(Problem.NOT_A_FILE, "a symbolic link");
        Files.delete(file);

        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
        requireRefused(Problem.NOT_A_FILE, "a pipe");
        Files.delete(file);

        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(Files.readAllBytes(away));
            sparse.setLength(4L << 30);
        }
        requireRefused(Problem.DAMAGED, "larger than 16 MiB");
        Files.delete(file);

        Files.move(away, file);
        vault.unlock(key);
    }

    private void requireRefused(Problem problem, String part) throws Exception {
        requireProblem(problem, () -> vault.unlock(key), part);
        requireProblem(Problem.EXISTS, () -> vault.create(key, false), "not overwritten");
        assertThat(vault.status()).isInstanceOf(VaultStatus.Locked.class);
        assertThat(Files.exists(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)).isTrue();
    }

    @Test
    void aDamagedVaultIsKeptAndAnEarlierGenerationTakesItsPlace() throws Exception {
        vault.put(TOKEN, "first".toCharArray());
        vault.put(TOKEN, "second".toCharArray());
        vault.lock(LockReason.BY_USER);
        byte[] damaged = Files.readAllBytes(file);
        damaged[100] ^= 1;
        Files.write(file, damaged);
        Files.write(folder.resolve("vault.2"), new byte[]{1, 2, 3});
        requireProblem(Problem.DAMAGED, () -> vault.unlock(key), "earlier generation");
        assertThat(vault.generations()).extracting(Generation::isReadable).containsExactly(true, false);
        requireProblem(Problem.DAMAGED, () -> vault.restore(folder.resolve("vault.2"), key), "damaged");
        Path aside = vault.restore(folder.resolve("vault.1"), key).orElseThrow();
        assertThat(aside.getFileName()).hasToString("vault.damaged-20260301T120000");
        assertThat(Files.readAllBytes(aside)).isEqualTo(damaged);
        assertThat(vault.secret(TOKEN)).get().isEqualTo("first".toCharArray());
        // Newer than all that was seen, so that nobody is told of an old one.
        assertThat(vault.overview().generation()).isEqualTo(4);
        vault.lock(LockReason.BY_USER);
        vault.unlock(key);
    }

    @Test
    void aVaultThatDoesNotOpenCanBeSetAsideForANewOne() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Path aside = vault.setAside();
        assertThat(Files.readAllBytes(aside)).isEqualTo(before);
        assertThat(vault.status()).isInstanceOf(VaultStatus.Absent.class);
        vault.create(TestVaults.keyFile(2), false);
        assertThat(vault.setAside().getFileName()).hasToString("vault.damaged-20260301T120000-2");
    }

    @Test
    void anOlderVaultThanTheLastOneIsToldAndOpensOnlyWhenItIsMeant() throws Exception {
        byte[] old = Files.readAllBytes(file);
        vault.put(TOKEN, "x".toCharArray());
        vault.lock(LockReason.BY_USER);
        Files.write(file, old);
        requireProblem(Problem.OLDER_THAN_SEEN, () -> vault.unlock(key), "saved 1 time, then 2");
        vault.unlock(key, true);
        assertThat(vault.names()).isEmpty();
        vault.lock(LockReason.BY_USER);
        vault.unlock(key);
        vault.lock(LockReason.BY_USER);
        Files.writeString(folder.resolve("vault.seen"), "no line of it\n\n");
        vault.unlock(key);
        vault.put(TOKEN, "x".toCharArray());
        assertThat(folder.resolve("vault.seen")).content().endsWith(" 2\n");
    }

    @Test
    void aVaultThatSomebodyChangedIsNotSavedOver() throws Exception {
        vault.put(TOKEN, "first".toCharArray());
        byte[] other = Files.readAllBytes(folder.resolve("vault.1"));
        Files.write(file, other);
        requireProblem(Problem.CHANGED_MEANWHILE, () -> vault.put(TOKEN, "second".toCharArray()), "Nothing was saved");
        assertThat(Files.readAllBytes(file)).isEqualTo(other);
        assertThat(vault.secret(TOKEN)).get().isEqualTo("first".toCharArray());
        Files.delete(file);
        requireProblem(Problem.IO, () -> vault.put(TOKEN, "second".toCharArray()), "has gone");
        assertThat(file).doesNotExist();
    }

    @Test
    void aBackupOpensWithTheSameKeysAndOverwritesNothing() throws Exception {
        vault.put(TOKEN, "kept".toCharArray());
        Path backup = temporary.resolve("backup");
        vault.backup(backup);
        assertThat(permissions(backup)).isEqualTo("rw-------");
        requireProblem(Problem.EXISTS, () -> vault.backup(backup), "another name");
        requireProblem(Problem.IO, () -> vault.backup(temporary.resolve("none/backup")), "folder is gone");
        vault.remove(TOKEN);
        try (VaultKey wrong = TestVaults.keyFile(2)) {
            requireProblem(Problem.WRONG_KEY, () -> vault.restore(backup, wrong), "another key");
        }
        requireProblem(Problem.ABSENT, () -> vault.restore(temporary.resolve("none"), key), "There is no vault at");
        assertThat(vault.names()).isEmpty();
        assertThat(vault.restore(backup, key)).isEmpty();
        assertThat(vault.secret(TOKEN)).get().isEqualTo("kept".toCharArray());
        // Also on a computer that never saw it.
        Path fresh = temporary.resolve("fresh");
        try (Vault other = TestVaults.in(fresh)) {
            other.restore(backup, key);
            assertThat(other.names()).containsExactly(TOKEN);
        }
    }

    @Test
    void aKeyThatNeedsMoreMemoryThanThereIsSaysHowMuch() throws Exception {
        CostRules small = new CostRules(new ArgonCost(64, 1, 1), new ArgonCost(64, 1, 1), new ArgonCost(64, 1, 1), 63);
        Path home = temporary.resolve("small");
        VaultKey password = TestVaults.password("x");
        try (Vault rich = TestVaults.in(home)) {
            rich.create(password, false);
        }
        KeyDerivation derivation = new KeyDerivation(Thread.ofPlatform().factory(), small);
        try (Vault poor = TestVaults.in(home, Duration.ZERO, derivation, () -> 0)) {
            requireProblem(Problem.NEEDS_MEMORY, () -> poor.unlock(password), "-Xmx");
        }
        assertThat(derivation.count()).isZero();
    }

    @Test
    void keyFilesAreReadOnlyWhereNobodyElseCan() throws Exception {
        Path keyFile = temporary.resolve("key");
        KeyFiles files = new KeyFiles(java.util.Map.of(), file);
        files.make(keyFile);
        assertThat(permissions(keyFile)).isEqualTo("rw-------");
        requireProblem(Problem.EXISTS, () -> files.make(keyFile), "another name");
        assertThat(files.read(keyFile).length()).isEqualTo(64);
        Files.createSymbolicLink(temporary.resolve("link"), keyFile);
        assertThat(files.read(temporary.resolve("link")).length()).isEqualTo(64);
        for (String unsafe : List.of("rw--w----", "rw----r--", "rwx--x--x")) {
            Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString(unsafe));
            requireProblem(Problem.UNUSABLE_KEY, () -> files.read(keyFile), "chmod");
        }
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("r--------"));
        files.read(keyFile).close();
        requireProblem(Problem.UNUSABLE_KEY, () -> files.read(temporary), "not an ordinary file");
        requireProblem(Problem.UNUSABLE_KEY, () -> files.read(temporary.resolve("none")), "There is no key file");
        Path shortFile = Files.createFile(temporary.resolve("short"), PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rw-------")));
        Files.write(shortFile, Arrays.copyOf(new byte[0], 31));
        requireProblem(Problem.UNUSABLE_KEY, () -> files.read(shortFile), "has 31");
    }

    @Test
    void keyFilesAreFoundInTheOrderOfSystemdArgumentAndVariable() throws Exception {
        Path credentials = Files.createDirectory(temporary.resolve("credentials"));
        java.util.Map<String, String> environment = java.util.Map.of("CREDENTIALS_DIRECTORY", credentials.toString(),
                "HOWDAH_KEY_FILE", "/variable");
        KeyFiles files = new KeyFiles(environment, file);
        assertThat(files.find(null)).contains(Path.of("/variable"));
        assertThat(files.find(Path.of("/named"))).contains(Path.of("/named"));
        Path credential = Files.createFile(credentials.resolve("howdah-key"));
        assertThat(files.find(Path.of("/named"))).contains(credential);
        assertThat(new KeyFiles(java.util.Map.of("HOWDAH_KEY_FILE", ""), file).find(null)).isEmpty();
    }

    private static void requireProblem(Problem problem, ThrowingCallable call, String part) {
        assertThatThrownBy(call).isInstanceOfSatisfying(VaultException.class, e -> {
            assertThat(e.problem()).as(e.sentence()).isEqualTo(problem);
            assertThat(e.sentence()).contains(part).endsWith(".");
        });
    }
}
