package org.howdah.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `howdah servers`: does nothing without one of its own commands.
@Command(name = "servers", description = "Tests servers.")
public final class ServersCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new CommandFailure(ExitCode.WRONG_USAGE,
                "Say what to do with servers: howdah servers test ADDRESS tries one out.");
    }
}
