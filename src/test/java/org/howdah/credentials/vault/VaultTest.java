package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.howdah.credentials.vault.VaultException.Problem;
import org.junit.jupiter.api.Test;

/// What a vault does for those who use it.
final class VaultTest extends OneVault {
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
}
