package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.howdah.cli.output.CsvPrinter;
import org.howdah.cli.output.JsonPrinter;
import org.howdah.cli.output.SamplePrinter;
import org.howdah.cli.output.TablePrinter;
import org.howdah.cli.output.Terminal;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.Probe;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.postgres.query.PostgresReaders;
import org.howdah.sampler.SampleOptions;
import org.howdah.sampler.Sampler;
import org.howdah.sampler.WatchedServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah sample SERVER`: what the live lane sees, for people and for programs.
@Command(name = "sample", description = "Prints what a server is doing, each second.")
public final class SampleCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    /// How samples are written.
    enum Format {
        table, json, csv
    }

    private static final Duration SHORTEST = Duration.ofMillis(100);

    @Parameters(index = "0", paramLabel = "SERVER", description = "A registered name, a postgresql:// address, or demo.")
    private String server = "";

    @Option(names = "--probe", split = ",", paramLabel = "PROBE", description = "What to print, several with commas between; sessions unless given.")
    private Set<String> probes = new LinkedHashSet<>(Set.of("sessions"));

    @Option(names = "--all", description = "Idle sessions as well.")
    private boolean all;

    @Option(names = "--quiet", description = "Ask less of the server: most of the sessions each second, all each ten seconds.")
    private boolean quiet;

    @Option(names = "--every", paramLabel = "INTERVAL", converter = Intervals.class, description = "How often to ask: 500ms, 1s, 1m; unless given, as often as the server is registered for, or each second.")
    private @Nullable Duration every;

    @Option(names = "--count", paramLabel = "TICKS", description = "How many samples of each probe; until Ctrl+C unless given.")
    private @Nullable Integer count;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table, json or csv.")
    private Format format = Format.table;

    private final ServerArgument servers;
    private final SamplerOpener samplers;
    private final ServerSecrets secrets;
    private final Terminal terminal;
    private final PrintWriter out;

    public SampleCommand(ServerArgument servers, SamplerOpener samplers, ServerSecrets secrets, Terminal terminal,
            PrintWriter out) {
        this.servers = servers;
        this.samplers = samplers;
        this.secrets = secrets;
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Set<Probe<?>> wanted = wanted();
        if (every != null && every.compareTo(SHORTEST) < 0) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--every is at least 100ms.");
        }
        if (count != null && count < 1) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--count is at least 1.");
        }
        if (quiet && all) {
            throw new CommandFailure(ExitCode.WRONG_USAGE,
                    "--quiet cannot see idle sessions; leave out --quiet or --all.");
        }
        ResolvedServer resolved = servers.resolve(server);
        ServerId id = ServerId.random();
        try (Sampler sampler = samplers.open(secrets.of(resolved))) {
            SampleStream stream = new SampleStream(sampler, id, wanted);
            sampler.watch(new WatchedServer(id, resolved.label(), resolved.target(), interval(resolved)), () -> {
                stream.open();
                sampler.options(id, new SampleOptions(all, wanted.contains(BlockedSession.PROBE), quiet, wanted));
            });
            return stream.print(printer(resolved.label()), out, count);
        }
    }

    private Duration interval(ResolvedServer resolved) {
        if (every != null) {
            return every;
        }
        RegisteredServer registered = resolved.registered();
        return registered == null ? RegisteredServer.USUAL_INTERVAL : registered.interval();
    }

    private SamplePrinter printer(String label) {
        return switch (format) {
            case table -> new TablePrinter(out, wantsOnlySessions() ? terminal : new Appending(terminal));
            case json -> new JsonPrinter(label, out);
            case csv -> new CsvPrinter(label, out);
        };
    }

    private boolean wantsOnlySessions() {
        return probes.equals(Set.of(Session.PROBE.name()));
    }

    private Set<Probe<?>> wanted() {
        List<Probe<?>> known = new java.util.ArrayList<>(PostgresReaders.probes());
        known.add(OwnCost.PROBE);
        Set<Probe<?>> wanted = known.stream()
                .filter(probe -> probes.contains(probe.name()))
                .collect(Collectors.toSet());
        if (wanted.size() < probes.size()) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "A probe is one of "
                    + known.stream().map(Probe::name).collect(Collectors.joining(", ")) + ".");
        }
        return wanted;
    }
}
