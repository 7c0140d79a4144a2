package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.Extension;
import org.howdah.model.server.ServerVersion;
import org.howdah.postgres.connect.Faults;
import org.postgresql.PGConnection;

/// Finds out what a server can answer to the role that is connected. A few small round trips.
public final class CapabilityReader {
    /// How many round trips [#read] and [#epoch] make.
    static final int READ_TRIPS = 3;
    static final int EPOCH_TRIPS = 2;

    private final SqlCatalog sql;

    public CapabilityReader(SqlCatalog sql) {
        this.sql = sql;
    }

    /// As the server introduced itself when it let us in.
    public static ServerVersion version(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        return ServerVersion.of(server.getDatabaseMajorVersion() + "." + server.getDatabaseMinorVersion());
    }

    /// For a connection on which a pooler answers, even if it took what is meant for PostgreSQL: a statement that was
    /// prepared in one of its sessions is not there in the next.
    static void unprepared(Connection connection) throws SQLException {
        connection.unwrap(PGConnection.class).setPrepareThreshold(0);
    }

    /// Everything at once, which leaves the connection fit for a pooler, if one answers; to be asked of supported versions only.
    public Capabilities read(Connection connection) throws SQLException {
        ServerVersion version = version(connection);
        try (Statement statement = connection.createStatement()) {
            Map<String, Extension> extensions = extensions(statement);
            Set<String> memberships = memberships(statement);
            try (ResultSet rows = statement.executeQuery(sql.get("capabilities", version))) {
                rows.next();
                // A pooler makes up a pid of its own for us, as any of the server's may answer next.
                boolean pooled = rows.getInt("backend_pid") != connection.unwrap(PGConnection.class).getBackendPID();
                if (pooled) {
                    unprepared(connection);
                }
                return capabilities(new Columns(rows), extensions, memberships, pooled);
            }
        }
    }

    /// Which life of which cluster this is. Where the role may not read the control file, that part is unknown.
    Epoch epoch(Connection connection, ServerVersion version) throws SQLException {
        Long systemIdentifier = null;
        Integer timeline = null;
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(sql.get("control", version))) {
                rows.next();
                Columns row = new Columns(rows);
                systemIdentifier = row.numberOrNull("system_identifier");
                timeline = row.integerOrNull("timeline_id");
            } catch (SQLException e) {
                if (Faults.isFatal(e)) {
                    throw e;
                }
            }
            try (ResultSet rows = statement.executeQuery(sql.get("second", version))) {
                rows.next();
                Columns row = new Columns(rows);
                return new Epoch(systemIdentifier, timeline, row.instant("postmaster_start"), row.flag("in_recovery"));
            }
        }
    }

    private Map<String, Extension> extensions(Statement statement) throws SQLException {
        Map<String, Extension> extensions = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(sql.get("extensions", ServerVersion.OLDEST_SUPPORTED))) {
            Columns row = new Columns(rows);
            while (rows.next()) {
                Extension extension = new Extension(text(row, "name"), text(row, "schema"), text(row, "version"),
                        row.text("newest_version"), row.flag("usable"));
                extensions.put(extension.name(), extension);
            }
        }
        return extensions;
    }

    private Set<String> memberships(Statement statement) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(sql.get("memberships", ServerVersion.OLDEST_SUPPORTED))) {
            while (rows.next()) {
                names.add(text(new Columns(rows), "name"));
            }
        }
        return names;
    }

    private static Capabilities capabilities(Columns row, Map<String, Extension> extensions, Set<String> memberships,
            boolean pooled) throws SQLException {
        ServerVersion version = new ServerVersion(row.integer("server_version_num"));
        String role = text(row, "role");
        boolean superuser = row.flag("superuser");
        boolean trackActivities = row.flag("track_activities");
        Shortcomings.Circumstances circumstances = new Shortcomings.Circumstances(version, role,
                superuser || memberships.contains("pg_read_all_stats"), trackActivities,
                extensions.get("pg_stat_statements"), row.flag("statements_preloaded"),
                row.text("preload_libraries"), row.flagOrNull("query_ids"), pooled, row.flag("guarded"),
                row.flag("reads_control"));
        return new Capabilities(version, text(row, "server_version"), role, superuser, memberships,
                row.flag("in_recovery"), text(row, "encoding"), extensions, trackActivities,
                row.integer("track_activity_query_size"), row.integer("max_connections"),
                row.integer("superuser_reserved_connections") + row.integer("reserved_connections"),
                pooled ? "pooler" : null, Shortcomings.of(circumstances));
    }

    private static String text(Columns row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.text(column), "");
    }
}
