package org.howdah.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A demo server of the newest and of the oldest version: who may enter, who finds it, what stays.
class DemoServerIT {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {TestBinaries.OLDEST, TestBinaries.NEWEST})
    void opensForRolesButNotForTheSuperuser(String major) throws SQLException {
        try (DemoServer server = start(major)) {
            PostgresProcess process = server.process();
            for (String role : DemoServer.APPLICATION_ROLES) {
                assertThat(rows(process, role, "shop", "SELECT current_user::text")).containsExactly(role);
            }
            assertThatThrownBy(() -> process.connect(PostgresProcess.SUPERUSER, "postgres").close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(rows(process, DemoServer.MONITOR, "postgres",
                    "SELECT rolname::text FROM pg_catalog.pg_roles WHERE rolsuper")).isNotEmpty();
            assertThat(rows(process, DemoServer.MONITOR, "postgres",
                    "SELECT count(*)::text FROM pg_stat_statements WHERE calls > 0").getFirst()).isNotEqualTo("0");
            assertThat(rows(process, DemoServer.MONITOR, "postgres", "SHOW default_transaction_read_only"))
                    .containsExactly("on");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TestBinaries.OLDEST, TestBinaries.NEWEST})
    void isFoundWhileItRunsAndLeavesNothing(String major) throws IOException {
        List<ProcessHandle> processes;
        DemoAddress address;
        long begin;
        try (DemoServer server = start(major)) {
            address = server.address();
            processes = server.process().pids().stream().flatMap(pid -> ProcessHandle.of(pid).stream()).toList();
            assertThat(processes).hasSizeGreaterThan(3);
            assertThat(DemoServer.running(home)).contains(address);
            assertThat(address.toUri()).hasToString("postgresql://howdah@127.0.0.1:" + address.port() + "/postgres");
            begin = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(CLOSE_LIMIT);
        assertThat(DemoServer.running(home)).isEmpty();
        assertThat(processes).allMatch(ProcessEnd::hasEnded);
        try (var left = Files.list(home)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void twoRunSideBySideInOneHome() {
        try (DemoServer first = start(TestBinaries.NEWEST); DemoServer second = start(TestBinaries.NEWEST)) {
            assertThat(first.process().isRunning()).isTrue();
            assertThat(second.address()).isNotEqualTo(first.address());
        }
    }

    private DemoServer start(String major) {
        return DemoServer.start(new DemoSettings(home, TestBinaries.of(major)), System::nanoTime);
    }

    private static List<String> rows(PostgresProcess process, String user, String database, String sql)
            throws SQLException {
        try (Connection connection = process.connect(user, database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
