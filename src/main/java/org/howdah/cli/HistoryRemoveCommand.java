package org.howdah.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.howdah.history.HistoryException;
import org.howdah.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah history remove NAME`: takes an imported recording out of the own history again.
@Command(name = "remove", description = "Removes a recording that was imported, for good. What was recorded here stays.")
public final class HistoryRemoveCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Parameters(index = "0", paramLabel = "NAME", description = "A server of the recording, as it is called here.")
    private String name = "";

    @Option(names = "--yes", description = "Removes it; without it, only says what would be removed.")
    private boolean yes;

    private final HistoryOpener histories;
    private final PrintWriter out;

    public HistoryRemoveCommand(HistoryOpener histories, PrintWriter out) {
        this.histories = histories;
        this.out = out;
    }

    @Override
    public Integer call() {
        try {
            List<String> names = histories.importedWith(name);
            String what = "the recording of " + Words.count(names.size(), "server", "servers") + ": "
                    + String.join(", ", names) + ".";
            if (!names.isEmpty() && !yes) {
                throw new CommandFailure(ExitCode.WRONG_USAGE, "This would remove " + what + " Say --yes to do it.");
            }
            histories.remove(name);
            out.println("Removed " + what);
            out.flush();
            return ExitCode.DONE;
        } catch (HistoryException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
        }
    }
}
