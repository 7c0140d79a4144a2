package org.howdah.ui.vault;

import java.nio.file.Path;
import java.util.Arrays;
import org.howdah.credentials.vault.KeyFiles;
import org.howdah.credentials.vault.SecretChars;
import org.howdah.credentials.vault.SlotType;
import org.howdah.credentials.vault.VaultException;
import org.howdah.credentials.vault.VaultKey;

/// What was typed to open the vault. Filled with zeros when it is closed.
final class Typed implements AutoCloseable {
    private final SlotType type;
    private final char[] password;
    private final Path file;
    private final char[] code;

    /// @param file of the key; empty where it needs none
    Typed(SlotType type, char[] password, Path file, char[] code) {
        this.type = type;
        this.password = password;
        this.file = file;
        this.code = code;
    }

    /// Reads the key file, if there is one. Not on the screen thread.
    VaultKey key(KeyFiles files) throws VaultException {
        return switch (type) {
            case PASSWORD, KEYCHAIN -> VaultKey.password(password.clone());
            case KEY_FILE -> new VaultKey.KeyFile(files.read(file));
            case PASSWORD_AND_KEY_FILE -> new VaultKey.PasswordAndKeyFile(SecretChars.of(password.clone()),
                    files.read(file));
            case RECOVERY_CODE -> VaultKey.recoveryCode(code.clone());
        };
    }

    @Override
    public void close() {
        Arrays.fill(password, '\0');
        Arrays.fill(code, '\0');
    }
}
