package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.howdah.analysis.NextState;
import org.howdah.cli.output.CsvPrinter;
import org.howdah.cli.output.JsonPrinter;
import org.howdah.cli.output.SamplePrinter;
import org.howdah.cli.output.TablePrinter;
import org.howdah.cli.output.Terminal;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Link;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah history query SERVER`: what was recorded, in the same form as `howdah sample` prints it.
@Command(name = "query", description = "Prints what was recorded of a server, as sample prints it.")
public final class HistoryQueryCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    /// How samples are written.
    enum Format {
        table, json, csv
    }

    @Parameters(index = "0", paramLabel = "SERVER", description = "A registered name, one that was recorded, a postgresql:// address, or demo.")
    private String server = "";

    @Option(names = "--from", paramLabel = "TIME", description = "The first moment: 2026-03-01T10:14:32Z, or -10m for ten minutes ago.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "The moment before which it ends; now unless given.")
    private @Nullable String to;

    @Option(names = "--at", paramLabel = "TIME", description = "What was known at this moment, instead of a range.")
    private @Nullable String at;

    @Option(names = "--probe", split = ",", paramLabel = "PROBE", description = "What to print, several with commas between; sessions unless given.")
    private Set<String> probes = new LinkedHashSet<>(Set.of("sessions"));

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table, json or csv.")
    private Format format = Format.table;

    @Mixin
    private final RecordingOption recording = new RecordingOption();

    private final ServerArgument servers;
    private final HistoryOpener histories;
    private final InstantSource clock;
    private final Terminal terminal;
    private final PrintWriter out;

    public HistoryQueryCommand(ServerArgument servers, HistoryOpener histories, InstantSource clock, Terminal terminal,
            PrintWriter out) {
        this.servers = servers;
        this.histories = histories;
        this.clock = clock;
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if ((at == null) == (from == null) || (at != null && to != null)) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "Give --from and perhaps --to, or --at.");
        }
        Set<Probe<?>> wanted = wanted();
        Instant now = clock.instant();
        // What is written wrong is said whatever there is to ask.
        Instant begin = Moments.parse(at == null ? "--from" : "--at", String.valueOf(at == null ? from : at), now);
        Instant end = Moments.parse("--to", to == null ? "now" : to, now);
        if (at == null && !begin.isBefore(end)) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--from is before --to.");
        }
        try (HistoryStore history = recording.open(histories)) {
            RecordedServer recorded = new RecordedServers(servers, history).find(server);
            SamplePrinter printer = printer(recorded.name());
            if (at != null) {
                printAt(history, recorded, begin, wanted, printer);
            } else {
                printRange(history, recorded, new TimeRange(begin, end), wanted, printer);
            }
            history.info().problems().forEach(problem -> {
                throw new CommandFailure(ExitCode.FAILED, "Something of the history is damaged and is missing here: "
                        + problem);
            });
        } catch (HistoryException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return ExitCode.DONE;
    }

    /// The last sample of each probe that there was then.
    private void printAt(HistoryStore history, RecordedServer recorded, Instant moment, Set<Probe<?>> wanted,
            SamplePrinter printer) throws IOException {
        ServerState state = history.stateAt(recorded.server(), moment).orElseThrow(() -> new CommandFailure(
                ExitCode.FAILED, "The server was not recorded then; howdah history info says when it was."));
        List<Sample<?>> samples = new ArrayList<>();
        for (Probe<?> probe : wanted) {
            state.probe(probe).ifPresent(known -> history.samples(recorded.server(), Set.of(probe),
                    new TimeRange(known.attemptedAt(), known.attemptedAt().plusNanos(1_000)), samples::add));
        }
        printer.print(samples, state);
    }

    private void printRange(HistoryStore history, RecordedServer recorded, TimeRange range, Set<Probe<?>> wanted,
            SamplePrinter printer) {
        ServerState[] state = {ServerState.unknown(recorded.server(), recorded.name(), new Link.Up(range.from()))};
        history.samples(recorded.server(), wanted, range, sample -> {
            state[0] = NextState.of(state[0], new ServerUpdate.Sampled<>(sample));
            try {
                printer.print(List.of(sample), state[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return !out.checkError();
        });
    }

    private SamplePrinter printer(String label) {
        return switch (format) {
            case table -> new TablePrinter(out, new Appending(terminal));
            case json -> new JsonPrinter(label, out);
            case csv -> new CsvPrinter(label, out);
        };
    }

    private Set<Probe<?>> wanted() {
        Set<Probe<?>> wanted = new LinkedHashSet<>();
        for (RecordedProbe<?> known : RecordingPlan.USUAL.probes()) {
            if (probes.contains(known.probe().name())) {
                wanted.add(known.probe());
            }
        }
        if (wanted.size() < probes.size()) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "A recorded probe is one of " + RecordingPlan.USUAL.probes()
                    .stream().map(each -> each.probe().name()).collect(Collectors.joining(", ")) + ".");
        }
        return wanted;
    }
}
