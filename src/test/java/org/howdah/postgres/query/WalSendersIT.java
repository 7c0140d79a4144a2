package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;
import org.howdah.model.replication.WalSender;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;

/// Senders that come and rest, on a server that had none: none is missed for being asked about seldom.
final class WalSendersIT {
    @ParameterizedTest
    @ValueSource(strings = {"9.6", "10", "18"})
    void aSenderAtWorkIsReadInTheSecondInWhichItShows(String version) throws Exception {
        try (PostgresProcess server = sending(version);
                LiveReader reader = Readings.open(server, TestServers.BOSS)) {
            reader.read(Readings.USUAL);
            assertThat(senders(reader)).isEmpty();
            try (Connection standby = replication(server)) {
                var stream = standby.unwrap(PGConnection.class).getReplicationAPI().replicationStream().physical()
                        .withStartPosition(LogSequenceNumber.valueOf("0/1000000")).start();
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isSending(server));
                assertThat(senders(reader)).singleElement()
                        .satisfies(sender -> assertThat(sender.sentLsn()).isNotNull());
                stream.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "18"})
    void aSenderThatRestsIsReadWithinTenTicks(String version) throws Exception {
        try (PostgresProcess server = sending(version);
                LiveReader reader = Readings.open(server, TestServers.BOSS)) {
            reader.read(Readings.USUAL);
            assertThat(senders(reader)).isEmpty();
            try (Connection resting = replication(server)) {
                assertThat(resting.isClosed()).isFalse();
                int ticks = 1;
                while (senders(reader).isEmpty()) {
                    assertThat(++ticks).isLessThanOrEqualTo(10);
                }
                assertThat(senders(reader)).as("and each second from then on").hasSize(1);
            }
        }
    }

    private static PostgresProcess sending(String version) throws Exception {
        return TestServers.start(version, java.util.Map.of("wal_level", "replica", "max_wal_senders", "4"),
                List.of("host replication " + TestServers.BOSS + " 127.0.0.1/32 "
                        + (version.equals("9.6") ? "md5" : "scram-sha-256")));
    }

    private static List<WalSender> senders(LiveReader reader) throws Exception {
        return Readings.rows(reader.read(Readings.USUAL), WalSender.PROBE);
    }

    private static boolean isSending(PostgresProcess server) throws Exception {
        try (Connection connection = server.connectAsSuperuser("postgres");
                var rows = connection.createStatement().executeQuery(
                        "select from pg_stat_replication where state in ('catchup', 'streaming')")) {
            return rows.next();
        }
    }

    private static Connection replication(PostgresProcess server) throws Exception {
        var address = server.address(TestServers.BOSS, "postgres");
        Properties properties = new Properties();
        PGProperty.USER.set(properties, TestServers.BOSS);
        PGProperty.PASSWORD.set(properties, TestServers.password());
        PGProperty.REPLICATION.set(properties, "true");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "9.6");
        return DriverManager.getConnection(
                "jdbc:postgresql://" + address.host() + ":" + address.port() + "/postgres", properties);
    }
}
