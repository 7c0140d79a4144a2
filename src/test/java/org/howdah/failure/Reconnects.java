package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.session.IdleSessions;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.postgres.connect.ServerException;
import org.howdah.postgres.query.LiveReader;
import org.howdah.postgres.query.LiveRequest;
import org.howdah.postgres.query.PostgresReaders;
import org.howdah.postgres.query.SlowReader;

/// Connects, reads and is cut off, on both lanes, as often as is wanted, and counts what that leaves behind.
final class Reconnects {
    private static final LiveRequest REQUEST = new LiveRequest(false, false, Duration.ofSeconds(1));
    private static final String USER = TestServers.APPLICATIONS.getLast();

    private final PostgresProcess server = TestServers.shared(TestServers.NEWEST);
    private final ConnectionTarget target = TestServers.target(server, USER);
    private final PostgresReaders readers = Watching.readers(SecretSource.NONE);

    /// @param times how often
    void leaveNothingBehind(int times) throws SQLException, IOException {
        for (int i = 0; i < 10; i++) {
            // What is made once, such as shared pools of threads, is made now.
            once(i);
        }
        Left before = Left.now();
        for (int i = 0; i < times; i++) {
            once(i);
            if (i % 50 == 0) {
                assertThat(Sql.connections(server, USER)).isLessThanOrEqualTo(3);
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Sql.connections(server, USER) == 0);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Left after = Left.now();
            // A poller or two of the JDK may come and go.
            assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 2);
            assertThat(after.descriptors()).isLessThanOrEqualTo(before.descriptors() + 2);
        });
    }

    /// Ends in turn as they do in life: closed, aborted, and terminated by the server.
    private void once(int turn) throws SQLException {
        try (LiveReader live = readers.openLive(target);
                SlowReader slow = readers.openSlow(target, live.capabilities())) {
            assertThat(live.read(REQUEST)).isNotEmpty();
            assertThat(slow.read(Set.of(IdleSessions.PROBE))).isNotEmpty();
            switch (turn % 3) {
                case 0 -> live.abort();
                case 1 -> {
                    Sql.terminate(server, USER);
                    slow.read(Set.of(IdleSessions.PROBE));
                }
                default -> slow.abort();
            }
        } catch (ServerException e) {
            throw new AssertionError("at turn " + turn, e);
        }
    }

    private record Left(int threads, long descriptors) {
        static Left now() throws IOException {
            try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
                return new Left(Thread.getAllStackTraces().size(), files.count());
            }
        }
    }
}
