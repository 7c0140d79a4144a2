package org.howdah.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What opens the vault, if not its password.
final class VaultOptions {
    @Option(names = "--key-file", paramLabel = "FILE", description = "Opens it with this file. Otherwise $CREDENTIALS_DIRECTORY/howdah-key or HOWDAH_KEY_FILE, or the password is asked for.")
    private @Nullable Path keyFile;

    @Option(names = "--recovery-code", description = "Asks for the recovery code instead of the password.")
    private boolean recoveryCode;

    @Option(names = "--accept-older", description = "Opens it also if an older state lies there than was seen before.")
    private boolean acceptOlder;

    @Nullable
    Path keyFile() {
        return keyFile;
    }

    boolean wantsRecoveryCode() {
        return recoveryCode;
    }

    boolean acceptsOlder() {
        return acceptOlder;
    }
}
