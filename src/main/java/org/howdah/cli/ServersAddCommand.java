package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.SettingsException;
import org.howdah.text.SafeText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah servers add NAME ADDRESS`: registers a server.
@Command(name = "add", description = "Registers a server under a name.")
public final class ServersAddCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Parameters(index = "0", paramLabel = "NAME", description = "How you call it.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ADDRESS", description = "A postgresql:// address, or host:port/database; none with --service.")
    private @Nullable String address;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Option(names = "--test", description = "Tries it out first, and registers it only if it answers.")
    private boolean test;

    private final ServerArgument servers;
    private final ServerRegistry registry;
    private final ServerTester tester;
    private final PrintWriter out;

    public ServersAddCommand(ServerArgument servers, ServerRegistry registry, ServerTester tester, PrintWriter out) {
        this.servers = servers;
        this.registry = registry;
        this.tester = tester;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (address == null && !options.namesAService()) {
            throw new CommandFailure(ExitCode.WRONG_USAGE,
                    "Give the server's address, such as postgresql://howdah@db1/postgres, or a --service.");
        }
        ConnectionTarget target = servers.address(address == null ? "postgresql://" : address);
        RegisteredServer server = options.applyTo(new RegisteredServer(ServerId.random(), name, target, null,
                List.of(), Environment.NONE, AccessMode.OBSERVE, null, RegisteredServer.USUAL_INTERVAL, false));
        if (test) {
            tester.requireAnswer(ResolvedServer.of(server));
        }
        try {
            registry.add(server);
        } catch (SettingsException e) {
            throw ServerArgument.failure(e);
        }
        out.println("Added " + SafeText.line(server.name()) + ": " + SafeText.line(target.address().label()));
        out.flush();
        return ExitCode.DONE;
    }
}
