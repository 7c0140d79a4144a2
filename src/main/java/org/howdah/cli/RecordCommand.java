package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.howdah.cli.output.RecordingPrinter;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.history.Recorder;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.sampler.SampleOptions;
import org.howdah.sampler.Sampler;
import org.howdah.sampler.WatchedServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah record SERVER…`: records into the history without a window, until it is ended. Servers that are down are waited
/// for.
@Command(name = "record", description = "Records servers into the history, until Ctrl+C.")
public final class RecordCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    /// How it says what happens.
    enum Format {
        text, json
    }

    @Parameters(paramLabel = "SERVER", arity = "0..*", description = "Registered names, postgresql:// addresses, or demo.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "All registered servers that are not paused.")
    private boolean all;

    @Option(names = "--for", paramLabel = "INTERVAL", converter = Intervals.class, description = "Ends after 10s, 10m, 2h; unless given, when it is told to.")
    private @Nullable Duration length;

    @Option(names = "--wait", description = "Where another Howdah records already, wait for it to end and take over.")
    private boolean wait;

    @Option(names = "--quiet", description = "Ask less of the servers: most of the sessions each second, all each ten seconds.")
    private boolean quiet;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private Format format = Format.text;

    private final ServerArgument servers;
    private final SamplerOpener samplers;
    private final ServerSecrets secrets;
    private final HistoryOpener histories;
    private final RecordingClock clock;
    private final PrintWriter out;

    /// The clocks of a recording.
    ///
    /// @param now UTC
    /// @param nanoTime a monotonic clock
    public record RecordingClock(java.time.InstantSource now, LongSupplier nanoTime) {}

    public RecordCommand(ServerArgument servers, SamplerOpener samplers, ServerSecrets secrets, HistoryOpener histories,
            RecordingClock clock, PrintWriter out) {
        this.servers = servers;
        this.samplers = samplers;
        this.secrets = secrets;
        this.histories = histories;
        this.clock = clock;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<ServerId, ResolvedServer> wanted = wanted();
        RecordingStream stream = new RecordingStream(new RecordingPrinter(out, format == Format.json), wanted,
                clock.now());
        try (HistoryStore store = histories.record(stream::tell)) {
            if (!store.records()) {
                if (!wait) {
                    throw new CommandFailure(ExitCode.FAILED, "Another Howdah records into this history: its window, or"
                            + " howdah record. End it, choose another place with --home, or take over from it with"
                            + " --wait.");
                }
                stream.tell("Another Howdah records; this one waits for it to end.");
            }
            Recorder recorder = new Recorder(store, RecordingPlan.USUAL, clock.now());
            AtomicBoolean ended = new AtomicBoolean();
            Runnable end = () -> end(store, recorder, stream, ended);
            histories.beforeEnd(end);
            try (Sampler sampler = samplers.open(new JointSecrets(List.copyOf(wanted.values()), secrets))) {
                wanted.forEach((id, server) -> watch(sampler, recorder, stream, id, server));
                int code = stream.print(length == null ? null : clock.nanoTime().getAsLong() + length.toNanos(),
                        clock.nanoTime(), out, recorder::look);
                end.run();
                return code;
            }
        } catch (HistoryException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
        }
    }

    /// Once, by whoever is first: the command or the end of the program.
    private static void end(HistoryStore store, Recorder recorder, RecordingStream stream, AtomicBoolean ended) {
        if (!ended.getAndSet(true)) {
            recorder.stopAll();
            store.close();
            stream.end(store.status());
        }
    }

    private void watch(Sampler sampler, Recorder recorder, RecordingStream stream, ServerId id,
            ResolvedServer server) {
        RegisteredServer registered = server.registered();
        Duration interval = registered == null ? RegisteredServer.USUAL_INTERVAL : registered.interval();
        sampler.watch(new WatchedServer(id, server.label(), server.target(), interval), () -> {
            recorder.start(id, server.label());
            var _ = sampler.subscribeUpdates(id, update -> {
                recorder.heard(id, update);
                stream.heard(id, update);
            });
            sampler.options(id, quiet ? SampleOptions.QUIET : SampleOptions.USUAL);
        });
    }

    private Map<ServerId, ResolvedServer> wanted() {
        Map<ServerId, ResolvedServer> wanted = new LinkedHashMap<>();
        for (String name : names) {
            ResolvedServer server = servers.resolve(name);
            wanted.put(RecordedIds.of(server), server);
        }
        if (all) {
            servers.list().servers().stream().filter(server -> !server.paused())
                    .forEach(server -> wanted.put(server.id(), ResolvedServer.of(server)));
        }
        if (wanted.isEmpty()) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, all
                    ? "No server is registered that is not paused: howdah servers add NAME ADDRESS registers one."
                    : "Say which servers to record, or --all for all registered ones.");
        }
        return wanted;
    }
}
