package org.howdah.postgres.check;

import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.CheckStep;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerCheck;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.query.SqlCatalog;

/// Tests servers. Any thread but the screen's: it waits.
public final class ServerChecks {
    private final Connector connector;
    private final SqlCatalog sql = new SqlCatalog();
    private final LongSupplier nanoTime;
    private final ThreadFactory threads;

    /// @param nanoTime a monotonic clock
    /// @param threads for the look-up of names
    public ServerChecks(Connector connector, LongSupplier nanoTime, ThreadFactory threads) {
        this.connector = connector;
        this.nanoTime = nanoTime;
        this.threads = threads;
    }

    /// Takes the steps until one fails, for a server that is only looked at. Signs in once at most, so that a wrong
    /// password is sent once.
    public ServerCheck run(ConnectionTarget target) throws InterruptedException {
        return run(target, AccessMode.OBSERVE, _ -> {});
    }

    /// The same for somebody who watches, and may lose interest: interrupting the thread ends it.
    ///
    /// @param mode what the user wants to do to the server, and the role must be allowed to
    /// @param progress is told each step when it ends, on this thread; one that fails later may be told again
    public ServerCheck run(ConnectionTarget target, AccessMode mode, Consumer<CheckStep> progress)
            throws InterruptedException {
        return new CheckRun(target, mode, connector, sql, new Door(threads), nanoTime, progress).run();
    }
}
