package org.howdah.cli;

import java.io.PrintWriter;
import java.util.List;
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
import picocli.CommandLine.Parameters;

/// `howdah servers add NAME ADDRESS`: registers a server.
@Command(name = "add", description = "Registers a server under a name.")
public final class ServersAddCommand extends ServersChangeCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "How you call it.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ADDRESS", description = "A postgresql:// address, or host:port/database; none with --service.")
    private @Nullable String address;

    public ServersAddCommand(ServerArgument servers, ServerRegistry registry, ServerTester tester, PrintWriter out) {
        super(servers, registry, tester, out);
    }

    @Override
    RegisteredServer wanted() {
        if (address == null && !options.namesAService()) {
            throw new CommandFailure(ExitCode.WRONG_USAGE,
                    "Give the server's address, such as postgresql://howdah@db1/postgres, or a --service.");
        }
        // The service names a host that is not known here, so nothing less than the usual is asked of it.
        ConnectionTarget target = servers.address(address == null ? "postgresql://?sslmode=verify-full" : address);
        return options.applyTo(new RegisteredServer(ServerId.random(), name, target, null, List.of(),
                Environment.NONE, AccessMode.OBSERVE, null, RegisteredServer.USUAL_INTERVAL, false));
    }

    @Override
    void keep(RegisteredServer wanted, ServerRegistry kept) throws SettingsException {
        kept.add(wanted);
    }

    @Override
    String done(RegisteredServer wanted) {
        return "Added " + SafeText.line(wanted.name()) + ": " + SafeText.line(wanted.target().address().label());
    }
}
