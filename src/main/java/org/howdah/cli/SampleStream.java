package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.howdah.cli.output.SamplePrinter;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.ServerId;
import org.howdah.sampler.Sampler;
import org.jspecify.annotations.Nullable;

/// Carries what the sampler publishes from its threads to a printer, until enough was printed. A server that cannot be
/// reached at first ends it; one that is lost later is waited for, and its ticks are printed as unreachable.
final class SampleStream {
    private final Sampler sampler;
    private final ServerId server;
    private final Set<Probe<?>> wanted;
    private final BlockingQueue<ServerUpdate> updates = new LinkedBlockingQueue<>();
    private final Map<Probe<?>, Integer> printed = new HashMap<>();
    private final Set<Probe<?>> refused = new HashSet<>();

    SampleStream(Sampler sampler, ServerId server, Set<Probe<?>> wanted) {
        this.sampler = sampler;
        this.server = server;
        this.wanted = wanted;
    }

    /// To be called before the server is first asked.
    void open() {
        var _ = sampler.subscribeUpdates(server, updates::add);
    }

    /// @param count how many samples of each probe; null without end
    /// @param out asked after each step whether anybody still reads
    /// @return the exit code
    /// @throws CommandFailure when the server could not be reached at first
    int print(SamplePrinter printer, PrintWriter out, @Nullable Integer count)
            throws IOException, InterruptedException {
        boolean answered = false;
        while (count == null || !isEnough(count)) {
            List<ServerUpdate> step = new ArrayList<>(List.of(updates.take()));
            updates.drainTo(step);
            List<Sample<?>> samples = new ArrayList<>();
            for (ServerUpdate update : step) {
                switch (update) {
                    case ServerUpdate.Sampled<?>(var sample) -> {
                        answered = true;
                        take(sample, count, samples);
                    }
                    case ServerUpdate.LinkChanged(Link.Down(_, var fault, _)) -> {
                        if (!answered) {
                            throw new CommandFailure(ExitCode.of(fault), fault.sentence());
                        }
                        unreachable(fault, count, samples);
                    }
                    case ServerUpdate.LinkChanged _,ServerUpdate.CapabilitiesRead _,ServerUpdate.TicksSkipped _ -> {
                    }
                }
            }
            if (!samples.isEmpty()) {
                printer.print(samples, sampler.state(server));
                if (out.checkError()) {
                    return ExitCode.DONE;
                }
            }
        }
        return ExitCode.DONE;
    }

    private void take(Sample<?> sample, @Nullable Integer count, List<Sample<?>> samples) {
        if (isFinal(sample.outcome())) {
            refused.add(sample.probe());
        }
        if (wanted.contains(sample.probe()) && (count == null || printed.getOrDefault(sample.probe(), 0) < count)) {
            printed.merge(sample.probe(), 1, Integer::sum);
            samples.add(sample);
        }
    }

    private void unreachable(ServerFault fault, @Nullable Integer count, List<Sample<?>> samples) {
        ServerState state = sampler.state(server);
        wanted.forEach(probe -> take(unreachable(probe, fault, state), count, samples));
    }

    private static <R extends Record> Sample<R> unreachable(Probe<R> probe, ServerFault fault, ServerState state) {
        return new Sample<>(probe, state.link().since(), null, null, java.time.Duration.ofSeconds(1),
                java.time.Duration.ZERO, false,
                new SampleOutcome.Unreachable<>(fault.sqlState(), fault.sentence()));
    }

    /// What a server refuses on principle comes once, and not again for minutes.
    private static boolean isFinal(SampleOutcome<?> outcome) {
        return outcome instanceof SampleOutcome.Denied<?> || outcome instanceof SampleOutcome.Unsupported<?>;
    }

    private boolean isEnough(int count) {
        return wanted.stream().allMatch(
                probe -> printed.getOrDefault(probe, 0) >= count
                        || (refused.contains(probe) && printed.containsKey(probe)));
    }
}
