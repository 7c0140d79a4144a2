package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Sql;
import org.howdah.fixture.Standby;
import org.howdah.fixture.TestServers;
import org.howdah.model.replication.StandbyReplay;
import org.howdah.model.server.Capabilities;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.connect.Lane;
import org.howdah.postgres.connect.Traffic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A standby that follows, falls behind, and loses its primary, as a superuser and as nobody in particular see it.
final class StandbyReplayIT {
    @ParameterizedTest
    @ValueSource(strings = {"12", "18"})
    void standbyTellsHowFarItHasCome(String version) throws Exception {
        try (PostgresProcess primary = TestServers.start(version, Map.of(), List.of(Standby.RULE))) {
            Standby.prepare(primary);
            try (Standby standby = Standby.hot(primary);
                    SlowReader boss = slow(standby, TestServers.BOSS);
                    SlowReader plain = slow(standby, TestServers.PLAIN)) {
                await(boss, row -> row.receiverPid() != null && row.receivedLsn() != null
                        && row.receivedLsn().equals(row.replayedLsn()));
                assertThat(read(boss)).satisfies(row -> {
                    assertThat(row.receiverStatus()).isEqualTo("streaming");
                    assertThat(row.replayPaused()).isFalse();
                });
                assertThat(read(plain)).satisfies(row -> {
                    assertThat(row.receiverPid()).isNotNull();
                    assertThat(row.receiverStatus()).as("hidden from this role").isNull();
                    assertThat(row.receivedLsn()).isNotNull();
                });

                execute(standby, "SELECT pg_wal_replay_pause()");
                Sql.execute(primary, "CREATE TABLE behind AS SELECT generate_series(1, 10000) i");
                await(plain, row -> row.replayPaused() && row.receivedLsn() != null && row.replayedLsn() != null
                        && row.receivedLsn().bytes() > row.replayedLsn().bytes());

                primary.stop(PostgresProcess.StopMode.FAST);
                await(plain, row -> row.receiverPid() == null);
            }
        }
    }

    private static void execute(Standby standby, String sql) throws Exception {
        try (Connection connection = new Connector(TestServers.secrets(), "howdah/test")
                .open(standby.target(TestServers.BOSS), Lane.SLOW, new Traffic());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(SlowReader reader, Predicate<StandbyReplay> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> condition.test(read(reader)));
    }

    private static StandbyReplay read(SlowReader reader) {
        List<StandbyReplay> rows = Readings.rows(reader.read(Set.of(StandbyReplay.PROBE)), StandbyReplay.PROBE);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static SlowReader slow(Standby standby, String role) throws Exception {
        try (LiveReader live = Readings.READERS.openLive(standby.target(role))) {
            Capabilities capabilities = live.capabilities();
            return Readings.READERS.openSlow(standby.target(role), capabilities);
        }
    }
}
