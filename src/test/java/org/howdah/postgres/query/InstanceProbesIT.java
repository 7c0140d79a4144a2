package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;
import org.howdah.model.instance.DatabaseAge;
import org.howdah.model.instance.DatabaseSize;
import org.howdah.model.instance.ServerTimeZone;
import org.howdah.model.instance.WaitEventText;
import org.howdah.model.replication.StandbyReplay;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Capabilities;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.connect.Lane;
import org.howdah.postgres.connect.Traffic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is asked rarely: sizes and ages of databases, on every version and as every kind of role.
final class InstanceProbesIT {
    private static final String CLOSED = "closed_shop";

    static Stream<String> versions() {
        return TestServers.VERSIONS.stream();
    }

    static Stream<Arguments> versionsAndRoles() {
        return versions().flatMap(version -> Stream.of(TestServers.BOSS, TestServers.MONITOR, TestServers.PLAIN)
                .map(role -> Arguments.of(version, role)));
    }

    @ParameterizedTest
    @MethodSource("versionsAndRoles")
    void sizesAreReadAsFarAsTheRoleMayKnowThem(String version, String role) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        Readings.execute(server, "postgres", "CREATE DATABASE " + CLOSED,
                "REVOKE CONNECT ON DATABASE " + CLOSED + " FROM PUBLIC");
        try {
            List<DatabaseSize> sizes = read(server, role, DatabaseSize.PROBE);

            assertThat(sizes).extracting(DatabaseSize::datname)
                    .contains("postgres", "template0", "template1", CLOSED).doesNotHaveDuplicates();
            assertThat(sizes).filteredOn(size -> !CLOSED.equals(size.datname()))
                    .allSatisfy(size -> assertThat(size.sizeBytes()).isGreaterThan(1_000_000));
            // 9.6 has no role that may read all statistics.
            boolean seesAll = role.equals(TestServers.BOSS)
                    || (role.equals(TestServers.MONITOR) && !version.equals("9.6"));
            assertThat(sizes).filteredOn(size -> CLOSED.equals(size.datname())).singleElement()
                    .satisfies(size -> assertThat(size.sizeBytes() != null).isEqualTo(seesAll));
        } finally {
            Readings.execute(server, "postgres", "DROP DATABASE " + CLOSED);
        }
    }

    @ParameterizedTest
    @MethodSource("versionsAndRoles")
    void agesAreThoseOfTheCatalogue(String version, String role) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        List<DatabaseAge> ages = read(server, role, DatabaseAge.PROBE);

        assertThat(ages).extracting(DatabaseAge::datname).contains("postgres", "template0", "template1");
        assertThat(ages).allSatisfy(age -> {
            assertThat(age.transactions()).isBetween(0L, 1_000_000L);
            assertThat(age.multixacts()).isBetween(0L, 1_000_000L);
            assertThat(age.freezeMaxAge()).isEqualTo(200_000_000);
            assertThat(age.multixactFreezeMaxAge()).isEqualTo(400_000_000);
        });
    }

    @ParameterizedTest
    @MethodSource("versionsAndRoles")
    void timeZoneIsTheServersAndNotThatOfTheSession(String version, String role) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (Connection connection = new Connector(TestServers.secrets(), "howdah/test")
                .open(TestServers.target(server, role), Lane.SLOW, new Traffic());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW log_timezone")) {
            rows.next();
            assertThat(read(server, role, ServerTimeZone.PROBE)).containsExactly(
                    new ServerTimeZone(rows.getString(1)));
        }
    }

    /// Each of them can be waited for, and is explained by the server itself from 17 on.
    @ParameterizedTest
    @MethodSource("versionsAndRoles")
    void waitEventsAreExplainedByServersThatCan(String version, String role) throws Exception {
        List<WaitEventText> events = read(TestServers.shared(version), role, WaitEventText.PROBE);
        if (TestServers.shared(version).binaries().isAtLeast(17)) {
            assertThat(events).hasSizeGreaterThan(250).doesNotHaveDuplicates().allSatisfy(event -> {
                assertThat(event.type()).isNotBlank();
                assertThat(event.name()).isNotBlank();
                assertThat(event.description()).isNotBlank();
            }).extracting(WaitEventText::type).contains("IO", "LWLock", "Lock", "IPC", "Client", "Timeout");
        } else {
            assertThat(events).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("versionsAndRoles")
    void primaryHasNoRowOfAStandby(String version, String role) throws Exception {
        assertThat(read(TestServers.shared(version), role, StandbyReplay.PROBE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void shortTransactionEndsAtItsDeadlineAndLeavesTheConnectionAsItWas(String version) throws Exception {
        try (Connection connection = new Connector(TestServers.secrets(), "howdah/test")
                .open(TestServers.target(TestServers.shared(version), TestServers.PLAIN), Lane.SLOW, new Traffic())) {
            String before = show(connection);
            assertThatThrownBy(() -> ShortTransaction.run(connection, Duration.ofMillis(200), () -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("SELECT pg_sleep(20)");
                }
            })).isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(show(connection)).isEqualTo(before);
            assertThat(ShortTransaction.run(connection, Duration.ofMillis(1_700), () -> show(connection)))
                    .isEqualTo("1700ms");
            assertThat(show(connection)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void onlyWhatIsDueIsAskedAndWithItsOwnInterval(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (SlowReader reader = slow(server, TestServers.MONITOR)) {
            List<Sample<?>> samples = reader.read(Set.of(DatabaseSize.PROBE, DatabaseAge.PROBE));

            assertThat(samples).extracting(Sample::probe)
                    .isEqualTo(List.of(DatabaseAge.PROBE, DatabaseSize.PROBE));
            assertThat(samples).extracting(Sample::interval)
                    .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(10));
            assertThat(samples).extracting(Sample::outcome).allMatch(SampleOutcome.Read.class::isInstance);
            assertThat(reader.pool().open()).isEqualTo(1);
        }
    }

    private static <R extends Record> List<R> read(PostgresProcess server, String role, Probe<R> probe)
            throws Exception {
        try (SlowReader reader = slow(server, role)) {
            return Readings.rows(reader.read(Set.of(probe)), probe);
        }
    }

    private static SlowReader slow(PostgresProcess server, String role) throws Exception {
        try (LiveReader live = Readings.open(server, role)) {
            Capabilities capabilities = live.capabilities();
            return Readings.READERS.openSlow(TestServers.target(server, role), capabilities);
        }
    }

    private static String show(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW statement_timeout")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
