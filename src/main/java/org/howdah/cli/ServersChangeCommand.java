package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.howdah.model.server.RegisteredServer;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.SettingsException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What adding and changing a server have in common: it may be tried out before it is kept.
abstract class ServersChangeCommand implements Callable<Integer> {
    @Mixin
    final ServerOptions options = new ServerOptions();

    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Option(names = "--test", description = "Tries it out first, and keeps it only if it answers.")
    private boolean test;

    final ServerArgument servers;
    private final ServerRegistry registry;
    private final ServerTester tester;
    private final PrintWriter out;

    ServersChangeCommand(ServerArgument servers, ServerRegistry registry, ServerTester tester, PrintWriter out) {
        this.servers = servers;
        this.registry = registry;
        this.tester = tester;
        this.out = out;
    }

    /// The server as it is to be.
    abstract RegisteredServer wanted();

    /// Keeps it.
    abstract void keep(RegisteredServer wanted, ServerRegistry kept) throws SettingsException;

    /// What was done, in a line that is safe to print.
    abstract String done(RegisteredServer wanted);

    @Override
    public final Integer call() throws IOException, InterruptedException {
        RegisteredServer wanted = wanted();
        if (test) {
            tester.requireAnswer(ResolvedServer.of(wanted));
        }
        try {
            keep(wanted, registry);
        } catch (SettingsException e) {
            throw ServerArgument.failure(e);
        }
        out.println(done(wanted));
        out.flush();
        return ExitCode.DONE;
    }
}
