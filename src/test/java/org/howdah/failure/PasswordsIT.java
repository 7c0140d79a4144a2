package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.postgres.connect.SecretSource;
import org.junit.jupiter.api.Test;

/// A wrong password is sent once for each lane and each wish of the user, as the server's own log counts it.
final class PasswordsIT {
    private static final String OLD = "the old one";
    private static final SecretSource SECRET = _ -> Optional.of(OLD.toCharArray());
    /// Two readings of the slow lane.
    private static final Duration TWO_ROUNDS = Duration.ofSeconds(21);

    @Test
    void aWrongPasswordIsSentOnce() throws Exception {
        try (PostgresProcess server = TestServers.start(TestServers.NEWEST, Map.of(),
                List.of("host all wrong,changing 127.0.0.1/32 scram-sha-256"));
                Watching watching = new Watching(SECRET)) {
            Sql.execute(server, "CREATE ROLE wrong LOGIN PASSWORD 'the right one'");
            Sql.execute(server, "CREATE ROLE changing LOGIN PASSWORD '" + OLD + "'");
            Watching.Watched wrong = watching.watch(TestServers.target(server, "wrong"));
            Watching.Watched changing = watching.watch(TestServers.target(server, "changing"));
            wrong.awaitDown(FaultKind.PASSWORD_WRONG);
            changing.awaitUp();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Sql.connections(server, "changing") == 2);

            Sql.execute(server, "ALTER ROLE changing PASSWORD 'a new one'");
            endNewest(server);
            Awaitility.await().pollDelay(TWO_ROUNDS).atMost(TWO_ROUNDS.multipliedBy(2)).until(() -> true);
            assertThat(refused(server, "wrong")).isOne();
            assertThat(refused(server, "changing")).isOne();
            assertThat(changing.state().link()).isInstanceOf(Link.Up.class);

            endNewest(server);
            changing.awaitDown(FaultKind.PASSWORD_WRONG);
            wrong.retry();
            Awaitility.await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            assertThat(refused(server, "changing")).isEqualTo(2);
            assertThat(refused(server, "wrong")).isEqualTo(2);
        }
    }

    private static long refused(PostgresProcess server, String user) throws IOException {
        try (var lines = Files.lines(server.log())) {
            return lines.filter(line -> line.contains("password authentication failed for user \"" + user + "\""))
                    .count();
        }
    }

    /// The slow lane's connection is the younger one.
    private static void endNewest(PostgresProcess server) throws SQLException {
        Sql.execute(server, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'changing'"
                + " ORDER BY backend_start DESC LIMIT 1");
    }
}
