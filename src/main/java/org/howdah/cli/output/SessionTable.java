package org.howdah.cli.output;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.howdah.analysis.BlockingCounts;
import org.howdah.analysis.SessionActivity;
import org.howdah.analysis.SessionAges;
import org.howdah.analysis.SessionCounts;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.Link;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.howdah.model.session.WaitClass;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.jspecify.annotations.Nullable;

/// The sessions of a server as lines for a terminal, in the order of the Sessions page: by state, longest first.
public final class SessionTable {
    private static final List<TextTable.Column> COLUMNS = List.of(
            new TextTable.Column("PID", true, 8), new TextTable.Column("DATABASE", false, 14, 130),
            new TextTable.Column("USER", false, 14), new TextTable.Column("APPLICATION", false, 18, 100),
            new TextTable.Column("CLIENT", false, 15, 150), new TextTable.Column("STATE", false, 11),
            new TextTable.Column("WAIT", false, 24), new TextTable.Column("QUERY", true, 10),
            new TextTable.Column("TX", true, 10, 90), new TextTable.Column("BY", true, 3),
            new TextTable.Column("BLOCKS", true, 6, 80), new TextTable.Column("STATEMENT", false, 0));

    private SessionTable() {}

    /// The lines that fit a terminal of this size.
    ///
    /// @param width columns of the terminal
    /// @param height lines of the terminal; rows that do not fit are counted in the last line
    /// @param now for the age of what is shown
    public static List<String> lines(ServerState state, int width, int height, Instant now) {
        Instant serverTime = state.latest(Session.PROBE).map(reading -> reading.serverTime()).orElse(now);
        BlockingCounts blocking = new BlockingCounts(state.rows(BlockedSession.PROBE));
        List<Session> sessions = state.rows(Session.PROBE).stream()
                .sorted(Comparator.comparingInt((Session session) -> SessionActivity.of(session).rank())
                        .thenComparing(session -> age(session, serverTime), Comparator.reverseOrder())
                        .thenComparingInt(Session::pid))
                .toList();
        int room = Math.max(1, height - 4);
        TextTable table = new TextTable(COLUMNS);
        sessions.stream().limit(room).forEach(session -> table.add(cells(session, serverTime, blocking)));
        List<String> lines = new java.util.ArrayList<>();
        lines.add(SafeText.line(headline(state, now)));
        lines.add(counts(state));
        lines.addAll(table.lines(width));
        if (sessions.size() > room) {
            lines.add("… and " + Units.count(sessions.size() - room) + " more");
        }
        return lines;
    }

    private static String headline(ServerState state, Instant now) {
        Capabilities capabilities = state.capabilities();
        String version = capabilities == null ? "" : " · PostgreSQL " + capabilities.version();
        return state.name() + version + " · " + link(state, now);
    }

    private static String link(ServerState state, Instant now) {
        return switch (state.link()) {
            case Link.Up _ -> state.latest(Session.PROBE)
                    .map(reading -> "sampled " + Durations.ago(Duration.between(reading.time(), now)))
                    .orElse("connected");
            case Link.Connecting _ -> "connecting …";
            case Link.Paused _ -> "paused";
            case Link.Unrecorded _ -> "not recorded";
            case Link.NotAnswering(var since) ->
                "NOT ANSWERING for " + Durations.format(Duration.between(since, now));
            case Link.Down(var since, var fault, _) ->
                "DOWN for " + Durations.format(Duration.between(since, now)) + ": " + fault.sentence();
        };
    }

    private static String counts(ServerState state) {
        SessionCounts counts = SessionCounts.of(state);
        return counts.active() + " active · " + counts.waiting() + " waiting · " + counts.blocked() + " blocked · "
                + counts.idleInTransaction() + " idle in transaction · " + counts.aborted() + " aborted · "
                + Units.count(counts.idle()) + " idle"
                + (counts.masked() > 0 ? " · " + counts.masked() + " hidden" : "");
    }

    private static List<String> cells(Session session, Instant serverTime, BlockingCounts blocking) {
        SessionAges ages = SessionAges.of(session, serverTime);
        int blocks = blocking.blocks(session.pid());
        return List.of(
                Integer.toString(session.pid()), shown(session.datname()), shown(session.usename()),
                shown(application(session)), shown(session.clientAddr()), state(session), waiting(session),
                Durations.format(Optional.ofNullable(ages.query())),
                Durations.format(Optional.ofNullable(ages.transaction())),
                blockedBy(session, blocking), blocks == 0 ? "" : Integer.toString(blocks),
                session.masked()
                        ? "hidden: GRANT pg_monitor shows it"
                        : Objects.requireNonNullElse(session.query(), ""));
    }

    private static String blockedBy(Session session, BlockingCounts blocking) {
        if (blocking.isUnread(session.pid())) {
            return "…";
        }
        return blocking.blockedBy(session.pid()).isPresent()
                ? Integer.toString(blocking.blockedBy(session.pid()).getAsInt())
                : "";
    }

    private static @Nullable String application(Session session) {
        String name = session.applicationName();
        return name == null || name.isEmpty() ? session.backendType() : name;
    }

    private static String shown(@Nullable String value) {
        return value == null || value.isEmpty() ? Units.UNKNOWN : value;
    }

    private static String state(Session session) {
        if (session.masked()) {
            return "hidden";
        }
        SessionState state = session.state();
        if (state == null) {
            return "background";
        }
        return switch (state) {
            case ACTIVE -> "active";
            case FASTPATH -> "fastpath";
            case IDLE_IN_TRANSACTION -> "idle in tx";
            case IDLE_IN_TRANSACTION_ABORTED -> "aborted";
            case DISABLED -> "disabled";
            case STARTING -> "starting";
            case IDLE -> "idle";
        };
    }

    private static String waiting(Session session) {
        if (session.waitEventType() != null) {
            return WaitClass.of(session.waitEventType()).label() + ": " + session.waitEvent();
        }
        return session.state() == SessionState.ACTIVE ? WaitClass.CPU.label() : "";
    }

    private static Duration age(Session session, Instant serverTime) {
        SessionAges ages = SessionAges.of(session, serverTime);
        Duration query = ages.query();
        Duration inState = ages.inState();
        return query != null ? query : inState != null ? inState : Duration.ZERO;
    }
}
