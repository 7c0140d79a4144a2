package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.howdah.cli.output.HistoryPrinter;
import org.howdah.cli.output.Terminal;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.model.history.HistoryInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `howdah history info`: what was recorded, and what it takes.
@Command(name = "info", description = "Prints what was recorded, and what it takes of the disk.")
public final class HistoryInfoCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    /// How it is written.
    enum Format {
        table, json
    }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table or json.")
    private Format format = Format.table;

    @Mixin
    private final RecordingOption recording = new RecordingOption();

    private final HistoryOpener histories;
    private final Terminal terminal;
    private final PrintWriter out;

    public HistoryInfoCommand(HistoryOpener histories, Terminal terminal, PrintWriter out) {
        this.histories = histories;
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        try (HistoryStore history = recording.open(histories)) {
            HistoryInfo info = history.info();
            HistoryPrinter printer = new HistoryPrinter(out);
            if (format == Format.json) {
                printer.json(info);
            } else {
                printer.table(info, terminal.isInteractive() ? terminal.width() : Integer.MAX_VALUE / 4);
            }
            return info.problems().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        } catch (HistoryException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
        }
    }
}
