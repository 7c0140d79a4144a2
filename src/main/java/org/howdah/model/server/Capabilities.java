package org.howdah.model.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a server can answer to the role that asks: read at connect, and again when a statement that used to work fails.
///
/// @param version server_version_num
/// @param versionText server_version, as the vendor wrote it
/// @param role current_user
/// @param superuser pg_roles.rolsuper of that role
/// @param memberships the predefined roles whose rights it has (`pg_monitor`, `pg_signal_backend`, …)
/// @param inRecovery pg_is_in_recovery() at connect
/// @param encoding server encoding of the connected database
/// @param extensions those of the connected database that Howdah can use, by name
/// @param trackActivities `track_activities`
/// @param trackActivityQuerySize `track_activity_query_size` in bytes: longer statements are cut by the server
/// @param maxConnections `max_connections`
/// @param reservedConnections `superuser_reserved_connections` plus `reserved_connections` (16)
/// @param pooler the pooler that answers in between, if one does
/// @param shortcomings what is missing, what that costs, and the remedy
public record Capabilities(
        ServerVersion version,
        String versionText,
        String role,
        boolean superuser,
        Set<String> memberships,
        boolean inRecovery,
        String encoding,
        Map<String, Extension> extensions,
        boolean trackActivities,
        int trackActivityQuerySize,
        int maxConnections,
        int reservedConnections,
        @Nullable String pooler,
        List<Shortcoming> shortcomings) {

    public Capabilities {
        memberships = Set.copyOf(memberships);
        extensions = Map.copyOf(extensions);
        shortcomings = List.copyOf(shortcomings);
    }

    public Optional<Extension> extension(String name) {
        return Optional.ofNullable(extensions.get(name));
    }

    /// Whether the role reads other users' rows whole instead of masked ones.
    public boolean seesEverySession() {
        return superuser || memberships.contains("pg_read_all_stats");
    }
}
