package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

/// The primitives of the format against published vectors.
final class PrimitivesTest {
    @Test
    void argon2idIsThatOfRfc9106() {
        // Section 5.3; the vault itself has no associated data.
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(32).withIterations(3)
                .withParallelism(4).withSalt(VaultFormatTest.filled(16, 2)).withSecret(VaultFormatTest.filled(8, 3))
                .withAdditional(VaultFormatTest.filled(12, 4)).build());
        byte[] tag = new byte[32];
        generator.generateBytes(VaultFormatTest.filled(32, 1), tag);
        assertThat(tag).isEqualTo(hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
    }

    @Test
    void hkdfIsThatOfRfc5869() {
        // Test cases 1 and 2, of which the first 32 bytes are those of any greater length.
        assertThat(Crypto.hkdf(VaultFormatTest.filled(22, 0x0b), hex("000102030405060708090a0b0c"),
                hex("f0f1f2f3f4f5f6f7f8f9")).bytes())
                .isEqualTo(hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"));
        assertThat(Crypto.hkdf(VaultFormatTest.counting(0, 80), VaultFormatTest.counting(0x60, 80),
                VaultFormatTest.counting(0xb0, 80)).bytes())
                .isEqualTo(hex("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"));
    }

    @Test
    void gcmIsThatOfItsAuthors() {
        // Test case 16 of the proposal to NIST: 256 bits, with associated data.
        SecretBytes key = SecretBytes.of(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
        byte[] nonce = hex("cafebabefacedbaddecaf888");
        byte[] associated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] plain = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e24"
                + "49a6b525b16aedf5aa0de657ba637b39");
        byte[] sealed = hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b10"
                + "56828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
        assertThat(Crypto.seal(key, nonce, associated, plain)).isEqualTo(sealed);
        assertThat(Crypto.open(key, nonce, associated, sealed).map(SecretBytes::bytes)).contains(plain);
        sealed[0] ^= 1;
        assertThat(Crypto.open(key, nonce, associated, sealed)).isEqualTo(Optional.empty());
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
