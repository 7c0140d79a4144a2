package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.Extension;
import org.howdah.model.server.Shortcoming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a server lacks is named, and what is given as its remedy makes it go away.
final class ShortcomingsIT {
    private static final String TRACKING = "track_activities";
    private static final String QUERY_IDS = "query ids";
    private static final String PRELOADED = "pg_stat_statements in shared_preload_libraries";
    private static final String CREATED = "pg_stat_statements in this database";

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "18"})
    void remediesGiveWhatIsMissing(String version) throws Exception {
        boolean hasQueryIds = version.equals("18");
        Map<String, String> poor = new HashMap<>(Map.of(
                "shared_preload_libraries", "auto_explain", "track_activities", "off"));
        if (hasQueryIds) {
            poor.put("compute_query_id", "off");
        }
        try (PostgresProcess server = TestServers.start(version, poor, List.of())) {
            assertThat(missing(server)).containsExactly(TRACKING, PRELOADED);
            apply(server, TRACKING);
            awaitMissing(server, hasQueryIds ? List.of(PRELOADED, QUERY_IDS) : List.of(PRELOADED));
            if (hasQueryIds) {
                apply(server, QUERY_IDS);
                awaitMissing(server, List.of(PRELOADED));
            }
            Readings.execute(server, "postgres", "DROP EXTENSION pg_stat_statements");
            assertThat(missing(server)).containsExactly(CREATED);
            assertThat(remedy(server, CREATED)).contains("shared_preload_libraries").contains("needs a restart");
            Readings.execute(server, "postgres", "CREATE EXTENSION pg_stat_statements");

            assertThat(remedy(server, PRELOADED)).contains("needs a restart");
            apply(server, PRELOADED);
            server.restart();
            assertThat(missing(server)).isEmpty();
            assertThat(setting(server, "shared_preload_libraries"))
                    .contains("auto_explain").contains("pg_stat_statements");

            Readings.execute(server, "postgres", "DROP EXTENSION pg_stat_statements");
            assertThat(remedy(server, CREATED)).doesNotContain("restart");
            apply(server, CREATED);
            assertThat(missing(server)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "13", "18"})
    void anExtensionOlderThanItsServerIsNamedWithBothVersions(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        String database = "outdated";
        Readings.execute(server, "postgres", "CREATE DATABASE " + database);
        try {
            Readings.execute(server, database, "CREATE EXTENSION pg_stat_statements VERSION '1.4'");
            Capabilities capabilities = capabilities(server, database, TestServers.BOSS);
            Extension statements = capabilities.extension("pg_stat_statements").orElseThrow();
            assertThat(statements.version()).isEqualTo("1.4");
            assertThat(statements.isOutdated()).isTrue();
            Shortcoming only = capabilities.shortcomings().getFirst();
            assertThat(capabilities.shortcomings()).hasSize(1);
            assertThat(only.what()).isEqualTo("pg_stat_statements " + statements.newestVersion());
            assertThat(only.cost()).contains("1.4");

            Readings.execute(server, database, only.remedy());
            assertThat(capabilities(server, database, TestServers.BOSS).shortcomings()).isEmpty();
        } finally {
            Readings.execute(server, "postgres", "DROP DATABASE " + database);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "13", "18"})
    void anExtensionInAnotherSchemaIsFoundAndItsClosedDoorNamed(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        String database = "elsewhere";
        Readings.execute(server, "postgres", "CREATE DATABASE " + database);
        try {
            Readings.execute(server, database, "CREATE SCHEMA \"My \"\"Stats\"",
                    "CREATE EXTENSION pg_stat_statements SCHEMA \"My \"\"Stats\"");
            assertThat(capabilities(server, database, TestServers.BOSS).shortcomings()).isEmpty();
            Capabilities plain = capabilities(server, database, TestServers.PLAIN);
            assertThat(plain.extension("pg_stat_statements").orElseThrow().schema()).isEqualTo("My \"Stats");
            Shortcoming closed = plain.shortcomings().getLast();
            assertThat(closed.what()).contains("My \"Stats");

            Readings.execute(server, database, closed.remedy());
            assertThat(capabilities(server, database, TestServers.PLAIN).shortcomings())
                    .extracting(Shortcoming::what).containsExactly(version.equals("9.6") ? "superuser" : "pg_monitor");
        } finally {
            Readings.execute(server, "postgres", "DROP DATABASE " + database);
        }
    }

    @Test
    void whatARoleMayNotReadIsNotNeededForTheAdvice() throws Exception {
        try (PostgresProcess server = TestServers.start(
                "18", Map.of("shared_preload_libraries", "auto_explain"), List.of())) {
            assertThat(capabilities(server, "postgres", TestServers.PLAIN).shortcomings())
                    .extracting(Shortcoming::what).containsExactly("pg_monitor", PRELOADED, QUERY_IDS);
            String remedy = capabilities(server, "postgres", TestServers.PLAIN).shortcomings().get(1).remedy();
            assertThat(remedy).contains("postgresql.conf").contains("needs a restart").doesNotContain("ALTER SYSTEM");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "10", "13", "18"})
    void theRightToSeeIsGivenByItsRemedy(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try {
            Capabilities plain = capabilities(server, "postgres", TestServers.PLAIN);
            assertThat(plain.seesEverySession()).isFalse();
            Readings.execute(server, "postgres", plain.shortcomings().getFirst().remedy());
            assertThat(capabilities(server, "postgres", TestServers.PLAIN).seesEverySession()).isTrue();
        } finally {
            Readings.execute(server, "postgres", "ALTER ROLE plain NOSUPERUSER",
                    version.equals("9.6") ? "SELECT 1" : "REVOKE pg_monitor FROM plain");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "18"})
    void theGrantThatTellsClustersApartIsNamedWhereItWasTaken(String version) throws Exception {
        String database = "closed_control";
        PostgresProcess server = TestServers.shared(version);
        Readings.execute(server, "postgres", "CREATE DATABASE " + database);
        try {
            Readings.execute(server, database, "REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC");
            Shortcoming closed = capabilities(server, database, TestServers.PLAIN).shortcomings().stream()
                    .filter(shortcoming -> shortcoming.what().contains("pg_control_system()"))
                    .findFirst().orElseThrow();
            Readings.execute(server, database, closed.remedy());
            assertThat(capabilities(server, database, TestServers.PLAIN).shortcomings())
                    .noneMatch(shortcoming -> shortcoming.what().contains("pg_control_system()"));
        } finally {
            Readings.execute(server, "postgres", "DROP DATABASE " + database);
        }
    }

    private static Capabilities capabilities(PostgresProcess server, String database, String user) throws Exception {
        try (LiveReader reader = Readings.READERS.openLive(TestServers.target(server, user, database))) {
            return reader.capabilities();
        }
    }

    private static List<String> missing(PostgresProcess server) throws Exception {
        return capabilities(server, "postgres", TestServers.BOSS).shortcomings().stream()
                .map(Shortcoming::what)
                .toList();
    }

    /// A reload takes a moment to reach everybody.
    private static void awaitMissing(PostgresProcess server, List<String> expected) {
        Awaitility.await().untilAsserted(() -> assertThat(missing(server)).isEqualTo(expected));
    }

    private static String remedy(PostgresProcess server, String what) throws Exception {
        return capabilities(server, "postgres", TestServers.BOSS).shortcomings().stream()
                .filter(shortcoming -> shortcoming.what().equals(what))
                .findFirst()
                .orElseThrow()
                .remedy();
    }

    private static void apply(PostgresProcess server, String what) throws Exception {
        String remedy = remedy(server, what);
        // Each by itself: ALTER SYSTEM does not run beside others.
        for (String statement : remedy.split(";", -1)) {
            if (!statement.isBlank() && !statement.strip().startsWith("--")) {
                Readings.execute(server, "postgres", statement);
            }
        }
    }

    private static String setting(PostgresProcess server, String name) throws Exception {
        try (var connection = server.connectAsSuperuser("postgres");
                var rows = connection.createStatement().executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
