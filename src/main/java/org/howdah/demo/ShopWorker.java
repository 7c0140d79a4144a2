package org.howdah.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One session of the workload: connects, repeats its script, and connects again with growing pauses when the
/// connection is lost, be it to a DBA who ended it or to a server that is gone. Runs on a thread of its own;
/// {@link #abort()} comes from any.
final class ShopWorker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ShopWorker.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE_SECONDS = 16;

    private final Part part;
    private final DemoAddress server;
    private final Pauses pauses;
    private final Random random;
    private volatile @Nullable Connection connection;

    /// A session's role in the play.
    ///
    /// @param application the `application_name`
    /// @param user the role it logs in as
    /// @param database where it works
    /// @param script what it does
    record Part(String application, String user, String database, ShopSession.Script script) {}

    /// @param seed of this session's chance
    ShopWorker(Part part, DemoAddress server, Pauses pauses, long seed) {
        this.part = part;
        this.server = server;
        this.pauses = pauses;
        random = new Random(seed);
    }

    @Override
    public void run() {
        int pauseSeconds = 1;
        while (!pauses.stopped()) {
            try (Connection opened = LocalConnection.open(server.as(part.user(), part.database()),
                    part.application())) {
                connection = opened;
                pauseSeconds = 1;
                work(new ShopSession(opened, pauses, random));
            } catch (SQLException e) {
                log("A session of the demo's workload was lost", e);
            } finally {
                connection = null;
            }
            if (!pauses.pause(Duration.ofMillis(pauseSeconds * 500L + random.nextInt(pauseSeconds * 500)))) {
                return;
            }
            pauseSeconds = Math.min(2 * pauseSeconds, LONGEST_PAUSE_SECONDS);
        }
    }

    private void work(ShopSession session) throws SQLException {
        while (!pauses.stopped() && !Thread.currentThread().isInterrupted()) {
            try {
                part.script().run(session);
            } catch (SQLException e) {
                log("A statement of the demo's workload failed", e);
                recover(session.connection());
                pauses.pause(AFTER_FAILURE);
            }
        }
    }

    /// After a deadlock or a cancelled statement the session goes on; a lost connection throws here.
    private static void recover(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            connection.createStatement().close();
        } else {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /// Whoever watches the demo ends its sessions and servers as he likes: a line for those who look for it, and none
    /// once the workload is closed.
    private void log(String what, SQLException e) {
        if (!pauses.stopped()) {
            LOG.debug("{}: {}", what, e.getSQLState());
        }
    }

    /// Cuts the connection, whatever it is doing.
    void abort() {
        Connection open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                log("A session of the demo's workload could not be cut", e);
            }
        }
    }
}
