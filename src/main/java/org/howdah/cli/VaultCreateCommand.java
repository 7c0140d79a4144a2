package org.howdah.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.howdah.credentials.vault.SecretChars;
import org.howdah.credentials.vault.VaultKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `howdah vault create`: makes a new vault, opened by a password, a key file, or both.
@Command(name = "create", description = "Makes a new vault.")
public final class VaultCreateCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Option(names = "--key-file", paramLabel = "FILE", description = "Opens it with this file instead of a password; made if it is not there.")
    private @Nullable Path keyFile;

    @Option(names = "--with-password", description = "With --key-file: opens it with both together.")
    private boolean withPassword;

    @Option(names = "--no-recovery-code", description = "Makes no recovery code.")
    private boolean noRecoveryCode;

    private final VaultAccess access;
    private final PrintWriter out;

    public VaultCreateCommand(VaultAccess access, PrintWriter out) {
        this.access = access;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (withPassword && keyFile == null) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--with-password goes with --key-file.");
        }
        Optional<SecretChars> code = access.look(vault -> {
            access.requireAbsent(vault);
            Path file = keyFile;
            char[] password = file == null || withPassword ? access.askNew("Password of the new vault") : null;
            try (VaultKey key = file == null && password != null
                    ? VaultKey.password(password)
                    : access.keyFileOrNew(file, password)) {
                return vault.create(key, !noRecoveryCode);
            }
        });
        out.println("The vault is made.");
        access.printCode(code, out);
        return ExitCode.DONE;
    }
}
