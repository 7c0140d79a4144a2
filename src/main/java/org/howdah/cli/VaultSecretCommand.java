package org.howdah.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.howdah.credentials.vault.SecretName;
import picocli.CommandLine.Mixin;

/// A command about one secret of the vault, which its options name.
abstract class VaultSecretCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final VaultOptions options = new VaultOptions();

    @Mixin
    private final VaultSecretOptions secret = new VaultSecretOptions();

    final VaultNames names;
    final VaultAccess access;
    private final PrintWriter out;

    VaultSecretCommand(VaultAccess access, VaultNames names, PrintWriter out) {
        this.access = access;
        this.names = names;
        this.out = out;
    }

    @Override
    public final Integer call() throws InterruptedException {
        out.println(act(names.of(secret), options));
        names.hint(secret).filter(_ -> isHinted()).ifPresent(access::say);
        out.flush();
        return ExitCode.DONE;
    }

    /// Does it, and says what was done.
    abstract String act(SecretName name, VaultOptions with) throws InterruptedException;

    /// Whether it is said what keeping the secret alone does not do.
    boolean isHinted() {
        return false;
    }
}
