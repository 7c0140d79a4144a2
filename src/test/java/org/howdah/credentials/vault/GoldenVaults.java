package org.howdah.credentials.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Vaults of every released format, one for each kind of slot, which every later Howdah has to open. Once released, a
/// file is never made anew. Made by this class, and read in the same way by a program that shares no code with it, as
/// the page about the format describes.
final class GoldenVaults {
    static final String BODY = "{\"v\":1,\"secrets\":{\"0011223344556677\":{\"kind\":\"login\",\"host\":\"db1\","
            + "\"port\":5432,\"role\":\"howdah\",\"value\":\"golden \u00fc\ud83d\ude00\"}}}";
    static final String PASSWORD = "correct horse battery staple";
    private static final ArgonCost COST = new ArgonCost(65_536, 3, 4);

    private GoldenVaults() {}

    /// The key of a golden vault.
    static VaultKey key(SlotType type) {
        return switch (type) {
            case PASSWORD -> TestVaults.password(PASSWORD);
            case KEY_FILE -> new VaultKey.KeyFile(SecretBytes.of(VaultFormatTest.counting(0x40, 64)));
            case RECOVERY_CODE -> VaultKey.recoveryCode("000G4-0R40M-30E20-9185G-R38E1-W".toCharArray());
            case PASSWORD_AND_KEY_FILE -> new VaultKey.PasswordAndKeyFile(SecretChars.of(PASSWORD.toCharArray()),
                    SecretBytes.of(VaultFormatTest.counting(0x40, 64)));
            case KEYCHAIN -> throw new IllegalArgumentException("not made");
        };
    }

    static String name(SlotType type) {
        return "v1-" + type.words().split(" of ", 2)[0].replace(' ', '-') + ".vault";
    }

    static byte[] read(SlotType type) throws IOException {
        try (InputStream in = GoldenVaults.class.getResourceAsStream("golden/" + name(type))) {
            if (in == null) {
                throw new IOException("there is no golden " + name(type));
            }
            return in.readAllBytes();
        }
    }

    /// Makes one as a new format would need it: DEK 32 bytes d1, id 16 bytes a5, counting bytes as random ones.
    static byte[] make(SlotType type, KeyDerivation derivation) throws VaultException {
        VaultId id = VaultId.of(VaultFormatTest.filled(VaultId.LENGTH, 0xa5));
        SecretBytes key = SecretBytes.of(VaultFormatTest.filled(Crypto.KEY, 0xd1));
        byte[] salt = VaultFormatTest.counting(0x10, Crypto.SALT);
        ArgonCost cost = type.isStretched() ? COST : ArgonCost.NONE;
        SecretBytes own = switch (type) {
            case PASSWORD -> derivation.argon(utf8(PASSWORD), null, salt, cost);
            case KEY_FILE -> Crypto.hkdf(VaultFormatTest.counting(0x40, 64), salt, "howdah-vault/v1/key-file");
            case KEYCHAIN -> Crypto.hkdf(VaultFormatTest.counting(0x80, 32), salt, "howdah-vault/v1/keychain");
            case RECOVERY_CODE -> Crypto.hkdf(VaultFormatTest.counting(0, 16), salt, "howdah-vault/v1/recovery-code");
            case PASSWORD_AND_KEY_FILE -> derivation.argon(utf8(PASSWORD),
                    Crypto.sha256(VaultFormatTest.counting(0x40, 64)), salt, cost);
        };
        Slot slot = Slot.seal(type, cost, salt, VaultFormatTest.counting(0x20, Crypto.NONCE), id, own, key);
        return VaultImage.write(id, 7, VaultFormatTest.counting(0, Crypto.SALT), List.of(slot), key, utf8(BODY))
                .bytes();
    }

    /// Writes them all into a folder.
    static void main(String[] arguments) throws Exception {
        KeyDerivation derivation = new KeyDerivation(Thread::new, CostRules.of(1L << 30));
        for (SlotType type : SlotType.values()) {
            Files.write(Path.of(arguments[0], name(type)), make(type, derivation));
        }
    }

    private static SecretBytes utf8(String text) {
        return SecretBytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
