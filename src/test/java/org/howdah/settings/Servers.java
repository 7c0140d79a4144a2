package org.howdah.settings;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;

/// Registered servers for tests.
public final class Servers {
    private Servers() {}

    /// A server on a host of its own.
    public static RegisteredServer named(String name) {
        return at(name, new ServerAddress("db.example.org", 5432, "postgres", "howdah"));
    }

    public static RegisteredServer at(String name, ServerAddress address) {
        return new RegisteredServer(new ServerId(UUID.randomUUID()), name,
                new ConnectionTarget(address, TlsMode.VERIFY_FULL, null, null, new SignIn.Ask(false), ""), null,
                List.of(), Environment.NONE, AccessMode.OBSERVE, null, Duration.ofSeconds(1), false);
    }

    /// The same server with other cores, for a change that can be counted.
    public static RegisteredServer withCores(RegisteredServer server, int cores) {
        return new RegisteredServer(server.id(), server.name(), server.target(), server.service(), server.tags(),
                server.environment(), server.accessMode(), cores, server.interval(), server.paused());
    }

    public static RegisteredServer renamed(RegisteredServer server, String name) {
        return new RegisteredServer(server.id(), name, server.target(), server.service(), server.tags(),
                server.environment(), server.accessMode(), server.cores(), server.interval(), server.paused());
    }
}
