package org.howdah.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javafx.scene.control.Label;
import org.howdah.credentials.vault.LockReason;
import org.howdah.credentials.vault.SecretName;
import org.howdah.credentials.vault.TestVaults;
import org.howdah.credentials.vault.VaultStatus;
import org.junit.jupiter.api.Test;

/// What the dialogs of the vault do with a file that does not open: each refusal with its way out, and no such file is
/// overwritten.
final class VaultTroubleWindowIT extends VaultWindow {
    private static final int GENERATION_AT = 32;
    private static final int VERSION_AT = 8;
    private static final int MEMORY_AT = 62;

    @Test
    void damagedVaultIsKeptAndAnEarlierStateOpens() throws Exception {
        make();
        byte[] content = Files.readAllBytes(vault.path());
        content[content.length - 40] ^= 1;
        Files.write(vault.path(), content);
        fixture.interact(fixture.dialogs(vault)::unlock);
        unlock(PASSWORD);
        fixture.await(() -> fixture.text("title").equals("The vault is damaged") && fixture.isShown("vaultRestore1"));
        assertThat(fixture.isShown("vaultEmpty")).isTrue();
        assertThat(fixture.isShown("keys")).isFalse();
        assertThat(Files.readAllBytes(vault.path())).isEqualTo(content);
        fixture.fire("vaultRestore1");
        unlock(PASSWORD);
        fixture.await(() -> !fixture.isOpen());
        assertThat(vault.status()).isInstanceOf(VaultStatus.Open.class);
        try (var files = Files.list(folder)) {
            assertThat(files.anyMatch(file -> isSame(file, content))).as("the damaged file is kept").isTrue();
        }
    }

    @Test
    void whoeverWantsToStartsAnewAndTheOldFileIsKept() throws Exception {
        make();
        byte[] content = Arrays.copyOf(Files.readAllBytes(vault.path()), 100);
        Files.write(vault.path(), content);
        fixture.interact(fixture.dialogs(vault)::unlock);
        unlock(PASSWORD);
        fixture.await(() -> fixture.isShown("vaultEmpty"));
        fixture.fire("vaultEmpty");
        fixture.await(() -> fixture.isShown("passwordStep"));
        try (var files = Files.list(folder)) {
            assertThat(files.anyMatch(file -> isSame(file, content))).isTrue();
        }
    }

    @Test
    void alteredVaultIsToldFromADamagedOne() throws Exception {
        make();
        alter(bytes -> bytes[GENERATION_AT] ^= 1);
        assertTrouble("The vault was altered", "vaultEmpty");
    }

    @Test
    void vaultOfANewerHowdahIsLeftAlone() throws Exception {
        make();
        alter(bytes -> bytes[VERSION_AT + 1] = 2);
        assertTrouble("Made by a newer Howdah", "without");
    }

    @Test
    void vaultThatNeedsMoreMemorySaysHowMuchAndTakesAnotherKey() throws Exception {
        make();
        alter(bytes -> ByteBuffer.wrap(bytes).putInt(MEMORY_AT, 1_024 * 1_024));
        fixture.interact(fixture.dialogs(vault)::unlock);
        unlock(PASSWORD);
        fixture.await(() -> fixture.text("problem").contains("-Xmx"));
        assertThat(fixture.isShown("otherButton")).isTrue();
    }

    @Test
    void olderVaultOpensOnlyWhereItIsMeant() throws Exception {
        make();
        byte[] old = Files.readAllBytes(vault.path());
        vault.unlock(TestVaults.password(PASSWORD));
        vault.put(new SecretName.Token("later"), "x".toCharArray());
        vault.lock(LockReason.BY_USER);
        Files.write(vault.path(), old);
        fixture.interact(fixture.dialogs(vault)::unlock);
        unlock(PASSWORD);
        fixture.await(() -> fixture.text("title").equals("Older than the one last seen"));
        assertThat(vault.status()).isInstanceOf(VaultStatus.Locked.class);
        fixture.fire("vaultOlder");
        fixture.await(() -> !fixture.isOpen());
        assertThat(vault.status()).isInstanceOf(VaultStatus.Open.class);
    }

    private void assertTrouble(String title, String wayOut) throws Exception {
        byte[] content = Files.readAllBytes(vault.path());
        fixture.interact(fixture.dialogs(vault)::unlock);
        unlock(PASSWORD);
        fixture.await(() -> fixture.node("title", Label.class).getText().equals(title) && fixture.isShown(wayOut));
        assertThat(fixture.isShown("without")).isTrue();
        assertThat(Files.readAllBytes(vault.path())).isEqualTo(content);
        fixture.fire("without");
        assertThat(fixture.isOpen()).isFalse();
    }

    /// As somebody does who knows the format, but not the key.
    private void alter(java.util.function.Consumer<byte[]> change) throws IOException, GeneralSecurityException {
        byte[] content = Files.readAllBytes(vault.path());
        change.accept(content);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(content, 0, content.length - 32);
        digest.digest(content, content.length - 32, 32);
        Files.write(vault.path(), content);
    }

    private static boolean isSame(Path file, byte[] content) {
        try {
            return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException e) {
            return false;
        }
    }
}
