package org.howdah.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `howdah servers`: does nothing without one of its own commands.
@Command(name = "servers", description = "Tests servers.")
public final class ServersCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        throw new CommandFailure(ExitCode.WRONG_USAGE,
                "Say what to do with servers: howdah servers test ADDRESS tries one out.");
    }
}
