package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.howdah.cli.output.RecordingPrinter;
import org.howdah.cli.output.RecordingPrinter.Line;
import org.howdah.history.RecorderStatus;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Carries what happens to recorded servers from the sampler's threads to the terminal, until the recording ends.
final class RecordingStream {
    /// What is printed, or a fault that may end the recording.
    private record Heard(Line line, @Nullable ServerId server, @Nullable ServerFault fault) {}

    /// How long a look at the terminal and at the clock may take.
    private static final long LOOK = TimeUnit.SECONDS.toNanos(1);

    private final RecordingPrinter printer;
    private final Map<ServerId, ResolvedServer> servers;
    private final InstantSource clock;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Map<ServerId, Class<?>> links = new HashMap<>();
    private final Map<ServerId, ServerFault> refused = new HashMap<>();

    RecordingStream(RecordingPrinter printer, Map<ServerId, ResolvedServer> servers, InstantSource clock) {
        this.printer = printer;
        this.servers = servers;
        this.clock = clock;
    }

    /// Something of the recording itself.
    void tell(String sentence) {
        heard.add(new Heard(new Line(clock.instant(), null, "history", sentence), null, null));
    }

    void heard(ServerId id, ServerUpdate update) {
        if (!(update instanceof ServerUpdate.LinkChanged(var link))) {
            return;
        }
        synchronized (links) {
            // Each failed attempt says the same again.
            if (link.getClass().equals(links.put(id, link.getClass()))) {
                return;
            }
        }
        ResolvedServer server = servers.get(id);
        String label = server == null ? id.toString() : server.label();
        switch (link) {
            case Link.Up _ -> add(label, "connected", "is recorded", id, null);
            case Link.Down(_, var fault, _) -> add(label, "lost", fault.sentence(), id, fault);
            case Link.NotAnswering _ -> add(label, "not_answering", "does not answer", id, null);
            case Link.Connecting _,Link.Paused _,Link.Unrecorded _ -> {
            }
        }
    }

    private void add(String label, String event, String words, ServerId id, @Nullable ServerFault fault) {
        heard.add(new Heard(new Line(clock.instant(), label, event, words), id, fault));
    }

    /// Prints until the time is up, nobody reads any more, or no server will ever be recorded.
    ///
    /// @param until on the monotonic clock; null for ever
    /// @param onLook called each second or more often
    /// @return the exit code
    int print(@Nullable Long until, LongSupplier nanoTime, PrintWriter out, Runnable onLook)
            throws IOException, InterruptedException {
        while (until == null || nanoTime.getAsLong() - until < 0) {
            onLook.run();
            long wait = until == null ? LOOK : Math.min(LOOK, until - nanoTime.getAsLong());
            Heard first = heard.poll(Math.max(1, wait), TimeUnit.NANOSECONDS);
            List<Heard> step = new ArrayList<>();
            if (first != null) {
                step.add(first);
                heard.drainTo(step);
            }
            for (Heard each : step) {
                printer.print(each.line());
                judge(each);
            }
            if (refused.size() == servers.size()) {
                ServerFault fault = refused.values().iterator().next();
                throw new CommandFailure(ExitCode.of(fault), fault.sentence());
            }
            if (!step.isEmpty() && out.checkError()) {
                return ExitCode.DONE;
            }
        }
        return ExitCode.DONE;
    }

    /// A server that must not be asked again without the user's doing will not come by itself.
    private void judge(Heard each) {
        if (each.server() != null) {
            if (each.fault() != null && each.fault().kind().retry() == FaultKind.Retry.NEVER) {
                refused.put(each.server(), each.fault());
            } else {
                refused.remove(each.server());
            }
        }
    }

    void end(RecorderStatus status) {
        try {
            printer.end(clock.instant(), servers.size(), status);
        } catch (IOException e) {
            // Nobody reads any more.
            LoggerFactory.getLogger(RecordingStream.class).debug("the last line", e);
        }
    }
}
