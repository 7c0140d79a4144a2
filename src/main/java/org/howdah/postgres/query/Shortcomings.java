package org.howdah.postgres.query;

import java.util.ArrayList;
import java.util.List;
import org.howdah.model.server.Extension;
import org.howdah.model.server.ServerVersion;
import org.howdah.model.server.Shortcoming;
import org.jspecify.annotations.Nullable;

/// What is missing, what that costs, and what gives it. Remedies are SQL that can be run as it stands, by whoever may.
final class Shortcomings {
    static final String POSTGRES_ITSELF = "PostgreSQL itself";
    static final String TRACK_ACTIVITIES = "track_activities";
    static final String QUERY_IDS = "query ids";
    static final String STATEMENTS = "pg_stat_statements";
    static final String USE_OF_SCHEMA = "the use of schema ";
    private static final String STATEMENTS_COST = "statements are known only while they run";
    static final String RELOAD = " SELECT pg_reload_conf();";

    /// What the server told of itself.
    ///
    /// @param seesAll whether the role reads other roles' rows whole
    /// @param statements the extension pg_stat_statements, where it was created
    /// @param statementsPreloaded whether its library was loaded at the server's start
    /// @param preloadLibraries shared_preload_libraries; null where the role may not read it
    /// @param queryIds whether statements get ids; null before 14, and where activities are not tracked
    /// @param pooled whether a pooler answers in between
    /// @param guarded whether the server itself ends what takes too long or waits for locks
    record Circumstances(ServerVersion version, String role, boolean seesAll, boolean trackActivities,
            @Nullable Extension statements, boolean statementsPreloaded, @Nullable String preloadLibraries,
            @Nullable Boolean queryIds, boolean pooled, boolean guarded) {}

    private final Circumstances at;
    private final List<Shortcoming> missing = new ArrayList<>();

    private Shortcomings(Circumstances at) {
        this.at = at;
    }

    static List<Shortcoming> of(Circumstances at) {
        Shortcomings shortcomings = new Shortcomings(at);
        shortcomings.pooler();
        shortcomings.otherSessions();
        shortcomings.activities();
        shortcomings.statements();
        shortcomings.queryIds();
        return shortcomings.missing;
    }

    private void pooler() {
        if (at.pooled() && at.guarded()) {
            add(POSTGRES_ITSELF, "a pooler answers: its clients are not seen, only its own sessions",
                    "-- connect to PostgreSQL's own port");
        } else if (at.pooled()) {
            String role = quoted(at.role());
            add(POSTGRES_ITSELF,
                    "a pooler answers: its clients are not seen, only its own sessions, and what Howdah asks has no"
                            + " deadline on the server",
                    "ALTER ROLE " + role + " SET statement_timeout = '30s'; ALTER ROLE " + role
                            + " SET lock_timeout = '250ms'; -- or connect to PostgreSQL's own port");
        }
    }

    private void otherSessions() {
        if (at.seesAll()) {
            return;
        }
        if (at.version().isAtLeast("10")) {
            add("pg_monitor", "what other roles' sessions do stays hidden",
                    "GRANT pg_monitor TO " + quoted(at.role()) + ";");
        } else {
            add("superuser", "what other roles' sessions do stays hidden: 9.6 knows no pg_monitor",
                    "ALTER ROLE " + quoted(at.role()) + " SUPERUSER;");
        }
    }

    private void activities() {
        if (!at.trackActivities()) {
            add(TRACK_ACTIVITIES, "the server does not say what its sessions do",
                    "ALTER SYSTEM SET track_activities = on;" + RELOAD);
        }
    }

    private void statements() {
        Extension created = at.statements();
        if (created == null) {
            add(STATEMENTS + " in this database", STATEMENTS_COST, at.statementsPreloaded()
                    ? "CREATE EXTENSION " + STATEMENTS + ";"
                    : preload() + " CREATE EXTENSION " + STATEMENTS + "; -- needs a restart before it counts");
            return;
        }
        if (!at.statementsPreloaded()) {
            add(STATEMENTS + " in shared_preload_libraries", STATEMENTS_COST, preload() + " -- needs a restart");
        }
        if (!created.usable()) {
            add(USE_OF_SCHEMA + created.schema() + ", where " + STATEMENTS + " lies", STATEMENTS_COST,
                    "GRANT USAGE ON SCHEMA " + quoted(created.schema()) + " TO " + quoted(at.role()) + ";");
        }
        if (created.isOutdated()) {
            add(STATEMENTS + " " + created.newestVersion(),
                    "version " + created.version() + " lacks the columns that came later",
                    "ALTER EXTENSION " + STATEMENTS + " UPDATE;");
        }
    }

    /// Each library by itself: one text with commas would be taken for one library's name.
    private String preload() {
        String libraries = at.preloadLibraries();
        if (libraries == null) {
            return "-- add " + STATEMENTS + " to shared_preload_libraries in postgresql.conf\n";
        }
        StringBuilder list = new StringBuilder();
        for (String library : libraries.split(",", -1)) {
            String name = library.strip().replace("\"", "");
            if (!name.isEmpty()) {
                list.append('\'').append(name.replace("'", "''")).append("', ");
            }
        }
        return "ALTER SYSTEM SET shared_preload_libraries = " + list + "'" + STATEMENTS + "';";
    }

    private void queryIds() {
        Boolean queryIds = at.queryIds();
        if (queryIds != null && !queryIds && at.trackActivities()) {
            add(QUERY_IDS, "a running statement cannot be matched with its statistics, nor with its like",
                    "ALTER SYSTEM SET compute_query_id = on;" + RELOAD);
        }
    }

    private void add(String what, String cost, String remedy) {
        missing.add(new Shortcoming(what, cost, remedy));
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
