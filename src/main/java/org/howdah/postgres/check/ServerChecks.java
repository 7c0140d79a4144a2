package org.howdah.postgres.check;

import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerCheck;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.query.CapabilityReader;
import org.howdah.postgres.query.SqlCatalog;

/// Tests servers. Any thread but the screen's: it waits.
public final class ServerChecks {
    private final Connector connector;
    private final CapabilityReader capabilities = new CapabilityReader(new SqlCatalog());
    private final LongSupplier nanoTime;
    private final ThreadFactory threads;

    /// @param nanoTime a monotonic clock
    /// @param threads for the look-up of names
    public ServerChecks(Connector connector, LongSupplier nanoTime, ThreadFactory threads) {
        this.connector = connector;
        this.nanoTime = nanoTime;
        this.threads = threads;
    }

    /// Takes the steps until one fails. Signs in once at most, so that a wrong password is sent once.
    public ServerCheck run(ConnectionTarget target) throws InterruptedException {
        return new CheckRun(target, connector, capabilities, new Door(threads), nanoTime).run();
    }
}
