package org.howdah.credentials.vault;

import java.util.Arrays;
import java.util.Optional;

/// What kind of key a slot opens to. The numbers are part of the format.
public enum SlotType {
    PASSWORD(1, "password"), KEY_FILE(2, "key file"),
    /// Read and named, but not made: see the decision record of the vault.
    KEYCHAIN(3, "keychain of the operating system"), RECOVERY_CODE(4,
            "recovery code"), PASSWORD_AND_KEY_FILE(5, "password with key file");

    private final int number;
    private final String words;

    SlotType(int number, String words) {
        this.number = number;
        this.words = words;
    }

    int number() {
        return number;
    }

    /// For a sentence: `password`, `key file`.
    public String words() {
        return words;
    }

    /// Whether its key is stretched by Argon2id. A vault has one slot of such a type at most, so that a wrong password
    /// costs one derivation.
    public boolean isStretched() {
        return this == PASSWORD || this == PASSWORD_AND_KEY_FILE;
    }

    static Optional<SlotType> of(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }
}
