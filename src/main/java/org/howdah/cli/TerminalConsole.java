package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.howdah.cli.output.TablePrinter;
import org.howdah.cli.output.Terminal;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.sampler.Sampler;
import org.howdah.sampler.WatchedServer;
import org.jspecify.annotations.Nullable;

/// The console of a machine without a display: the live session table in the terminal, drawn anew each second in place,
/// or written one after the other where the output is no terminal. Until the program is ended.
public final class TerminalConsole {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final SamplerOpener samplers;
    private final java.time.InstantSource clock;
    private final Terminal terminal;
    private final PrintWriter out;
    private final PrintWriter errors;

    public TerminalConsole(SamplerOpener samplers, java.time.InstantSource clock, Terminal terminal, PrintWriter out,
            PrintWriter errors) {
        this.samplers = samplers;
        this.clock = clock;
        this.terminal = terminal;
        this.out = out;
        this.errors = errors;
    }

    /// Shows a server until the program is ended.
    ///
    /// @param obstacle why there is no window
    /// @return the exit code
    public int open(ResolvedServer server, String obstacle) {
        errors.println("howdah: " + obstacle + ", so the sessions are shown here; Ctrl+C ends.");
        errors.flush();
        ServerId id = ServerId.random();
        // Room for one: a newer state replaces one that was not drawn yet.
        BlockingQueue<ServerState> newest = new ArrayBlockingQueue<>(1);
        try (Sampler sampler = samplers.open(SecretSource.NONE)) {
            sampler.watch(new WatchedServer(id, server.label(), server.target(), INTERVAL));
            try (var _ = sampler.subscribe(id, state -> replace(newest, state))) {
                draw(newest);
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "The terminal cannot be written to: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private static void replace(BlockingQueue<ServerState> newest, ServerState state) {
        while (!newest.offer(state)) {
            newest.poll();
        }
    }

    private void draw(BlockingQueue<ServerState> newest) throws IOException, InterruptedException {
        TablePrinter printer = new TablePrinter(out, terminal);
        ServerState state = newest.take();
        Shown shown = new Shown(null, state.link());
        while (!out.checkError()) {
            Instant now = clock.instant();
            Shown current = Shown.of(state);
            // A terminal shows ages that grow; a pipe gets a table only when there is something new in it.
            if (terminal.isInteractive() || (!current.equals(shown) && current.readAt() != null)) {
                printer.refresh(state, now);
                shown = current;
            }
            ServerState next = newest.poll(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
            state = next == null ? state : next;
        }
    }

    private record Shown(@Nullable Instant readAt, Link link) {
        static Shown of(ServerState state) {
            return new Shown(state.latest(Session.PROBE).map(reading -> reading.time()).orElse(null), state.link());
        }
    }
}
