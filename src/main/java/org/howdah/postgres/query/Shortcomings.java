package org.howdah.postgres.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.howdah.model.server.ServerVersion;
import org.howdah.model.server.Shortcoming;

/// What is missing, what that costs, and what gives it.
final class Shortcomings {
    private Shortcomings() {}

    static List<Shortcoming> of(ServerVersion version, String role, boolean superuser,
            Set<String> memberships, Set<String> extensions, boolean trackActivities) {
        List<Shortcoming> missing = new ArrayList<>();
        boolean seesAll = superuser || memberships.contains("pg_read_all_stats");
        if (!seesAll && version.isAtLeast("10")) {
            missing.add(new Shortcoming("pg_monitor",
                    "what other roles' sessions do stays hidden",
                    "GRANT pg_monitor TO " + quoted(role) + ";"));
        } else if (!seesAll) {
            missing.add(new Shortcoming("superuser",
                    "what other roles' sessions do stays hidden: 9.6 knows no pg_monitor",
                    "ALTER ROLE " + quoted(role) + " SUPERUSER;"));
        }
        if (!trackActivities) {
            missing.add(new Shortcoming("track_activities",
                    "the server does not say what its sessions do",
                    "ALTER SYSTEM SET track_activities = on; SELECT pg_reload_conf();"));
        }
        if (!extensions.contains("pg_stat_statements")) {
            missing.add(new Shortcoming("pg_stat_statements",
                    "statements are known only while they run",
                    "CREATE EXTENSION pg_stat_statements; -- after shared_preload_libraries and a restart"));
        }
        return missing;
    }

    private static String quoted(String role) {
        return "\"" + role.replace("\"", "\"\"") + "\"";
    }
}
