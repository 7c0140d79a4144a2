package org.howdah.ui.connection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;

/// Servers as somebody may have entered them.
final class Servers {
    static final RegisteredServer BLANK = ConnectionDialog.blank(ServerId.random(), "me");

    static final RegisteredServer SHOP = new RegisteredServer(ServerId.random(), "loyalty-prod-01",
            new ConnectionTarget(new ServerAddress("db-l01.shop.example", 5432, "loyalty", "howdah_mon"),
                    TlsMode.VERIFY_FULL, Path.of("/etc/ssl/shop-internal-ca.pem"), null, new SignIn.Ask(true),
                    "loyalty"),
            null, List.of("loyalty", "primary"), Environment.PRODUCTION, AccessMode.OBSERVE, 16,
            Duration.ofSeconds(1), false);

    private Servers() {}

    static RegisteredServer named(String name) {
        return new RegisteredServer(SHOP.id(), name, SHOP.target(), null, SHOP.tags(), SHOP.environment(),
                SHOP.accessMode(), SHOP.cores(), SHOP.interval(), SHOP.paused());
    }

    static RegisteredServer signingIn(SignIn signIn) {
        ConnectionTarget target = SHOP.target();
        return new RegisteredServer(SHOP.id(), SHOP.name(),
                new ConnectionTarget(target.address(), target.tlsMode(), target.rootCertificate(), null, signIn,
                        target.group()),
                null, SHOP.tags(), SHOP.environment(), SHOP.accessMode(), SHOP.cores(), SHOP.interval(),
                SHOP.paused());
    }
}
