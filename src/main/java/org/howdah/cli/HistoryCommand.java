package org.howdah.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `howdah history`: does nothing without one of its own commands.
@Command(name = "history", description = "Looks into what was recorded.")
public final class HistoryCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        throw new CommandFailure(ExitCode.WRONG_USAGE,
                "Say what to do with the history: query it, ask for its load or for an explanation, ask for info, or export, import or remove a recording. howdah history --help says more.");
    }
}
