package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.howdah.cli.output.LoadPrinter;
import org.howdah.cli.output.Terminal;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.TopList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah history load SERVER`: the load of a range and what made it, the same figures as the Load page shows.
@Command(name = "load", description = "Prints the load of a range, and by what it was made.")
public final class HistoryLoadCommand implements Callable<Integer> {
    private static final int MOST = 500;

    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    /// How it is written.
    enum Format {
        table, json
    }

    @Parameters(index = "0", paramLabel = "SERVER", description = "A registered name, one that was recorded, a postgresql:// address, or demo.")
    private String server = "";

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Option(names = "--by", paramLabel = "DIMENSION", defaultValue = "wait_class", description = "By what it is divided: wait_class, wait_event, statement, session, user, client, application, database or backend_type.")
    private String by = "wait_class";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table or json.")
    private Format format = Format.table;

    @Mixin
    private final RecordingOption recording = new RecordingOption();

    private final ServerArgument servers;
    private final HistoryOpener histories;
    private final InstantSource clock;
    private final Terminal terminal;
    private final PrintWriter out;

    public HistoryLoadCommand(ServerArgument servers, HistoryOpener histories, InstantSource clock, Terminal terminal,
            PrintWriter out) {
        this.servers = servers;
        this.histories = histories;
        this.clock = clock;
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        LoadDimension dimension = LoadDimension.ofWord(by).orElseThrow(() -> new CommandFailure(ExitCode.WRONG_USAGE,
                "--by is one of " + Arrays.stream(LoadDimension.values()).map(LoadDimension::word)
                        .collect(Collectors.joining(", ")) + "."));
        try (HistoryStore history = recording.open(histories)) {
            RecordedServer recorded = new RecordedServers(servers, history).find(server);
            TopList list = history.top(new LoadQuestion(recorded.server(), dimension, range.range(clock.instant())),
                    MOST);
            LoadPrinter printer = new LoadPrinter(out);
            if (format == Format.json) {
                printer.json(list);
            } else {
                printer.table(list, terminal.isInteractive() ? terminal.width() : Integer.MAX_VALUE / 4);
            }
        } catch (HistoryException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
        }
        return ExitCode.DONE;
    }
}
