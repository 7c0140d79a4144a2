package org.howdah.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `howdah vault recovery-code`: makes a recovery code, in place of an earlier one.
@Command(name = "recovery-code", description = "Makes a recovery code, in place of an earlier one.")
public final class VaultRecoveryCodeCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final VaultOptions options = new VaultOptions();

    private final VaultAccess access;
    private final PrintWriter out;

    public VaultRecoveryCodeCommand(VaultAccess access, PrintWriter out) {
        this.access = access;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        access.printCode(Optional.of(access.open(options, vault -> vault.newRecoveryCode())), out);
        return ExitCode.DONE;
    }
}
