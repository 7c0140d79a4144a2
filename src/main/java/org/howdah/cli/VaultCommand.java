package org.howdah.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `howdah vault`: does nothing without one of its own commands.
@Command(name = "vault", description = "Keeps passwords in an encrypted file.")
public final class VaultCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        throw new CommandFailure(ExitCode.WRONG_USAGE,
                "Say what to do with the vault: create, status, check, list, set, remove, change-password, slots,"
                        + " add-key-file, recovery-code, rotate, backup or restore. howdah vault --help says more.");
    }
}
