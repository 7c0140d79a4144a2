package org.howdah.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import org.howdah.credentials.vault.SecretName;
import org.howdah.text.SafeText;
import picocli.CommandLine.Command;

/// `howdah vault set`: keeps a secret, which is asked for and stands in no argument.
@Command(name = "set", description = "Keeps a password, passphrase or token in the vault. It is asked for.")
public final class VaultSetCommand extends VaultSecretCommand {
    public VaultSetCommand(VaultAccess access, VaultNames names, PrintWriter out) {
        super(access, names, out);
    }

    @Override
    String act(SecretName name, VaultOptions with) throws InterruptedException {
        access.open(with, vault -> {
            char[] value = access.ask(names.question(name));
            try {
                vault.put(name, value);
            } finally {
                Arrays.fill(value, '\0');
            }
            return name;
        });
        return "Kept: " + SafeText.line(name.words());
    }

    @Override
    boolean isHinted() {
        return true;
    }
}
