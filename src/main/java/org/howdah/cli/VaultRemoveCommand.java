package org.howdah.cli;

import java.io.PrintWriter;
import org.howdah.credentials.vault.SecretName;
import org.howdah.text.SafeText;
import picocli.CommandLine.Command;

/// `howdah vault remove`: removes a secret.
@Command(name = "remove", description = "Removes a password, passphrase or token from the vault.")
public final class VaultRemoveCommand extends VaultSecretCommand {
    public VaultRemoveCommand(VaultAccess access, VaultNames names, PrintWriter out) {
        super(access, names, out);
    }

    @Override
    String act(SecretName name, VaultOptions with) throws InterruptedException {
        boolean isRemoved = access.open(with, vault -> {
            boolean isThere = vault.names().contains(name);
            vault.remove(name);
            return isThere;
        });
        if (!isRemoved) {
            throw new CommandFailure(ExitCode.FAILED, "The vault keeps nothing for " + SafeText.line(name.words())
                    + ": howdah vault list shows what it keeps.");
        }
        return "Removed: " + SafeText.line(name.words());
    }
}
