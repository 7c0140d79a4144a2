package org.howdah.cli;

import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.RegisteredServer;
import org.howdah.settings.AddressException;
import org.howdah.settings.ServerList;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.ServerUri;
import org.howdah.settings.SettingsException;

/// Finds the server that an argument names: `demo`, a `postgresql://` address, or a registered name.
public final class ServerArgument {
    private static final String DEMO = "demo";

    private final Demos demos;
    private final ServerRegistry registry;
    private final ServerUri addresses;

    /// @param osUser whose name is taken where an address names no user
    public ServerArgument(Demos demos, ServerRegistry registry, String osUser) {
        this.demos = demos;
        this.registry = registry;
        this.addresses = new ServerUri(osUser);
    }

    /// @throws CommandFailure if it names none
    ResolvedServer resolve(String argument) {
        if (argument.equals(DEMO)) {
            return demos.join();
        }
        if (ServerUri.looksLikeOne(argument)) {
            ConnectionTarget target = address(argument);
            return new ResolvedServer(target.address().label(), target, null);
        }
        return ResolvedServer.of(registered(argument));
    }

    /// @throws CommandFailure if no server of that name is registered
    RegisteredServer registered(String name) {
        return registered(name, list());
    }

    static RegisteredServer registered(String name, ServerList list) {
        return list.named(name).orElseThrow(() -> new CommandFailure(ExitCode.WRONG_USAGE,
                "There is no server of that name: howdah servers list shows those that there are, and"
                        + " a postgresql:// address or demo does without."));
    }

    ServerList list() {
        try {
            return registry.list();
        } catch (SettingsException e) {
            throw failure(e);
        }
    }

    /// Reads an address with its scheme or without.
    ConnectionTarget address(String address) {
        try {
            return addresses.parseAny(address);
        } catch (AddressException e) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, e.sentence(), e);
        }
    }

    static CommandFailure failure(SettingsException e) {
        return new CommandFailure(switch (e.kind()) {
            case WRONG_VALUE -> ExitCode.WRONG_USAGE;
            case CONFLICT, FILE -> ExitCode.FAILED;
        }, e.sentence(), e);
    }
}
