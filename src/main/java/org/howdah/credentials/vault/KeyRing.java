package org.howdah.credentials.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/// Makes slots of what the user has, and opens them. Any thread; may take half a second.
final class KeyRing {
    private static final int SHORTEST_KEY_FILE = 32;
    static final int LONGEST_KEY_FILE = 65_536;
    /// A megabyte of password is a file that was pasted by mistake.
    private static final int LONGEST_PASSWORD = 4_096;
    private static final String KEY_FILE_INFO = "howdah-vault/v1/key-file";
    private static final String RECOVERY_INFO = "howdah-vault/v1/recovery-code";

    private final KeyDerivation derivation;
    private final SecureRandom random;
    private final CostChoice cost;

    KeyRing(KeyDerivation derivation, SecureRandom random, LongSupplier nanoTime) {
        this.derivation = derivation;
        this.random = random;
        this.cost = new CostChoice(derivation, nanoTime);
    }

    byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    SecretBytes freshKey() {
        return SecretBytes.of(random(Crypto.KEY));
    }

    /// A code that nobody has seen yet.
    SecretChars freshRecoveryCode() {
        try (SecretBytes code = SecretBytes.of(random(RecoveryCodes.BYTES))) {
            return SecretChars.of(RecoveryCodes.write(code.bytes()));
        }
    }

    /// Finds the vault's key.
    ///
    /// @throws VaultException where no slot opens, or its cost is too high or was altered
    SecretBytes open(VaultHeader header, VaultKey given) throws VaultException {
        List<Slot> fitting = header.slots().stream().filter(slot -> slot.type() == given.type()).toList();
        if (fitting.isEmpty()) {
            throw VaultFaults.noSuchSlot(given.type());
        }
        for (Slot slot : fitting) {
            if (slot.type().isStretched() && !derivation.rules().isPlausible(slot.cost())) {
                throw VaultFaults.altered("its slot for a " + slot.type().words()
                        + " asks for a cost that no Howdah chooses");
            }
            try (SecretBytes own = own(given, slot.salt(), slot.cost())) {
                var key = slot.open(header.id(), own);
                if (key.isPresent()) {
                    return key.get();
                }
            }
        }
        throw VaultFaults.wrongKey(given.type());
    }

    /// Seals the vault's key for what the user has, with a fresh salt.
    Slot seal(VaultId vault, SecretBytes key, VaultKey given) throws VaultException {
        byte[] salt = random(Crypto.SALT);
        byte[] nonce = random(Crypto.NONCE);
        ArgonCost chosen = given.type().isStretched() ? cost.choose() : ArgonCost.NONE;
        try (SecretBytes own = own(given, salt, chosen)) {
            return Slot.seal(given.type(), chosen, salt, nonce, vault, own, key);
        }
    }

    /// Slots for another key of the vault.
    ///
    /// @param kept each has to open the vault as it is, so that none is mistyped
    List<Slot> reseal(VaultHeader header, SecretBytes next, List<VaultKey> kept) throws VaultException {
        List<Slot> slots = List.of();
        for (VaultKey each : kept) {
            Slots.requireRoomFor(each.type(), slots);
            open(header, each).close();
            slots = Slots.with(slots, seal(header.id(), next, each));
        }
        return slots;
    }

    private SecretBytes own(VaultKey given, byte[] salt, ArgonCost with) throws VaultException {
        return switch (given) {
            case VaultKey.Password(var password) -> {
                try (SecretBytes bytes = bytes(password)) {
                    yield derivation.argon(bytes, null, salt, with);
                }
            }
            case VaultKey.KeyFile(var content) -> Crypto.hkdf(checked(content).bytes(), salt, KEY_FILE_INFO);
            case VaultKey.RecoveryCode(var code) -> {
                try (SecretBytes bytes = RecoveryCodes.read(code.chars())) {
                    yield Crypto.hkdf(bytes.bytes(), salt, RECOVERY_INFO);
                }
            }
            case VaultKey.PasswordAndKeyFile(var password, var content) -> {
                byte[] file = Crypto.sha256(checked(content).bytes());
                try (SecretBytes bytes = bytes(password)) {
                    yield derivation.argon(bytes, file, salt, with);
                } finally {
                    Arrays.fill(file, (byte) 0);
                }
            }
        };
    }

    private static SecretBytes bytes(SecretChars password) throws VaultException {
        if (password.chars().length == 0) {
            throw VaultFaults.unusableKey("The password is empty: enter one.");
        }
        if (password.chars().length > LONGEST_PASSWORD) {
            throw VaultFaults.unusableKey("The password is longer than 4,096 characters: enter a shorter one.");
        }
        return Texts.normalised(password.chars()).orElseThrow(() -> VaultFaults.unusableKey(
                "The password contains half a character, which no keyboard makes: enter another."));
    }

    static SecretBytes checked(SecretBytes content) throws VaultException {
        if (content.length() < SHORTEST_KEY_FILE || content.length() > LONGEST_KEY_FILE) {
            throw VaultFaults.unusableKey("A key file has 32 to 65,536 bytes, and this one has "
                    + (content.length() > LONGEST_KEY_FILE ? "more" : content.length()) + ": use another.");
        }
        return content;
    }
}
