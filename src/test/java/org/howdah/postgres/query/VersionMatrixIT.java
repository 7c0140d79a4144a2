package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.TestServers;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerVersion;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.IdleSessions;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.connect.Lane;
import org.howdah.postgres.connect.Traffic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every statement on every version that it claims, as a superuser, as a monitoring role and as nobody in particular;
/// and the live second beside pg_stat_activity.
final class VersionMatrixIT {
    @BeforeAll
    static void startServers() {
        TestServers.startAll();
    }

    static Stream<String> versions() {
        return TestServers.VERSIONS.stream();
    }

    static Stream<Arguments> versionsAndRoles() {
        return versions().flatMap(version -> Stream.of(TestServers.BOSS, TestServers.MONITOR, TestServers.PLAIN)
                .map(role -> Arguments.of(version, role)));
    }

    @ParameterizedTest
    @MethodSource("versionsAndRoles")
    void everyStatementRuns(String version, String role) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        SqlCatalog catalog = new SqlCatalog();
        ServerVersion number = new ServerVersion(Integer.parseInt(serverSetting(server, "server_version_num")));
        try (Connection connection = new Connector(TestServers.secrets(), "howdah/test")
                .open(TestServers.target(server, role), Lane.SLOW, new Traffic())) {
            for (String query : SqlCatalog.VERSIONS.keySet()) {
                String sql = catalog.find(query, number).orElse(null);
                if (sql == null) {
                    assertThat(number).isLessThan(
                            ServerVersion.of(SqlCatalog.VERSIONS.get(query).getFirst()));
                    continue;
                }
                // Where the test servers have the extension.
                try (PreparedStatement statement = connection.prepareStatement(sql.replace("{schema}", "public"))) {
                    bindNothing(connection, statement);
                    statement.execute();
                } catch (SQLException e) {
                    if (!isRefusedByRight(query, number, role, e)) {
                        throw new AssertionError(query + " on " + version + " as " + role, e);
                    }
                }
            }
        }
    }

    /// Folders with temporary files are for superusers, from 12 on for those who watch as well.
    private static boolean isRefusedByRight(String query, ServerVersion version, String role, SQLException e) {
        return "temp_files".equals(query) && "42501".equals(e.getSQLState()) && !TestServers.BOSS.equals(role)
                && (TestServers.PLAIN.equals(role) || !version.isAtLeast("12"));
    }

    @ParameterizedTest
    @MethodSource("versionsAndRoles")
    void everyProbeIsReadAndThenInOneRoundTrip(String version, String role) throws Exception {
        try (LiveReader reader = Readings.READERS.openLive(TestServers.target(TestServers.shared(version), role))) {
            List<Sample<?>> first = reader.read(Readings.USUAL);
            List<Sample<?>> second = reader.read(Readings.USUAL);
            assertThat(probes(second)).isEqualTo(probes(first)).contains(Session.PROBE, BlockedSession.PROBE);
            assertThat(second).allSatisfy(sample -> {
                assertThat(sample.outcome()).isInstanceOf(SampleOutcome.Read.class);
                assertThat(sample.batch()).isTrue();
                assertThat(sample.epoch()).isNotNull();
                assertThat(sample.serverTime()).isEqualTo(second.getFirst().serverTime());
            });
            long before = reader.cost().roundTrips();
            reader.read(Readings.USUAL);
            assertThat(reader.cost().roundTrips() - before).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void slowProbesAreRead(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (HeldSessions held = new HeldSessions(server);
                LiveReader live = Readings.READERS.openLive(TestServers.target(server, TestServers.BOSS));
                SlowReader reader = Readings.READERS.openSlow(
                        TestServers.target(server, TestServers.BOSS), live.capabilities())) {
            held.idle("app_one");
            held.idle("app_one");
            List<Sample<?>> samples = reader.readAll();
            assertThat(samples).allSatisfy(
                    sample -> assertThat(sample.outcome()).isInstanceOf(SampleOutcome.Read.class));
            assertThat(Readings.rows(samples, IdleSessions.PROBE))
                    .anySatisfy(idle -> {
                        assertThat(idle.usename()).isEqualTo("app_one");
                        assertThat(idle.count()).isGreaterThanOrEqualTo(2);
                    })
                    .noneMatch(idle -> TestServers.BOSS.equals(idle.usename()));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void sessionsAgreeWithTheViewReadBesideThem(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (HeldSessions held = new HeldSessions(server);
                LiveReader reader = Readings.READERS.openLive(TestServers.target(server, TestServers.BOSS))) {
            held.idle("app_one");
            int holder = held.holding("app_one", 1);
            held.aborted("app_two");
            held.running("app_two", "SELECT pg_sleep(600) /* Grüße, мир, 안녕 */");
            int link = held.holdingAndWaiting("app_one", 2, 1);
            int last = held.waitingFor("app_two", 2);
            reader.read(Readings.EVERYTHING);
            List<Sample<?>> samples = reader.read(Readings.EVERYTHING);

            List<Session> seen = Readings.rows(samples, Session.PROBE).stream()
                    .filter(session -> session.usename() != null && session.usename().startsWith("app_"))
                    .toList();
            assertThat(seen.stream().collect(Collectors.toMap(Session::pid, VersionMatrixIT::described)))
                    .isEqualTo(view(server));
            assertThat(Readings.blockedBy(samples)).containsEntry(link, List.of(holder)).containsEntry(last,
                    List.of(link));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void idleSessionsAreLeftOutUnlessWanted(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (HeldSessions held = new HeldSessions(server);
                LiveReader reader = Readings.READERS.openLive(TestServers.target(server, TestServers.BOSS))) {
            int idle = held.idle("app_one");
            int holding = held.holding("app_one", 3);
            reader.read(Readings.USUAL);
            assertThat(Readings.rows(reader.read(Readings.USUAL), Session.PROBE)).extracting(Session::pid)
                    .contains(holding).doesNotContain(idle);
            assertThat(Readings.rows(reader.read(Readings.EVERYTHING), Session.PROBE)).extracting(Session::pid)
                    .contains(holding, idle);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void sessionsThatThisRoleMayNotSeeAreMaskedAndNeverIdle(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (HeldSessions held = new HeldSessions(server);
                LiveReader reader = Readings.READERS.openLive(TestServers.target(server, TestServers.PLAIN))) {
            int running = held.running("app_one", "SELECT pg_sleep(600)");
            int idle = held.idle("app_one");
            reader.read(Readings.USUAL);
            List<Session> sessions = Readings.rows(reader.read(Readings.USUAL), Session.PROBE);
            assertThat(sessions).filteredOn(session -> session.pid() == running || session.pid() == idle)
                    .hasSize(2)
                    .allSatisfy(session -> {
                        assertThat(session.masked()).isTrue();
                        assertThat(session.state()).isNull();
                        assertThat(session.waitEventType()).isNull();
                        assertThat(session.query()).isNull();
                        assertThat(session.usename()).isEqualTo("app_one");
                    });
            assertThat(reader.capabilities().shortcomings()).isNotEmpty()
                    .allSatisfy(shortcoming -> assertThat(shortcoming.remedy()).isNotEmpty());
            assertThat(reader.capabilities().seesEverySession()).isFalse();
        }
    }

    private static void bindNothing(Connection connection, PreparedStatement statement) throws SQLException {
        var parameters = statement.getParameterMetaData();
        for (int i = 1; i <= parameters.getParameterCount(); i++) {
            switch (parameters.getParameterTypeName(i)) {
                case "_int4", "_oid" -> statement.setArray(
                        i, connection.createArrayOf(parameters.getParameterTypeName(i).substring(1), new Long[0]));
                case "bool" -> statement.setBoolean(i, true);
                case "int4" -> statement.setInt(i, 0);
                case "int8", "oid" -> statement.setLong(i, 0);
                default -> statement.setObject(i, java.time.OffsetDateTime.MIN);
            }
        }
    }

    private static String serverSetting(PostgresProcess server, String name) throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static List<Probe<?>> probes(List<Sample<?>> samples) {
        return samples.stream().<Probe<?>>map(Sample::probe).toList();
    }

    private static List<Object> described(Session session) {
        SessionState state = session.state();
        return values(session.datname(), session.usename(), session.applicationName(), session.clientAddr(),
                session.clientPort(), state == null ? null : state.sqlName(), session.waitEventType(),
                session.waitEvent(), session.query(),
                session.backendStart(), session.xactStart(), session.queryStart(), session.stateChange(),
                session.backendXid(), session.backendXmin());
    }

    /// What plain JDBC reads of the same sessions.
    private static Map<Integer, List<Object>> view(PostgresProcess server) throws SQLException {
        Map<Integer, List<Object>> sessions = new HashMap<>();
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT * FROM pg_stat_activity WHERE usename LIKE 'app\\_%'")) {
            while (rows.next()) {
                List<Object> times = new ArrayList<>();
                for (String column : List.of("backend_start", "xact_start", "query_start", "state_change")) {
                    var time = rows.getObject(column, java.time.OffsetDateTime.class);
                    times.add(String.valueOf(time == null ? null : time.toInstant()));
                }
                List<Object> values = values(rows.getString("datname"), rows.getString("usename"),
                        rows.getString("application_name"), rows.getString("client_addr"), rows.getInt("client_port"),
                        rows.getString("state"), rows.getString("wait_event_type"), rows.getString("wait_event"),
                        rows.getString("query"));
                values.addAll(times);
                values.addAll(values(rows.getString("backend_xid"), rows.getString("backend_xmin")));
                sessions.put(rows.getInt("pid"), values);
            }
        }
        return sessions;
    }

    private static List<Object> values(@org.jspecify.annotations.Nullable Object... values) {
        return Stream.of(values).map(String::valueOf).collect(Collectors.toCollection(ArrayList::new));
    }
}
