package org.howdah.cli;

import java.io.PrintWriter;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.RegisteredServer;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.SettingsException;
import org.howdah.text.SafeText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah servers edit NAME`: changes what is given and leaves the rest. History and settings stay with the server,
/// whatever it is called.
@Command(name = "edit", description = "Changes a registered server: only what is given.")
public final class ServersEditCommand extends ServersChangeCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "A registered server.")
    private String server = "";

    @Option(names = "--name", paramLabel = "NEW", description = "Another name for it.")
    private @Nullable String name;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "Another address, with its sslmode.")
    private @Nullable String address;

    public ServersEditCommand(ServerArgument servers, ServerRegistry registry, ServerTester tester, PrintWriter out) {
        super(servers, registry, tester, out);
    }

    @Override
    RegisteredServer wanted() {
        return changed(servers.registered(server));
    }

    /// What another process has changed of it meanwhile stays.
    @Override
    void keep(RegisteredServer wanted, ServerRegistry kept) throws SettingsException {
        kept.update(present -> present.replaced(changed(ServerArgument.registered(server, present))));
    }

    @Override
    String done(RegisteredServer wanted) {
        return "Changed " + SafeText.line(wanted.name());
    }

    private RegisteredServer changed(RegisteredServer before) {
        RegisteredServer named = new RegisteredServer(before.id(), name == null ? before.name() : name,
                address == null ? before.target() : moved(before.target(), address), before.service(), before.tags(),
                before.environment(), before.accessMode(), before.cores(), before.interval(), before.paused(),
                before.limits());
        return options.applyTo(named);
    }

    private ConnectionTarget moved(ConnectionTarget before, String to) {
        ConnectionTarget target = servers.address(to);
        return new ConnectionTarget(target.address(), target.tlsMode(),
                target.rootCertificate() == null ? before.rootCertificate() : target.rootCertificate(),
                before.clientCertificate(), before.signIn(), before.group());
    }
}
