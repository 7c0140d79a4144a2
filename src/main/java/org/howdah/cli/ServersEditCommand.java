package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.RegisteredServer;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.SettingsException;
import org.howdah.text.SafeText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah servers edit NAME`: changes what is given and leaves the rest. History and settings stay with the server,
/// whatever it is called.
@Command(name = "edit", description = "Changes a registered server: only what is given.")
public final class ServersEditCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Parameters(index = "0", paramLabel = "NAME", description = "A registered server.")
    private String server = "";

    @Option(names = "--name", paramLabel = "NEW", description = "Another name for it.")
    private @Nullable String name;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "Another address, with its sslmode.")
    private @Nullable String address;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Option(names = "--test", description = "Tries it out first, and changes it only if it answers.")
    private boolean test;

    private final ServerArgument servers;
    private final ServerRegistry registry;
    private final ServerTester tester;
    private final PrintWriter out;

    public ServersEditCommand(ServerArgument servers, ServerRegistry registry, ServerTester tester, PrintWriter out) {
        this.servers = servers;
        this.registry = registry;
        this.tester = tester;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        RegisteredServer before = servers.registered(server);
        RegisteredServer wanted = changed(before);
        if (test) {
            tester.requireAnswer(ResolvedServer.of(wanted));
        }
        try {
            // What another process has changed of it meanwhile stays.
            registry.update(present -> present.replaced(changed(ServerArgument.registered(server, present))));
        } catch (SettingsException e) {
            throw ServerArgument.failure(e);
        }
        out.println("Changed " + SafeText.line(wanted.name()));
        out.flush();
        return ExitCode.DONE;
    }

    private RegisteredServer changed(RegisteredServer before) {
        RegisteredServer named = new RegisteredServer(before.id(), name == null ? before.name() : name,
                address == null ? before.target() : moved(before.target(), address), before.service(), before.tags(),
                before.environment(), before.accessMode(), before.cores(), before.interval(), before.paused());
        return options.applyTo(named);
    }

    private ConnectionTarget moved(ConnectionTarget before, String to) {
        ConnectionTarget target = servers.address(to);
        return new ConnectionTarget(target.address(), target.tlsMode(),
                target.rootCertificate() == null ? before.rootCertificate() : target.rootCertificate(),
                before.clientCertificate(), before.signIn(), before.group());
    }
}
