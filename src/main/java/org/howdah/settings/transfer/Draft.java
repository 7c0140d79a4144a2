package org.howdah.settings.transfer;

import java.time.Duration;
import java.util.List;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// Servers as they come out of other programs' lists: watched only, each second.
final class Draft {
    private static final Duration INTERVAL = RegisteredServer.USUAL_INTERVAL;

    private Draft() {}

    static RegisteredServer of(String name, ConnectionTarget target) {
        return of(name, target, null, Environment.NONE);
    }

    static RegisteredServer of(String name, ConnectionTarget target, @Nullable String service,
            Environment environment) {
        return new RegisteredServer(ServerId.random(), name, target, service, List.of(), environment,
                AccessMode.OBSERVE, null, INTERVAL, false);
    }
}
