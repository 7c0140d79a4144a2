package org.howdah.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.howdah.credentials.vault.SecretName;
import org.howdah.text.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `howdah vault set`: keeps a secret, which is asked for and stands in no argument.
@Command(name = "set", description = "Keeps a password, passphrase or token in the vault. It is asked for.")
public final class VaultSetCommand implements Callable<Integer> {
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

    public VaultSetCommand(VaultAccess access, VaultNames names, PrintWriter out) {
        this.access = access;
        this.names = names;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        SecretName name = names.of(secret);
        access.open(options, vault -> {
            char[] value = access.ask(names.question(name));
            try {
                vault.put(name, value);
            } finally {
                Arrays.fill(value, '\0');
            }
            return name;
        });
        out.println("Kept: " + SafeText.line(name.words()));
        names.hint(secret).ifPresent(access::say);
        out.flush();
        return ExitCode.DONE;
    }
}
