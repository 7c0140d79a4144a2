package org.howdah.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `howdah servers`: does nothing without one of its own commands.
@Command(name = "servers", description = "Registers servers, tests them, and takes over lists of other programs.")
public final class ServersCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        throw new CommandFailure(ExitCode.WRONG_USAGE,
                "Say what to do with servers: list, add, edit, remove, test, import or export them."
                        + " howdah servers --help says more.");
    }
}
