package org.howdah.credentials.vault;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.LongSupplier;

/// Vaults whose passwords cost next to nothing: 64 KiB and one pass. Production can neither make nor open them.
public final class TestVaults {
    static final CostRules CHEAP = new CostRules(new ArgonCost(64, 1, 1), new ArgonCost(64, 3, 1),
            new ArgonCost(64, 1, 1), 1_024);
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private TestVaults() {}

    /// A vault in this folder, which is also that of what was seen.
    public static Vault in(Path folder) {
        return in(folder, Duration.ZERO);
    }

    /// A vault that waits for another instance.
    ///
    /// @param patience with one that changes it
    public static Vault in(Path folder, Duration patience) {
        return in(folder, patience, derivation(), () -> 0);
    }

    /// A vault with a clock of its own.
    ///
    /// @param nanoTime by which attempts are delayed
    public static Vault in(Path folder, LongSupplier nanoTime) {
        return in(folder, Duration.ZERO, derivation(), nanoTime);
    }

    static Vault in(Path folder, Duration patience, KeyDerivation derivation, LongSupplier nanoTime) {
        return new Vault(VaultPlace.in(folder, folder), derivation, InstantSource.fixed(NOW), nanoTime, patience,
                () -> {});
    }

    static KeyDerivation derivation() {
        return new KeyDerivation(Thread.ofPlatform().daemon().factory(), CHEAP);
    }

    /// Derives a key with three passes and four lanes over so much memory, as production does.
    public static void derive(int mib) throws VaultException {
        try (SecretBytes password = SecretBytes.of(new byte[16])) {
            new KeyDerivation(Thread.ofPlatform().factory(), CostRules.of(1L << 30))
                    .argon(password, null, new byte[Crypto.SALT], ArgonCost.ofMib(mib, 3, 4)).close();
        }
    }

    public static VaultKey password(String password) {
        return VaultKey.password(password.toCharArray());
    }

    /// A key file of 64 bytes of this value.
    public static VaultKey keyFile(int value) {
        return new VaultKey.KeyFile(keyFileContent(value));
    }

    static SecretBytes keyFileContent(int value) {
        byte[] content = new byte[64];
        Arrays.fill(content, (byte) value);
        return SecretBytes.of(content);
    }
}
