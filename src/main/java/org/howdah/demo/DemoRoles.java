package org.howdah.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Makes the roles and databases of the demo server: the monitoring role as Howdah recommends it for any server, but
/// without a limit of connections, since several processes may watch the demo.
///
/// @param process a fresh server
record DemoRoles(PostgresProcess process) {
    void create() throws SQLException {
        try (Connection connection = process.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements(process.binaries())) {
                statement.execute(sql);
            }
        }
    }

    static List<String> statements(PostgresBinaries binaries) {
        List<String> all = new ArrayList<>();
        all.add("CREATE EXTENSION pg_stat_statements");
        all.addAll(monitor(binaries));
        DemoServer.APPLICATION_ROLES.forEach(role -> all.add("CREATE ROLE " + role + " LOGIN NOSUPERUSER"));
        DemoServer.DATABASES.forEach(name -> all.add("CREATE DATABASE " + name + " OWNER " + DemoServer.OWNER));
        return all;
    }

    private static List<String> monitor(PostgresBinaries binaries) {
        String role = DemoServer.MONITOR;
        List<String> all = new ArrayList<>();
        all.add("CREATE ROLE " + role + " LOGIN NOSUPERUSER");
        // 9.6 has no role that may see all: there the demo shows what a plain login sees.
        if (binaries.isAtLeast(10)) {
            all.add("GRANT pg_monitor TO " + role);
        }
        if (binaries.isAtLeast(16)) {
            all.add("GRANT pg_use_reserved_connections TO " + role);
        }
        all.add("ALTER ROLE " + role + " SET statement_timeout = '5s'");
        all.add("ALTER ROLE " + role + " SET lock_timeout = '250ms'");
        all.add("ALTER ROLE " + role + " SET idle_in_transaction_session_timeout = '10s'");
        all.add("ALTER ROLE " + role + " SET default_transaction_read_only = on");
        return all;
    }
}
