package org.howdah.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.text.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah history import FILE`: takes what a colleague exported into the own history.
@Command(name = "import", description = "Takes a file of howdah history export into the own history, for good.")
public final class HistoryImportCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Parameters(index = "0", paramLabel = "FILE", description = "A file of howdah history export.")
    private @Nullable Path file;

    @Option(names = "--as", paramLabel = "NAME", description = "What its server is called here; the names of several begin with it.")
    private @Nullable String as;

    private final ServerArgument servers;
    private final HistoryOpener histories;
    private final PrintWriter out;

    public HistoryImportCommand(ServerArgument servers, HistoryOpener histories, PrintWriter out) {
        this.servers = servers;
        this.histories = histories;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (file == null || (as != null && as.isBlank())) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--as is a name.");
        }
        try {
            List<String> names = histories.add(file, as, taken());
            out.println(Words.count(names.size(), "server", "servers") + " imported: " + String.join(", ", names)
                    + ". howdah history query shows what was recorded.");
            out.flush();
            return ExitCode.DONE;
        } catch (HistoryException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
        }
    }

    /// Under which something is found already.
    private Set<String> taken() {
        Set<String> taken = new HashSet<>();
        servers.list().servers().forEach(server -> taken.add(server.name()));
        try (HistoryStore history = histories.read()) {
            history.servers().forEach(server -> taken.add(server.name()));
        } catch (HistoryException e) {
            LoggerFactory.getLogger(HistoryImportCommand.class).debug("no history yet", e);
        }
        return taken;
    }
}
