package org.howdah.incident;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Sql;
import org.howdah.fixture.Standby;
import org.howdah.fixture.TestServers;
import org.jspecify.annotations.Nullable;

/// A server, and the applications that use it: clients that work and think by turns, each with a connection of its own.
/// Begun and closed by one thread.
final class Scene implements AutoCloseable {
    /// What a client does between two thoughts.
    interface Work {
        void run(Connection connection, Random random) throws SQLException;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final PostgresProcess server;
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final List<Exception> failures = new CopyOnWriteArrayList<>();
    private final Map<String, Long> noted = new HashMap<>();

    private @Nullable Standby standby;

    Scene(PostgresProcess server) {
        this.server = server;
    }

    PostgresProcess server() {
        return server;
    }

    /// The server has a standby from now on.
    void standby(Standby follower) {
        standby = follower;
    }

    /// It is gone, as after a loss of power.
    void stopStandby() throws IOException {
        if (standby != null) {
            standby.close();
            standby = null;
        }
    }

    /// Lets time go by.
    void pass(Duration time) throws InterruptedException {
        var _ = over.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Each look is a connection of its own: more of them would be an incident themselves.
    private static ConditionFactory awaiting() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1));
    }

    /// Waits until the server counts something, however long a busy machine takes for it.
    void await(String count) {
        awaiting().until(() -> Sql.number(server, count) > 0);
    }

    /// Takes note of what a counter says, for [#awaitMore].
    void note(String counter) throws SQLException {
        noted.put(counter, Sql.number(server, counter));
    }

    /// Waits until a counter has risen by so much since it was noted.
    void awaitMore(String counter, long more) {
        long wanted = noted.getOrDefault(counter, 0L) + more;
        awaiting().until(() -> Sql.number(server, counter) >= wanted);
    }

    /// What a superuser does, each time on a connection of its own.
    void administrate(String... statements) throws SQLException {
        Sql.execute(server, statements);
    }

    /// Clients that stay connected.
    ///
    /// @param thinking on average, between half of it and one and a half
    void clients(String user, String application, int count, Duration thinking, Work work) {
        for (int i = 0; i < count; i++) {
            begin(random -> {
                try (Connection connection = connect(user, application)) {
                    while (think(random, thinking)) {
                        work.run(connection, random);
                    }
                }
            });
        }
    }

    /// One client that does something once, however long it takes, and holds its connection until all is over.
    void once(String user, String application, Work work) {
        begin(random -> {
            try (Connection connection = connect(user, application)) {
                work.run(connection, random);
                over.await();
            }
        });
    }

    private interface Life {
        void live(Random random) throws SQLException, InterruptedException;
    }

    private void begin(Life life) {
        Random random = new Random(threads.size());
        threads.add(Thread.ofVirtual().start(() -> {
            try {
                life.live(random);
            } catch (SQLException e) {
                if (over.getCount() > 0) {
                    failures.add(e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private boolean think(Random random, Duration thinking) throws InterruptedException {
        long millis = thinking.toMillis();
        return !over.await(millis / 2 + random.nextLong(millis + 1), TimeUnit.MILLISECONDS);
    }

    private Connection connect(String user, String application) throws SQLException {
        var address = server.address(user, "postgres");
        return DriverManager.getConnection("jdbc:postgresql://" + address.host() + ":" + address.port()
                + "/postgres?sslmode=disable&user=" + user + "&ApplicationName=" + application);
    }

    /// A statement with numbers as parameters.
    static void ask(Connection connection, String sql, int... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setInt(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    /// A statement as it stands.
    static void say(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Ends the applications, whatever they wait for.
    ///
    /// @throws IllegalStateException where one of them ended before
    @Override
    public void close() throws SQLException, IOException {
        over.countDown();
        for (String user : TestServers.APPLICATIONS) {
            Sql.terminate(server, user);
        }
        Awaitility.await().atMost(PATIENCE).until(() -> threads.stream().noneMatch(Thread::isAlive));
        stopStandby();
        if (!failures.isEmpty()) {
            throw new IllegalStateException("A client failed", failures.getFirst());
        }
    }
}
