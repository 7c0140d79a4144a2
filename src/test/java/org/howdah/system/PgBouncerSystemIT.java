package org.howdah.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.PgBouncer;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.CheckStep;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerCheck;
import org.howdah.model.server.Shortcoming;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.postgres.check.ServerChecks;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.query.LiveReader;
import org.howdah.postgres.query.LiveRequest;
import org.howdah.postgres.query.SlowReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers behind a PgBouncer in transaction mode, whose sessions are everybody's.
final class PgBouncerSystemIT {
    private static final LiveRequest EVERYTHING = new LiveRequest(true, true, Duration.ofSeconds(1));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "13", "18"})
    void sampleIsReadAmongOtherClientsOfTheSameSessions(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (PgBouncer pooler = PgBouncer.start(folder, server);
                HeldSessions held = new HeldSessions(server);
                Crowd _ = new Crowd(pooler);
                LiveReader live = Watching.readers(TestServers.secrets()).openLive(pooler.target());
                SlowReader slow = Watching.readers(TestServers.secrets())
                        .openSlow(pooler.target(), live.capabilities())) {
            int holder = held.holding("app_one", 50);
            int waiter = held.waitingFor("app_two", 50);
            List<Sample<?>> samples = new ArrayList<>();
            for (int tick = 0; tick < 200; tick++) {
                samples = live.read(EVERYTHING);
                assertThat(samples).allMatch(sample -> sample.outcome() instanceof SampleOutcome.Read<?>);
            }
            assertThat(samples).allMatch(Sample::batch);
            assertThat(slow.readAll())
                    .allMatch(sample -> sample.outcome() instanceof SampleOutcome.Read<?>);
            assertThat(rows(samples, Session.class)).filteredOn(session -> session.pid() == holder)
                    .singleElement()
                    .satisfies(session -> assertThat(session.query()).startsWith("UPDATE held"));
            assertThat(rows(samples, BlockedSession.class)).filteredOn(blocked -> blocked.pid() == waiter)
                    .singleElement()
                    .satisfies(blocked -> assertThat(blocked.blockedBy()).containsExactly(holder));
        }
    }

    @Test
    void nothingIsLeftBehindInTheSessionsOfThePool() throws Exception {
        PostgresProcess server = TestServers.shared("18");
        try (PgBouncer pooler = PgBouncer.start(folder, server);
                LiveReader live = Watching.readers(TestServers.secrets()).openLive(pooler.target())) {
            for (int tick = 0; tick < 5; tick++) {
                live.read(EVERYTHING);
            }
            try (Connection client = connect(pooler)) {
                assertThat(ask(client, "SELECT count(*) FROM pg_prepared_statements")).isEqualTo("0");
                assertThat(ask(client, "SHOW statement_timeout")).isEqualTo("0");
                assertThat(ask(client, "SHOW default_transaction_read_only")).isEqualTo("off");
                assertThat(ask(client, "SHOW search_path")).contains("public");
            }
        }
    }

    @Test
    void aPoolerThatTakesOptionsAndForgetsThemIsFoundOutAllTheSame() throws Exception {
        PostgresProcess server = TestServers.shared("18");
        try (PgBouncer pooler = PgBouncer.start(folder, server, "ignore_startup_parameters = options");
                Crowd _ = new Crowd(pooler);
                LiveReader live = Watching.readers(TestServers.secrets()).openLive(pooler.target())) {
            assertThat(live.capabilities().pooler()).isNotNull();
            for (int tick = 0; tick < 100; tick++) {
                assertThat(live.read(EVERYTHING))
                        .allMatch(sample -> sample.outcome() instanceof SampleOutcome.Read<?>);
            }
            assertThat(pooler.log()).doesNotContain("unsupported startup parameter");
        }
    }

    @Test
    void whatAPoolerCostsIsSaidAndItsRemedyGivesTheDeadlines() throws Exception {
        try (PostgresProcess server = TestServers.start("18", Map.of(), List.of())) {
            try (PgBouncer pooler = PgBouncer.start(folder, server)) {
                ServerCheck check = check(pooler);
                assertThat(check.fault()).isNull();
                assertThat(check.steps()).filteredOn(step -> step.kind() == CheckStep.Kind.VERSION)
                        .singleElement()
                        .satisfies(step -> assertThat(step.finding()).endsWith("and a pooler in between"));
                Shortcoming missing = pooled(check);
                assertThat(missing.cost()).contains("no deadline on the server");
                for (String statement : missing.remedy().split("; ", -1)) {
                    if (!statement.startsWith("--")) {
                        Sql.execute(server, statement);
                    }
                }
                Sql.terminate(server, TestServers.BOSS);
                Awaitility.await().untilAsserted(
                        () -> assertThat(pooled(check(pooler)).cost()).doesNotContain("no deadline"));
            }
        }
    }

    @Test
    void wrongPasswordIsSentOnce() throws Exception {
        try (PgBouncer pooler = PgBouncer.start(folder, TestServers.shared("18"));
                Watching watching = new Watching(_ -> Optional.of("canary".toCharArray()))) {
            Watching.Watched watched = watching.watch(pooler.target());
            watched.awaitDown(FaultKind.SIGN_IN_REFUSED);
            Awaitility.await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(6)).until(
                    () -> pooler.log().lines().filter(line -> line.contains("password authentication failed"))
                            .count() == 1);
            assertThat(pooler.log()).doesNotContain("canary");
        }
    }

    @Test
    void aServerThatComesBackBehindItsPoolerIsSampledAgain() throws Exception {
        try (PostgresProcess server = TestServers.start("18", Map.of(), List.of());
                PgBouncer pooler = PgBouncer.start(folder, server);
                Watching watching = new Watching(TestServers.secrets())) {
            Watching.Watched watched = watching.watch(pooler.target());
            watched.awaitUp();
            server.stop(PostgresProcess.StopMode.FAST);
            watched.awaitDown();
            server.start();
            watched.awaitUp();
        }
    }

    @Test
    void aPoolerWithoutItsServerIsNamed() throws Exception {
        try (PostgresProcess server = TestServers.start("18", Map.of(), List.of());
                PgBouncer pooler = PgBouncer.start(folder, server);
                Watching watching = new Watching(TestServers.secrets())) {
            server.stop(PostgresProcess.StopMode.FAST);
            Watching.Watched watched = watching.watch(pooler.target());
            watched.awaitDown(FaultKind.POOLER_WITHOUT_SERVER);
            server.start();
            watched.awaitUp();
        }
    }

    private static ServerCheck check(PgBouncer pooler) throws InterruptedException {
        return new ServerChecks(new Connector(TestServers.secrets(), "howdah/test"), System::nanoTime, Thread::new)
                .run(pooler.target());
    }

    private static Shortcoming pooled(ServerCheck check) {
        return Objects.requireNonNull(check.capabilities()).shortcomings().stream()
                .filter(shortcoming -> shortcoming.what().equals("PostgreSQL itself"))
                .findFirst()
                .orElseThrow();
    }

    private static <R> List<R> rows(List<Sample<?>> samples, Class<R> type) {
        return samples.stream()
                .map(Sample::outcome)
                .flatMap(outcome -> ((SampleOutcome.Read<?>) outcome).rows().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Connection connect(PgBouncer pooler) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", TestServers.BOSS);
        properties.setProperty("password", TestServers.password());
        properties.setProperty("sslmode", "disable");
        properties.setProperty("prepareThreshold", "0");
        return DriverManager.getConnection(pooler.url(), properties);
    }

    private static String ask(Connection client, String sql) throws SQLException {
        try (Statement statement = client.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// Other clients, whose statements come between ours on the same two sessions.
    private static final class Crowd implements AutoCloseable {
        private final AtomicBoolean over = new AtomicBoolean();
        private final List<Thread> threads = new ArrayList<>();

        Crowd(PgBouncer pooler) {
            for (int i = 0; i < 4; i++) {
                threads.add(Thread.ofVirtual().start(() -> {
                    try (Connection client = connect(pooler)) {
                        while (!over.get()) {
                            ask(client, "SELECT pg_sleep(0.001)");
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
            }
        }

        @Override
        public void close() {
            over.set(true);
            for (Thread thread : threads) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
