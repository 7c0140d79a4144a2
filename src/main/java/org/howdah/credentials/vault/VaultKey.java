package org.howdah.credentials.vault;

/// What opens a vault. Belongs to whoever made it, who closes it after use; nothing of it is kept or shown.
public sealed interface VaultKey extends AutoCloseable {
    /// What the user knows.
    record Password(SecretChars password) implements VaultKey {}

    /// The content of a file with 32 to 65,536 bytes.
    record KeyFile(SecretBytes content) implements VaultKey {}

    /// The code that was shown once: 26 characters, however they are grouped.
    record RecoveryCode(SecretChars code) implements VaultKey {}

    /// What the user knows together with what he has.
    record PasswordAndKeyFile(SecretChars password, SecretBytes content) implements VaultKey {}

    /// Takes the array over.
    static VaultKey password(char[] password) {
        return new Password(SecretChars.of(password));
    }

    /// Takes the array over.
    static VaultKey recoveryCode(char[] code) {
        return new RecoveryCode(SecretChars.of(code));
    }

    /// The slot that it opens.
    default SlotType type() {
        return switch (this) {
            case Password _ -> SlotType.PASSWORD;
            case KeyFile _ -> SlotType.KEY_FILE;
            case RecoveryCode _ -> SlotType.RECOVERY_CODE;
            case PasswordAndKeyFile _ -> SlotType.PASSWORD_AND_KEY_FILE;
        };
    }

    /// Fills it with zeros.
    @Override
    default void close() {
        switch (this) {
            case Password(var password) -> password.close();
            case KeyFile(var content) -> content.close();
            case RecoveryCode(var code) -> code.close();
            case PasswordAndKeyFile(var password, var content) -> {
                password.close();
                content.close();
            }
        }
    }
}
