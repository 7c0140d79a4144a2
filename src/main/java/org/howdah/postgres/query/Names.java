package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.howdah.postgres.connect.Faults;
import org.jspecify.annotations.Nullable;

/// Names of databases and roles by oid. The live second reads no catalogue, so that no lock on one can hold it up; oids
/// that it meets for the first time are looked up afterwards, once. One thread at a time.
final class Names {
    /// After this long everything is looked up anew, for databases and roles are renamed at times.
    private static final Duration LIFE = Duration.ofMinutes(1);
    /// After a look-up that failed, because the catalogue was locked, oids stay without a name for this long.
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private record Database(String name, String encoding) {}

    private final String sql;
    private final LongSupplier nanoTime;
    private final Map<Long, Database> databases = new HashMap<>();
    private final Map<Long, String> roles = new HashMap<>();
    private final Set<Long> newDatabases = new HashSet<>();
    private final Set<Long> newRoles = new HashSet<>();
    private final Set<Long> gone = new HashSet<>();
    private long forgetAt;
    private long lookUpFrom;

    /// @param sql the statement `names` of this version
    Names(String sql, LongSupplier nanoTime) {
        this.sql = sql;
        this.nanoTime = nanoTime;
        this.lookUpFrom = nanoTime.getAsLong();
        this.forgetAt = lookUpFrom + LIFE.toNanos();
    }

    @Nullable
    String database(@Nullable Long oid) {
        Database database = oid == null ? null : databases.get(oid);
        return database == null ? null : database.name();
    }

    @Nullable
    String encoding(@Nullable Long oid) {
        Database database = oid == null ? null : databases.get(oid);
        return database == null ? null : database.encoding();
    }

    @Nullable
    String role(@Nullable Long oid) {
        return oid == null ? null : roles.get(oid);
    }

    /// Notes the oids of a row, so that the next look-up finds their names.
    void meet(@Nullable Long database, @Nullable Long role) {
        if (database != null && !databases.containsKey(database) && !gone.contains(database)) {
            newDatabases.add(database);
        }
        if (role != null && !roles.containsKey(role) && !gone.contains(role)) {
            newRoles.add(role);
        }
    }

    /// Asks for the oids met since the last time, if there are any. A catalogue that cannot be read leaves them without
    /// names for a while; only a lost connection is an error.
    void lookUp(Connection connection) throws SQLException {
        long now = nanoTime.getAsLong();
        if (now - lookUpFrom < 0 || (newDatabases.isEmpty() && newRoles.isEmpty() && now - forgetAt < 0)) {
            return;
        }
        if (now - forgetAt >= 0) {
            forgetAt = now + LIFE.toNanos();
            newDatabases.addAll(databases.keySet());
            newRoles.addAll(roles.keySet());
            gone.clear();
        }
        try {
            ask(connection);
        } catch (SQLException e) {
            if (Faults.isFatal(e)) {
                throw e;
            }
            lookUpFrom = now + PAUSE.toNanos();
        }
    }

    private void ask(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("oid", newDatabases.toArray(Long[]::new)));
            statement.setArray(2, connection.createArrayOf("oid", newRoles.toArray(Long[]::new)));
            try (ResultSet rows = statement.executeQuery()) {
                Columns columns = new Columns(rows);
                while (rows.next()) {
                    remember(columns);
                }
            }
        }
        gone.addAll(newDatabases);
        gone.addAll(newRoles);
        newDatabases.clear();
        newRoles.clear();
    }

    private void remember(Columns row) throws SQLException {
        long oid = row.number("oid");
        String name = Objects.requireNonNullElse(row.name("name"), "");
        if ("database".equals(row.text("kind"))) {
            databases.put(oid, new Database(name, Objects.requireNonNullElse(row.text("encoding"), "UTF8")));
            newDatabases.remove(oid);
        } else {
            roles.put(oid, name);
            newRoles.remove(oid);
        }
    }
}
