package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.howdah.credentials.vault.VaultException.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a vault does for those who use it.
final class VaultTest {
    private static final SecretName LOGIN = new SecretName.Login("db1", 5432, "howdah");
    private static final SecretName TOKEN = new SecretName.Token("webhook");

    @TempDir
    private Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private final VaultKey password = TestVaults.password("correct");
    private Vault vault = TestVaults.in(Path.of("nowhere"));

    @BeforeEach
    void open() {
        vault = TestVaults.in(folder, nanos::get);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whatIsPutIsThereAfterLockingAndUnlocking() throws Exception {
        List<VaultStatus> told = new ArrayList<>();
        vault.subscribe(told::add);
        assertThat(vault.status()).isEqualTo(new VaultStatus.Absent(Optional.empty()));
        assertThat(vault.create(password, true)).isPresent();
        vault.put(LOGIN, "canary".toCharArray());
        vault.lock(LockReason.IDLE);
        requireProblem(Problem.LOCKED, () -> vault.secret(LOGIN));
        requireProblem(Problem.LOCKED, () -> vault.put(LOGIN, "x".toCharArray()));
        vault.unlock(password);
        assertThat(vault.secret(LOGIN)).get().isEqualTo("canary".toCharArray());
        assertThat(vault.secret(new SecretName.Login("db1", 5433, "howdah"))).isEmpty();
        vault.close();
        assertThat(told).containsExactly(new VaultStatus.Open(0, false), new VaultStatus.Open(1, false),
                new VaultStatus.Locked(LockReason.IDLE, false, false, Optional.empty()),
                new VaultStatus.Open(1, false),
                new VaultStatus.Locked(LockReason.BY_USER, false, false, Optional.empty()));
        assertThat(new String(Files.readAllBytes(vault.path()), StandardCharsets.ISO_8859_1))
                .doesNotContain("canary").doesNotContain("howdah");
    }

    @Test
    void secretsOfAllKindsAreReplacedAndRemovedByTheirNames() throws Exception {
        vault.create(password, false);
        SecretName passphrase = new SecretName.Passphrase(folder.resolve("a/../client.key"));
        Map<SecretName, char[]> many = new LinkedHashMap<>();
        many.put(LOGIN, "one".toCharArray());
        many.put(passphrase, "\u00fc \ud83d\ude00 \" \\ \n".toCharArray());
        many.put(TOKEN, "x".repeat(65_536).toCharArray());
        vault.putAll(many);
        vault.put(LOGIN, "two".toCharArray());
        vault.lock(LockReason.BY_USER);
        vault.unlock(password);
        assertThat(vault.names()).containsExactly(LOGIN, passphrase, TOKEN);
        assertThat(vault.secret(LOGIN)).get().isEqualTo("two".toCharArray());
        assertThat(vault.secret(new SecretName.Passphrase(folder.resolve("client.key")))).get()
                .isEqualTo(many.get(passphrase));
        assertThat(vault.secret(TOKEN)).get().isEqualTo(many.get(TOKEN));
        vault.removeAll(List.of(LOGIN, passphrase));
        vault.remove(LOGIN);
        assertThat(vault.names()).containsExactly(TOKEN);
        assertThat(vault.overview().generation()).isEqualTo(4);
    }

    @Test
    void whatCannotBeKeptIsASentenceAndChangesNothing() throws Exception {
        vault.create(password, false);
        for (String wrong : List.of("", "x".repeat(65_537), "\ud83d")) {
            requireProblem(Problem.UNUSABLE_SECRET, () -> vault.put(LOGIN, wrong.toCharArray()));
        }
        assertThat(vault.overview().generation()).isEqualTo(1);
        Map<SecretName, char[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            many.put(new SecretName.Token("t" + i), "x".repeat(65_536).toCharArray());
        }
        requireProblem(Problem.UNUSABLE_SECRET, () -> vault.putAll(many));
        assertThat(vault.names()).isEmpty();
        for (VaultKey wrong : List.of(TestVaults.password(""), TestVaults.password("x".repeat(4_097)),
                TestVaults.password("\ud83d"), new VaultKey.KeyFile(SecretBytes.of(new byte[31])),
                new VaultKey.KeyFile(SecretBytes.of(new byte[65_537])))) {
            assertThatThrownBy(() -> vault.addSlot(wrong)).isInstanceOf(VaultException.class);
            requireProblem(Problem.UNUSABLE_KEY, () -> {
                try (Vault other = TestVaults.in(folder.resolve("other"))) {
                    other.create(wrong, false);
                }
            });
        }
    }

    @Test
    void aPasswordIsTheSameHoweverItsUmlautsAreTyped() throws Exception {
        vault.create(TestVaults.password("Z\u00fcrich"), false);
        vault.lock(LockReason.BY_USER);
        vault.unlock(TestVaults.password("Zu\u0308rich"));
        assertThat(vault.status()).isInstanceOf(VaultStatus.Open.class);
        assertThat(vault.opens(TestVaults.password("Zurich"))).isFalse();
        assertThat(vault.opens(TestVaults.password("Z\u00fcrich "))).isFalse();
    }

    @Test
    void everyKindOfKeyOpensAndTheLastOneStays() throws Exception {
        SecretChars code = vault.create(password, true).orElseThrow();
        VaultKey both = new VaultKey.PasswordAndKeyFile(SecretChars.of("both".toCharArray()),
                TestVaults.keyFileContent(2));
        vault.addSlot(TestVaults.keyFile(1));
        vault.addSlot(TestVaults.keyFile(3));
        vault.addSlot(both);
        requireProblem(Problem.SLOT_EXISTS, () -> vault.addSlot(TestVaults.password("other")));
        requireProblem(Problem.SLOT_EXISTS, () -> vault.addSlot(both));
        assertThat(vault.slots()).extracting(VaultSlot::type).containsExactly(SlotType.PASSWORD,
                SlotType.RECOVERY_CODE, SlotType.KEY_FILE, SlotType.KEY_FILE, SlotType.PASSWORD_AND_KEY_FILE);
        for (VaultKey key : List.of(password, TestVaults.keyFile(1), TestVaults.keyFile(3), both,
                new VaultKey.RecoveryCode(code.copy()))) {
            vault.lock(LockReason.BY_USER);
            vault.unlock(key);
        }
        SecretChars another = vault.newRecoveryCode();
        assertThat(vault.opens(new VaultKey.RecoveryCode(code))).isFalse();
        assertThat(vault.opens(new VaultKey.RecoveryCode(another))).isTrue();
        for (int i = vault.slots().size(); i > 1; i--) {
            vault.removeSlot(1);
        }
        requireProblem(Problem.LAST_SLOT, () -> vault.removeSlot(1));
        requireProblem(Problem.NO_SUCH_SLOT, () -> vault.removeSlot(2));
        assertThat(vault.opens(both)).isTrue();
        assertThat(vault.opens(password)).isFalse();
    }

    @Test
    void aVaultHasEightSlotsAtMost() throws Exception {
        vault.create(password, false);
        for (int i = 1; i < 8; i++) {
            vault.addSlot(TestVaults.keyFile(i));
        }
        requireProblem(Problem.NO_ROOM, () -> vault.addSlot(TestVaults.keyFile(9)));
        requireProblem(Problem.NO_ROOM, () -> vault.newRecoveryCode());
        assertThat(vault.opens(TestVaults.keyFile(7))).isTrue();
    }

    @Test
    void aNewPasswordEndsTheOldOneAndEarlierGenerationsKeepIt() throws Exception {
        vault.create(password, false);
        vault.put(LOGIN, "kept".toCharArray());
        VaultKey next = TestVaults.password("next");
        requireProblem(Problem.NO_SUCH_SLOT, () -> vault.changePassword(new VaultKey.PasswordAndKeyFile(
                SecretChars.of("x".toCharArray()), TestVaults.keyFileContent(1))));
        vault.changePassword(next);
        assertThat(vault.opens(password)).isFalse();
        assertThat(vault.opens(next)).isTrue();
        vault.restore(vault.generations().getFirst().file(), password);
        assertThat(vault.secret(LOGIN)).isPresent();
        assertThat(vault.overview().generation()).isEqualTo(4);
    }

    @Test
    void aNewMasterKeyKeepsTheKeysThatAreGivenAndRemovesTheGenerations() throws Exception {
        vault.create(password, true);
        vault.addSlot(TestVaults.keyFile(1));
        vault.put(LOGIN, "kept".toCharArray());
        byte[] before = Files.readAllBytes(vault.path());
        requireProblem(Problem.WRONG_KEY, () -> vault.rotate(List.of(TestVaults.password("typo")), true));
        requireProblem(Problem.UNUSABLE_KEY, () -> vault.rotate(List.of(), true));
        assertThat(Files.readAllBytes(vault.path())).isEqualTo(before);
        Rotation rotation = vault.rotate(List.of(password), true);
        assertThat(rotation.dropped()).containsExactly(SlotType.KEY_FILE);
        assertThat(vault.generations()).isEmpty();
        vault.lock(LockReason.BY_USER);
        vault.unlock(new VaultKey.RecoveryCode(rotation.recoveryCode().orElseThrow()));
        assertThat(vault.secret(LOGIN)).isPresent();
        assertThat(vault.opens(TestVaults.keyFile(1))).isFalse();
        assertThat(vault.opens(password)).isTrue();
    }

    @Test
    void wrongKeysWaitLongerAndLongerAndNoneIsTheLast() throws Exception {
        vault.create(password, false);
        vault.lock(LockReason.BY_USER);
        VaultKey wrong = TestVaults.password("wrong");
        for (int seconds : new int[]{0, 1, 2, 4, 8, 10, 10, 10}) {
            requireProblem(Problem.WRONG_KEY, () -> vault.unlock(wrong));
            assertThat(vault.nextAttemptIn()).isEqualTo(Duration.ofSeconds(seconds));
            assertThat(vault.status().problem()).get()
                    .satisfies(problem -> assertThat(problem.problem()).isEqualTo(Problem.WRONG_KEY));
            if (seconds > 0) {
                nanos.addAndGet(Duration.ofSeconds(seconds).toNanos() - 1);
                requireProblem(Problem.TOO_SOON, () -> vault.unlock(password));
                nanos.addAndGet(1);
            }
        }
        vault.unlock(password);
        requireProblem(Problem.WRONG_KEY, () -> vault.unlock(wrong));
        assertThat(vault.nextAttemptIn()).isZero();
        assertThat(vault.status()).isInstanceOf(VaultStatus.Open.class);
    }

    @Test
    void whoWaitsHearsOfItWhenItIsOpenedOrGivenUp() throws Exception {
        assertThat(vault.awaitOpen()).isFalse();
        vault.create(password, false);
        assertThat(vault.awaitOpen()).isTrue();
        vault.lock(LockReason.SUSPEND);
        CompletableFuture<Boolean> opened = waiting();
        Awaitility.await().until(() -> vault.status() instanceof VaultStatus.Locked locked && locked.awaited());
        assertThat(opened).isNotDone();
        vault.unlock(password);
        assertThat(opened.get()).isTrue();
        vault.lock(LockReason.IDLE);
        CompletableFuture<Boolean> givenUp = waiting();
        Awaitility.await().until(() -> vault.status() instanceof VaultStatus.Locked locked && locked.awaited());
        vault.giveUp();
        assertThat(givenUp.get()).isFalse();
        assertThat(vault.awaitOpen()).isFalse();
        vault.unlock(password);
        vault.lock(LockReason.IDLE);
        CompletableFuture<Boolean> ended = waiting();
        Awaitility.await().until(() -> vault.status() instanceof VaultStatus.Locked locked && locked.awaited());
        vault.close();
        assertThat(ended.get()).isFalse();
    }

    private CompletableFuture<Boolean> waiting() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(vault.awaitOpen());
            } catch (InterruptedException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    @Test
    void aSecondInstanceReadsWhatTheFirstSavesAndTakesOverWhenThatLocks() throws Exception {
        vault.create(password, false);
        try (Vault second = TestVaults.in(folder)) {
            second.unlock(password);
            assertThat(second.status()).isEqualTo(new VaultStatus.Open(0, true));
            requireProblem(Problem.READ_ONLY, () -> second.put(LOGIN, "x".toCharArray()));
            vault.put(LOGIN, "first".toCharArray());
            assertThat(second.secret(LOGIN)).get().isEqualTo("first".toCharArray());
            assertThat(second.status()).isEqualTo(new VaultStatus.Open(1, true));
            requireProblem(Problem.LOCKED_BY_OTHER, second::setAside);
            second.unlock(password);
            vault.lock(LockReason.BY_USER);
            second.put(TOKEN, "second".toCharArray());
            assertThat(second.status()).isEqualTo(new VaultStatus.Open(2, false));
            vault.unlock(password);
            assertThat(vault.status()).isEqualTo(new VaultStatus.Open(2, true));
            second.rotate(List.of(password), false);
            requireProblem(Problem.CHANGED_MEANWHILE, () -> vault.secret(LOGIN));
            assertThat(vault.status()).isInstanceOfSatisfying(VaultStatus.Locked.class,
                    locked -> assertThat(locked.reason()).isEqualTo(LockReason.REPLACED));
            vault.unlock(password);
            assertThat(vault.secret(LOGIN)).isPresent();
        }
    }

    @Test
    void fieldsAndKindsOfANewerVersionAreKept() throws Exception {
        vault.create(TestVaults.keyFile(1), false);
        VaultImage image = VaultFile.read(vault.path());
        KeyRing keys = new KeyRing(TestVaults.derivation(), new java.security.SecureRandom(), nanos::get);
        String body = "{\"v\":1,\"new\":[1,{\"a\":null}],\"secrets\":{\"1\":{\"kind\":\"wormhole\",\"to\":3,"
                + "\"value\":\"w\"},\"2\":{\"value\":\"t\",\"name\":\"webhook\",\"kind\":\"token\",\"expires\":7}}}";
        try (SecretBytes key = image.key(TestVaults.keyFile(1), keys)) {
            Files.write(vault.path(), VaultImage.write(image.header().id(), 2, keys.random(16),
                    image.header().slots(), key, SecretBytes.of(body.getBytes(StandardCharsets.UTF_8))).bytes());
            vault.lock(LockReason.BY_USER);
            vault.unlock(TestVaults.keyFile(1));
            assertThat(vault.names()).containsExactly(TOKEN);
            vault.put(TOKEN, "u".toCharArray());
            try (SecretBytes plain = VaultFile.read(vault.path()).plain(key)) {
                assertThat(new String(plain.bytes(), StandardCharsets.UTF_8)).isEqualTo("{\"v\":1,\"secrets\":{\"1\":"
                        + "{\"kind\":\"wormhole\",\"to\":3,\"value\":\"w\"},\"2\":{\"kind\":\"token\",\"name\":"
                        + "\"webhook\",\"value\":\"u\",\"expires\":7}},\"new\":[1,{\"a\":null}]}");
            }
            for (String content : List.of("{\"v\":2,\"secrets\":{}}", "{\"secrets\":{}}", "[]", "", "{\"v\":1",
                    "{\"v\":1,\"v\":1}", "{\"v\":1,\"secrets\":[]}", "{\"v\":1} {}", "{\"v\":-1}")) {
                Files.write(vault.path(), VaultImage.write(image.header().id(), 9, keys.random(16),
                        image.header().slots(), key, SecretBytes.of(content.getBytes(StandardCharsets.UTF_8)))
                        .bytes());
                vault.lock(LockReason.BY_USER);
                requireProblem(content.contains("2") ? Problem.NEWER_VERSION : Problem.DAMAGED,
                        () -> vault.unlock(TestVaults.keyFile(1)));
            }
        }
    }

    private static void requireProblem(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(VaultException.class, e -> {
            assertThat(e.problem()).as(e.sentence()).isEqualTo(problem);
            assertThat(e.sentence()).endsWith(".");
        });
    }
}
