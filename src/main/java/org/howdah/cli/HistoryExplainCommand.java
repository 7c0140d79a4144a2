package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.howdah.analysis.explain.Explanation;
import org.howdah.analysis.explain.RangeFactsReader;
import org.howdah.cli.output.ExplanationPrinter;
import org.howdah.cli.output.Terminal;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.RegisteredServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah history explain SERVER`: why a range differs from what was before it, as the Compare page says it.
@Command(name = "explain", description = "Prints why a range differs from the hour before it, the likely cause first.")
public final class HistoryExplainCommand implements Callable<Integer> {
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

    @Option(names = "--against", paramLabel = "TIME", description = "A moment at which a range of the same length begins that it is held against, instead of the hour before.")
    private @Nullable String against;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table or json.")
    private Format format = Format.table;

    @Mixin
    private final RecordingOption recording = new RecordingOption();

    private final ServerArgument servers;
    private final HistoryOpener histories;
    private final InstantSource clock;
    private final Terminal terminal;
    private final PrintWriter out;

    public HistoryExplainCommand(ServerArgument servers, HistoryOpener histories, InstantSource clock,
            Terminal terminal, PrintWriter out) {
        this.servers = servers;
        this.histories = histories;
        this.clock = clock;
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Instant now = clock.instant();
        TimeRange wanted = range.range(now);
        Instant other = against == null ? null : Moments.parse("--against", against, now);
        try (HistoryStore history = recording.open(histories)) {
            RecordedServer recorded = new RecordedServers(servers, history).find(server);
            RangeFactsReader reader = new RangeFactsReader(history, recorded.server(), cores(recorded));
            Explanation explanation = other == null
                    ? reader.explain(wanted)
                    : reader.explain(wanted, new TimeRange(other, other.plus(wanted.length())));
            ExplanationPrinter printer = new ExplanationPrinter(out);
            if (format == Format.json) {
                printer.json(explanation);
            } else {
                printer.table(explanation, terminal.isInteractive() ? terminal.width() : Integer.MAX_VALUE / 4);
            }
        } catch (HistoryException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
        }
        return ExitCode.DONE;
    }

    /// Null where the server is not registered, or its cores are not told.
    private @Nullable Integer cores(RecordedServer recorded) {
        return servers.list().servers().stream().filter(each -> each.id().equals(recorded.server())).findFirst()
                .map(RegisteredServer::cores).orElse(null);
    }
}
