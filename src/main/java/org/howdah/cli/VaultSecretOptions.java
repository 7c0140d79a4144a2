package org.howdah.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which secret of the vault is meant: one of the three.
final class VaultSecretOptions {
    @Parameters(arity = "0..1", paramLabel = "SERVER", description = "A registered name or an address: the password of its role.")
    private @Nullable String server;

    @Option(names = "--passphrase", paramLabel = "FILE", description = "What opens this key of a client certificate.")
    private @Nullable Path passphrase;

    @Option(names = "--token", paramLabel = "NAME", description = "A token of this name.")
    private @Nullable String token;

    @Nullable
    String server() {
        return server;
    }

    @Nullable
    Path passphrase() {
        return passphrase;
    }

    @Nullable
    String token() {
        return token;
    }
}
