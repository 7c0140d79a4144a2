package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.CheckStep;
import org.howdah.model.server.CheckStep.Kind;
import org.howdah.model.server.CheckStep.Verdict;
import org.howdah.model.server.Extension;
import org.howdah.model.server.ServerVersion;
import org.howdah.model.server.Shortcoming;
import org.jspecify.annotations.Nullable;

/// The last steps of a test: what the server shows to the role, and what it lets the role do. What empties a whole page
/// has failed, what leaves gaps is a warning.
public final class SettingSteps {
    /// Longer than most statements that people write, and four times what a server has unless it is told.
    private static final int GOOD_QUERY_SIZE = 4096;

    private final SqlCatalog sql;
    private final AccessMode mode;

    /// @param mode what the user wants to do, and the role must be allowed to
    public SettingSteps(SqlCatalog sql, AccessMode mode) {
        this.sql = sql;
        this.mode = mode;
    }

    /// Who answers.
    public CheckStep version(Capabilities read, Duration duration) {
        String finding = "PostgreSQL " + read.versionText()
                + (read.pooler() == null ? "" : ", and a pooler in between");
        return step(Kind.VERSION, Verdict.WARNING, duration, finding, finding,
                missing(read, what -> what.equals(Shortcomings.POSTGRES_ITSELF)));
    }

    /// What is set. One small round trip.
    public List<CheckStep> read(Connection connection, Capabilities read) throws SQLException {
        boolean ioTiming;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.get("settings", ServerVersion.OLDEST_SUPPORTED))) {
            rows.next();
            ioTiming = new Columns(rows).flag("track_io_timing");
        }
        return List.of(otherSessions(read), trackActivities(read), querySize(read), ioTiming(ioTiming),
                statements(read), queryIds(read), signal(read));
    }

    private static CheckStep otherSessions(Capabilities read) {
        return step(Kind.OTHER_SESSIONS, Verdict.WARNING, null,
                "shown whole", "masked",
                missing(read, what -> what.equals("pg_monitor") || what.equals("superuser")));
    }

    private static CheckStep trackActivities(Capabilities read) {
        return step(Kind.TRACK_ACTIVITIES, Verdict.FAILED, null, "on", "off",
                missing(read, what -> what.equals(Shortcomings.TRACK_ACTIVITIES)));
    }

    private static CheckStep querySize(Capabilities read) {
        String bytes = read.trackActivityQuerySize() + " bytes";
        return read.trackActivityQuerySize() >= GOOD_QUERY_SIZE
                ? new CheckStep(Kind.QUERY_SIZE, Verdict.DONE, null, bytes)
                : new CheckStep(Kind.QUERY_SIZE, Verdict.WARNING, null, bytes, "longer statements are cut",
                        "ALTER SYSTEM SET track_activity_query_size = " + GOOD_QUERY_SIZE + "; -- needs a restart");
    }

    private static CheckStep ioTiming(boolean on) {
        return on
                ? new CheckStep(Kind.IO_TIMING, Verdict.DONE, null, "on")
                : new CheckStep(Kind.IO_TIMING, Verdict.WARNING, null, "off",
                        "how long reads and writes take is not known",
                        "ALTER SYSTEM SET track_io_timing = on;" + Shortcomings.RELOAD);
    }

    private static CheckStep statements(Capabilities read) {
        Extension created = read.extensions().get(Shortcomings.STATEMENTS);
        List<Shortcoming> missing = missing(read,
                what -> what.startsWith(Shortcomings.STATEMENTS) || what.startsWith(Shortcomings.USE_OF_SCHEMA));
        boolean onlyOld = created != null && created.isOutdated() && missing.size() == 1;
        return step(Kind.STATEMENTS, onlyOld ? Verdict.WARNING : Verdict.FAILED, null,
                created == null ? "" : "version " + created.version() + " in schema " + created.schema(),
                created == null ? "not created in this database" : onlyOld ? "version " + created.version() : "no use",
                missing);
    }

    private static CheckStep queryIds(Capabilities read) {
        if (!read.version().isAtLeast("14")) {
            return new CheckStep(Kind.QUERY_IDS, Verdict.NOT_TRIED, null, "there are none before PostgreSQL 14");
        }
        if (!read.trackActivities()) {
            return new CheckStep(Kind.QUERY_IDS, Verdict.NOT_TRIED, null, "");
        }
        return step(Kind.QUERY_IDS, Verdict.WARNING, null, "on", "off",
                missing(read, what -> what.equals(Shortcomings.QUERY_IDS)));
    }

    private CheckStep signal(Capabilities read) {
        if (mode == AccessMode.OBSERVE) {
            return new CheckStep(Kind.SIGNAL, Verdict.NOT_TRIED, null, "not needed to observe");
        }
        if (read.superuser() || read.memberships().contains("pg_signal_backend")) {
            return new CheckStep(Kind.SIGNAL, Verdict.DONE, null,
                    read.superuser() ? "every session" : "all but those of superusers");
        }
        return new CheckStep(Kind.SIGNAL, Verdict.WARNING, null, "only sessions of " + read.role(),
                "other roles' statements cannot be cancelled, nor their sessions ended",
                "GRANT pg_signal_backend TO " + Shortcomings.quoted(read.role()) + ";");
    }

    private static CheckStep step(Kind kind, Verdict bad, @Nullable Duration duration, String good,
            String otherwise, List<Shortcoming> missing) {
        return missing.isEmpty()
                ? new CheckStep(kind, Verdict.DONE, duration, good)
                : new CheckStep(kind, bad, duration, otherwise,
                        missing.stream().map(Shortcoming::cost).distinct().collect(Collectors.joining("; ")),
                        missing.stream().map(Shortcoming::remedy).collect(Collectors.joining("\n")));
    }

    private static List<Shortcoming> missing(Capabilities read, Predicate<String> about) {
        return read.shortcomings().stream().filter(shortcoming -> about.test(shortcoming.what())).toList();
    }
}
