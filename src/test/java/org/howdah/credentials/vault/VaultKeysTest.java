package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.howdah.credentials.vault.VaultException.Problem;
import org.junit.jupiter.api.Test;

/// By which keys a vault opens, how they come and go, and what becomes of wrong ones.
final class VaultKeysTest extends OneVault {
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
}
