package org.howdah.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.howdah.credentials.vault.SecretName;
import org.howdah.text.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `howdah vault remove`: removes a secret.
@Command(name = "remove", description = "Removes a password, passphrase or token from the vault.")
public final class VaultRemoveCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final VaultOptions options = new VaultOptions();

    @Mixin
    private final VaultSecretOptions secret = new VaultSecretOptions();

    private final VaultAccess access;
    private final VaultNames names;
    private final PrintWriter out;

    public VaultRemoveCommand(VaultAccess access, VaultNames names, PrintWriter out) {
        this.access = access;
        this.names = names;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        SecretName name = names.of(secret);
        boolean isRemoved = access.open(options, vault -> {
            boolean isThere = vault.names().contains(name);
            vault.remove(name);
            return isThere;
        });
        if (!isRemoved) {
            throw new CommandFailure(ExitCode.FAILED, "The vault keeps nothing for " + SafeText.line(name.words())
                    + ": howdah vault list shows what it keeps.");
        }
        out.println("Removed: " + SafeText.line(name.words()));
        out.flush();
        return ExitCode.DONE;
    }
}
