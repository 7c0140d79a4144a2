package org.howdah.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.howdah.credentials.vault.SecretName;
import org.howdah.text.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `howdah vault list`: the names of what lies in the vault, never the secrets.
@Command(name = "list", description = "Lists the names of what lies in the vault.")
public final class VaultListCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final VaultOptions options = new VaultOptions();

    private final VaultAccess access;
    private final PrintWriter out;

    public VaultListCommand(VaultAccess access, PrintWriter out) {
        this.access = access;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        for (SecretName name : access.open(options, vault -> vault.names())) {
            out.println(switch (name) {
                case SecretName.Login _ -> "password    ";
                case SecretName.Passphrase _ -> "passphrase  ";
                case SecretName.Token _ -> "token       ";
            } + SafeText.line(name.words()));
        }
        out.flush();
        return ExitCode.DONE;
    }
}
