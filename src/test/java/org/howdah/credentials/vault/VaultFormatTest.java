package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The format, byte for byte, against published vectors.
final class VaultFormatTest {
    private static final String PUBLISHED = """
            8950474d560d0a1a00010000000000b3a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a50000000000000001000102030405060708090a0b0c0d\
            0e0f000000240101000100000000000301101112131415161718191a1b1c1d1e1f202122232425262728292a2b69da58be485452fbdf\
            9495c18612187681c0ca86eebfcd769263c95ca5a8f6dbce3f667132bb3389acec80a93e13f243edaece065f4bee779eee53efe29457\
            5b0abb253505fe5e989f9b075bc32df5ae906fe67b4600d6fc610e673f6c3a923a8f8935fb784d02e2783e4d5a255a8cd62b88cd1288\
            a2a3604c890aa378633d521043a79ce372f701e3d88622b5490964030b54af""";
    private static final String BODY = "{\"v\":1,\"secrets\":{}}";

    private final KeyDerivation derivation = new KeyDerivation(Thread.ofPlatform().factory(),
            CostRules.of(1L << 30));
    private final KeyRing keys = new KeyRing(derivation, new java.security.SecureRandom(), () -> 0);

    @Test
    void thePublishedVectorIsWrittenAndRead() throws Exception {
        VaultId id = VaultId.of(filled(VaultId.LENGTH, 0xa5));
        SecretBytes key = SecretBytes.of(filled(Crypto.KEY, 0xd1));
        ArgonCost cost = new ArgonCost(65_536, 3, 1);
        byte[] salt = counting(0x10, Crypto.SALT);
        Slot slot;
        try (SecretBytes password = SecretBytes.of("correct horse battery staple".getBytes(StandardCharsets.UTF_8));
                SecretBytes own = derivation.argon(password, null, salt, cost)) {
            slot = Slot.seal(SlotType.PASSWORD, cost, salt, counting(0x20, Crypto.NONCE), id, own, key);
        }
        VaultImage image = VaultImage.write(id, 1, counting(0, Crypto.SALT), List.of(slot), key,
                SecretBytes.of(BODY.getBytes(StandardCharsets.UTF_8)));
        assertThat(HexFormat.of().formatHex(image.bytes())).isEqualTo(PUBLISHED);
        assertThat(HexFormat.of().formatHex(Crypto.sha256(image.bytes())))
                .isEqualTo("aee41d010e32092fbe6d3d7726b428ed09494018c379f6ca869dd6794f541807");

        VaultImage read = VaultImage.read(HexFormat.of().parseHex(PUBLISHED));
        try (VaultKey password = TestVaults.password("correct horse battery staple");
                SecretBytes opened = read.key(password, keys);
                SecretBytes plain = read.plain(opened)) {
            assertThat(opened.bytes()).isEqualTo(key.bytes());
            assertThat(plain.bytes()).isEqualTo(BODY.getBytes(StandardCharsets.UTF_8));
            assertThat(VaultBodyJson.read(plain).entries()).isEmpty();
        }
        assertThat(read.header().generation()).isEqualTo(1);
    }

    @Test
    void theBodyOfAnEmptyVaultIsThatOfTheVector() {
        assertThat(new String(VaultBodyJson.write(VaultBody.empty()).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(BODY);
    }

    @Test
    void secretsAreNeverShown() {
        assertThat(SecretBytes.of(new byte[]{1})).hasToString("***");
        assertThat(SecretChars.of(new char[]{'x'})).hasToString("***");
        assertThat(TestVaults.password("canary").toString()).doesNotContain("canary");
        assertThat(TestVaults.keyFile(1).toString()).contains("***");
    }

    static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    static byte[] counting(int from, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }
}
