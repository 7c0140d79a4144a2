package org.howdah.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import org.howdah.credentials.vault.KeyFiles;
import org.howdah.credentials.vault.LockReason;
import org.howdah.credentials.vault.SecretChars;
import org.howdah.credentials.vault.TestVaults;
import org.howdah.credentials.vault.Vault;
import org.howdah.credentials.vault.VaultKey;
import org.howdah.credentials.vault.VaultPlace;
import org.howdah.credentials.vault.VaultStatus;
import org.junit.jupiter.api.Test;

/// The dialogs of the vault: how it is made and opened, and how its keys are changed, each state as a picture.
final class VaultDialogsWindowIT extends VaultWindow {
    /// So many are painted before a key is derived.
    private static final int FRAMES = 10;

    @Test
    void vaultIsMadeOnceItsRecoveryCodeWasWrittenDown() throws Exception {
        VaultDialogs dialogs = fixture.dialogs(vault);
        AtomicInteger opened = new AtomicInteger();
        fixture.interact(() -> dialogs.unlockThen(opened::incrementAndGet));
        fixture.enter("vaultFreshInput", "password");
        assertThat(fixture.text("strengthWords")).startsWith("weak");
        fixture.enter("vaultFreshInput", PASSWORD);
        assertThat(fixture.text("strengthWords")).startsWith("strong");
        assertThat(fixture.node("nextButton", Button.class).isDisabled()).isTrue();
        fixture.enter("vaultAgainInput", PASSWORD + "!");
        assertThat(fixture.node("nextButton", Button.class).isDisabled()).isTrue();
        fixture.enter("vaultAgainInput", PASSWORD);
        fixture.fire("nextButton");
        fixture.await(() -> fixture.isShown("codeStep"));
        assertThat(fixture.node("nextButton", Button.class).isDisabled()).isTrue();
        String code = fixture.text("code").replace("\n", " ").replaceAll(" +", "-");
        fixture.enter("typed", code.split("-", -1)[3].toLowerCase(java.util.Locale.ROOT));
        fixture.fire("nextButton");
        assertThat(fixture.isOpen()).isFalse();
        assertThat(opened).hasValue(1);
        assertThat(vault.status()).isEqualTo(new VaultStatus.Open(0, false));
        vault.lock(LockReason.BY_USER);

        fixture.interact(dialogs::unlock);
        fixture.fire("otherButton");
        fixture.enter("code", code);
        fixture.fire("unlockButton");
        fixture.await(() -> !fixture.isOpen());
        assertThat(vault.status()).isInstanceOf(VaultStatus.Open.class);
    }

    @Test
    void wrongPasswordWaitsLongerEachTimeAndLocksNobodyOut() throws Exception {
        make();
        fixture.interact(fixture.dialogs(vault)::unlock);
        assertThat(fixture.text("why")).isEqualTo("You locked it.");
        unlock("not this one");
        fixture.await(() -> fixture.text("problem").equals("Wrong password."));
        unlock("nor this");
        fixture.await(() -> fixture.text("problem").equals("Wrong password. Next try in 1 s."));
        fixture.enter("vaultPasswordInput", PASSWORD);
        assertThat(fixture.node("unlockButton", Button.class).isDisabled()).isTrue();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        fixture.await(() -> !fixture.node("unlockButton", Button.class).isDisabled());
        fixture.fire("unlockButton");
        fixture.await(() -> !fixture.isOpen());
        assertThat(vault.status()).isInstanceOf(VaultStatus.Open.class);
    }

    @Test
    void keyFileOpensIt() throws Exception {
        make();
        Path key = folder.resolve("howdah.key");
        vault.unlock(TestVaults.password(PASSWORD));
        KeyFiles files = new KeyFiles(Map.of(), vault.path());
        files.make(key);
        try (VaultKey made = new VaultKey.KeyFile(files.read(key))) {
            vault.addSlot(made);
        }
        vault.lock(LockReason.BY_USER);
        fixture.interact(fixture.dialogs(vault)::unlock);
        fixture.fire("otherButton");
        fixture.fire("way-key_file");
        fixture.interact(() -> fixture.node("keyFile", org.howdah.ui.control.FileField.class).editor()
                .setText(folder.resolve("no such file").toString()));
        fixture.fire("unlockButton");
        fixture.await(() -> fixture.text("problem").contains("There is no key file"));
        fixture.interact(() -> fixture.node("keyFile", org.howdah.ui.control.FileField.class).editor()
                .setText(key.toString()));
        fixture.fire("unlockButton");
        fixture.await(() -> !fixture.isOpen());
        assertThat(vault.status()).isInstanceOf(VaultStatus.Open.class);
    }

    @Test
    void withoutStoredPasswordsAlwaysWorks() throws Exception {
        make();
        fixture.interact(fixture.dialogs(vault)::unlock);
        fixture.fire("without");
        assertThat(fixture.isOpen()).isFalse();
        assertThat(vault.status()).isInstanceOfSatisfying(VaultStatus.Locked.class,
                locked -> assertThat(locked.declined()).isTrue());
    }

    @Test
    void passwordIsChangedOnlyByWhoKnowsThePresentOne() throws Exception {
        make();
        vault.unlock(TestVaults.password(PASSWORD));
        fixture.interact(fixture.dialogs(vault)::changePassword);
        change("wrong", "another lamp under water");
        fixture.await(() -> fixture.isShown("problem"));
        change(PASSWORD, "another lamp under water");
        fixture.await(() -> !fixture.isOpen());
        vault.lock(LockReason.BY_USER);
        vault.unlock(TestVaults.password("another lamp under water"));
    }

    @Test
    void keysComeAndGoAndABackupOpens() throws Exception {
        make();
        vault.unlock(TestVaults.password(PASSWORD));
        fixture.interact(fixture.dialogs(vault)::manage);
        fixture.await(() -> fixture.isShown("vaultRemove1"));
        assertThat(fixture.node("vaultRemove1", Button.class).isDisabled()).isTrue();
        fixture.fire("codeButton");
        fixture.await(() -> fixture.isShown("codeStep"));
        String code = fixture.text("code").replace("\n", " ").replaceAll(" +", "-");
        fixture.enter("typed", code.split("-", -1)[3]);
        fixture.fire("nextButton");
        fixture.interact(fixture.dialogs(vault)::manage);
        fixture.await(() -> fixture.isShown("vaultRemove2"));
        fixture.enter("vaultRotateInput", PASSWORD);
        fixture.fire("rotateButton");
        fixture.await(() -> fixture.isShown("codeStep"));
        assertThat(vault.opens(VaultKey.recoveryCode(code.toCharArray()))).isFalse();
        vault.lock(LockReason.BY_USER);
        nanos.addAndGet(Duration.ofSeconds(20).toNanos());
        vault.unlock(TestVaults.password(PASSWORD));
    }

    @Test
    void windowPaintsWhileAKeyIsDerived() throws Exception {
        try (Vault real = new Vault(VaultPlace.in(folder, folder), Thread.ofPlatform().daemon().factory(),
                Clock.systemUTC(), System::nanoTime, Duration.ZERO)) {
            try (VaultKey key = TestVaults.password(PASSWORD)) {
                real.create(key, false).ifPresent(SecretChars::close);
            }
            real.lock(LockReason.BY_USER);
            AtomicInteger frames = new AtomicInteger();
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frames.incrementAndGet();
                }
            };
            AtomicInteger meanwhile = new AtomicInteger();
            fixture.interact(() -> {
                timer.start();
                fixture.dialogs(real, task -> Thread.ofPlatform().daemon().start(() -> {
                    // A screen thread that waited for what is done aside would paint none of these.
                    int asked = frames.get();
                    fixture.robot.await(() -> frames.get() >= asked + FRAMES);
                    int began = frames.get();
                    task.run();
                    meanwhile.set(frames.get() - began);
                })).unlock();
            });
            fixture.enter("vaultPasswordInput", PASSWORD);
            fixture.fire("unlockButton");
            assertThat(real.status()).isInstanceOf(VaultStatus.Locked.class);
            fixture.await(() -> real.status() instanceof VaultStatus.Open && meanwhile.get() > 0);
            fixture.interact(timer::stop);
        }
    }

    @Test
    void paintThemselvesInBothThemes() throws Exception {
        for (boolean dark : new boolean[]{false, true}) {
            fixture.dark = dark;
            fixture.capsLock.set(true);
            if (vault.look() instanceof VaultStatus.Absent) {
                make();
            }
            VaultDialogs dialogs = fixture.dialogs(vault);
            fixture.interact(dialogs::unlock);
            unlock("not this one");
            fixture.await(() -> fixture.isShown("problem"));
            unlock("nor this");
            fixture.await(() -> fixture.text("problem").contains("Next"));
            fixture.enter("vaultPasswordInput", PASSWORD);
            fixture.picture("vault-unlock");
            fixture.closeAll();
            nanos.addAndGet(Duration.ofSeconds(20).toNanos());
            vault.unlock(TestVaults.password(PASSWORD));
            fixture.interact(dialogs::manage);
            fixture.await(() -> fixture.isShown("vaultRemove1"));
            fixture.picture("vault-manage");
            fixture.closeAll();
            fixture.capsLock.set(false);
            fixture.interact(dialogs::changePassword);
            fixture.enter("vaultOldInput", PASSWORD);
            fixture.enter("vaultFreshInput", "vf8Kq2zTw9");
            fixture.picture("vault-change");
            fixture.closeAll();
            vault.lock(LockReason.BY_USER);
            byte[] good = Files.readAllBytes(vault.path());
            Files.write(vault.path(), Arrays.copyOf(good, 100));
            fixture.interact(dialogs::unlock);
            unlock(PASSWORD);
            fixture.await(() -> fixture.isShown("vaultEmpty"));
            fixture.picture("vault-damaged");
            fixture.closeAll();
            Files.write(vault.path(), good);
        }
        assertThat(Optional.of(fixture)).isPresent();
    }

    private void change(String old, String fresh) {
        fixture.enter("vaultOldInput", old);
        fixture.enter("vaultFreshInput", fresh);
        fixture.enter("vaultAgainInput", fresh);
        fixture.fire("nextButton");
    }
}
