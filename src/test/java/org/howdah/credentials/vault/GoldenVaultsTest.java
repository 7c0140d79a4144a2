package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What was released once opens for ever, with the cost that it had.
final class GoldenVaultsTest {
    private static final Map<SlotType, String> CHECKSUMS = Map.of(
            SlotType.PASSWORD, "d7bff82d78b3bd64eefeeed9d613f275892cbf2c1fb298debaded6ddad4947e9",
            SlotType.KEY_FILE, "a79da199ffded097919dd8887422142b3db3c7ecdd9addfb70ecdb4dc6719270",
            SlotType.KEYCHAIN, "0f79b360009a0cf229accc70215a6f4a3ea18d4bc6317cbb9bfa9d1f50c9ecb5",
            SlotType.RECOVERY_CODE, "408d4a73cf4d553577ac64b3d44e7972dd7a8b5e2f7dc4508b34d7a8963b8ce6",
            SlotType.PASSWORD_AND_KEY_FILE, "df5ac41c21cf38a048b0343a5edd5b4482a871da654c632d3b71d962384873df");

    private final KeyDerivation derivation = new KeyDerivation(Thread.ofPlatform().factory(), CostRules.of(1L << 30));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = "KEYCHAIN", mode = EnumSource.Mode.EXCLUDE)
    void aGoldenVaultOpensAndCanBeChanged(SlotType type) throws Exception {
        Files.write(folder.resolve("vault"), GoldenVaults.read(type));
        try (Vault vault = new Vault(VaultPlace.in(folder, folder), derivation, Instant::now, () -> 0, Duration.ZERO,
                () -> {});
                VaultKey key = GoldenVaults.key(type)) {
            vault.unlock(key);
            SecretName login = new SecretName.Login("db1", 5432, "howdah");
            assertThat(vault.secret(login)).get().isEqualTo("golden \u00fc\ud83d\ude00".toCharArray());
            vault.put(new SecretName.Token("new"), "x".toCharArray());
            assertThat(vault.overview().generation()).isEqualTo(8);
            assertThat(Files.readAllBytes(folder.resolve("vault.1"))).isEqualTo(GoldenVaults.read(type));
            vault.lock(LockReason.BY_USER);
            vault.unlock(key);
            assertThat(vault.names()).containsExactly(login, new SecretName.Token("new"));
        }
    }

    @Test
    void aKeychainSlotIsNamedAndNotOpened() throws Exception {
        VaultImage image = VaultImage.read(GoldenVaults.read(SlotType.KEYCHAIN));
        assertThat(Slots.listed(image.header().slots())).singleElement()
                .satisfies(slot -> assertThat(slot.type().words()).isEqualTo("keychain of the operating system"));
        KeyRing keys = new KeyRing(derivation, new SecureRandom(), () -> 0);
        try (VaultKey password = TestVaults.password("x")) {
            assertThatThrownBy(() -> image.key(password, keys)).hasMessageContaining("no slot for a password");
        }
    }

    @ParameterizedTest
    @EnumSource
    void goldenVaultsAreTheFormatByteForByte(SlotType type) throws Exception {
        byte[] golden = GoldenVaults.read(type);
        assertThat(GoldenVaults.make(type, derivation)).isEqualTo(golden);
        assertThat(HexFormat.of().formatHex(Crypto.sha256(golden))).isEqualTo(CHECKSUMS.get(type));
        try (SecretBytes key = SecretBytes.of(VaultFormatTest.filled(Crypto.KEY, 0xd1));
                SecretBytes plain = VaultImage.read(golden).plain(key)) {
            assertThat(new String(plain.bytes(), StandardCharsets.UTF_8)).isEqualTo(GoldenVaults.BODY);
        }
    }
}
