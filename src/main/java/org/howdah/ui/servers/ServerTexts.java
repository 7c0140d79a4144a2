package org.howdah.ui.servers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.howdah.analysis.ConnectionCounts;
import org.howdah.analysis.Degradation;
import org.howdah.analysis.FleetRow;
import org.howdah.analysis.Rate;
import org.howdah.analysis.ReplicationLag;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerRole;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.Environments;
import org.howdah.ui.control.Lines;
import org.howdah.ui.control.Lines.Part;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// What the cells of a server say. Of one that does not answer the last that was known, muted. Pure.
final class ServerTexts {
    private static final int LONGEST_NAME = 96;
    private static final int LONGEST_TEXT = 160;
    private static final Duration LONG_TRANSACTION = Duration.ofMinutes(5);
    private static final String AT_LEAST = "≥ ";
    private static final Lines UNKNOWN = Lines.of(Units.UNKNOWN, Styles.UNKNOWN_VALUE);

    private ServerTexts() {}

    /// Name and environment, and below them what is wrong, or else where it is.
    static Lines name(FleetRow row, Instant now, ZoneId zone) {
        RegisteredServer server = row.server();
        List<Part> first = new ArrayList<>();
        first.add(new Part(SafeText.line(server.name(), LONGEST_NAME), isOld(row)
                ? Styles.STRONG_MUTED
                : Styles.STRONG));
        String environment = Environments.name(server.environment());
        if (!environment.isEmpty()) {
            first.add(new Part("  " + environment, Styles.SECOND_LINE));
        }
        String cause = ServerCauses.of(row, now, zone);
        Part second = switch (row.status()) {
            case DOWN -> new Part(cause, "second-line-danger");
            case DEGRADED, NOT_ANSWERING -> new Part(cause, "second-line-warning");
            case UP -> new Part(address(server), Styles.SECOND_LINE);
            case CONNECTING, PAUSED, UNRECORDED -> new Part(cause, Styles.SECOND_LINE);
        };
        return new Lines(List.of(first, List.of(second)));
    }

    static String address(RegisteredServer server) {
        return SafeText.line(server.target().address().host() + ":" + server.target().address().port(), LONGEST_TEXT);
    }

    static Lines version(FleetRow row) {
        Capabilities capabilities = row.capabilities();
        ServerRole role = row.role();
        if (capabilities == null) {
            return UNKNOWN;
        }
        return old(row, Lines.of(capabilities.version().toString(), "",
                role == ServerRole.STANDBY ? Messages.text("shell.standby") : Messages.text("shell.primary")));
    }

    static Lines load(FleetRow row) {
        Double load = row.loadNow();
        if (load == null) {
            return UNKNOWN;
        }
        Integer cores = row.server().cores();
        boolean over = cores != null && load > cores;
        if (load == 0 && !row.isWhole()) {
            return UNKNOWN;
        }
        return old(row, Lines.of(atLeast(row) + Units.number(load, 1), over ? "strong-danger" : Styles.STRONG,
                cores == null
                        ? Messages.text("servers.coresUnknown")
                        : Messages.text("servers.cores",
                                Integer.toString(cores))));
    }

    /// `20 / 2 / 78 of 200`.
    static Lines sessions(FleetRow row) {
        return sessions(row, true);
    }

    /// Without how many there may be, where there is no room for it.
    static Lines sessionsInBrief(FleetRow row) {
        return sessions(row, false);
    }

    private static Lines sessions(FleetRow row, boolean ofHowMany) {
        ConnectionCounts counts = row.connections();
        if (counts == null) {
            return UNKNOWN;
        }
        Long total = counts.total();
        Integer max = counts.max();
        // With "at least" before them even the counts alone are long.
        boolean tight = !ofHowMany && !row.isWhole();
        String slash = tight ? "/" : " / ";
        return old(row, new Lines(List.of(List.of(
                new Part(narrow(seen(row, counts.active()), tight), Styles.STRONG),
                new Part(slash, Styles.MUTED),
                new Part(narrow(seen(row, counts.idleInTransaction()), tight),
                        counts.idleInTransaction() > 0 ? "strong-warning" : Styles.MUTED),
                new Part(slash + (total == null ? Units.UNKNOWN : Units.count(total))
                        + (max == null || !ofHowMany ? "" : " " + Messages.text("servers.of", Integer.toString(max))),
                        Styles.MUTED)))));
    }

    private static String narrow(String text, boolean tight) {
        return tight ? text.replace(" ", "") : text;
    }

    static Lines blocked(FleetRow row) {
        Integer blocked = row.blocked();
        if (blocked == null || (blocked == 0 && !row.isWhole())) {
            return UNKNOWN;
        }
        return old(row, Lines.of(seen(row, blocked), blocked > 0 ? "strong-danger" : ""));
    }

    static boolean isBlocked(FleetRow row) {
        Integer blocked = row.blocked();
        return blocked != null && blocked > 0 && !isOld(row);
    }

    /// A count of sessions: what the role may not see could be more, and none that it sees are not none.
    private static String seen(FleetRow row, int count) {
        return count == 0 && !row.isWhole() ? Units.UNKNOWN : atLeast(row) + Units.count(count);
    }

    private static String atLeast(FleetRow row) {
        return row.isWhole() ? "" : AT_LEAST;
    }

    static Lines longestTransaction(FleetRow row) {
        Duration age = row.longestTransaction();
        if (age == null) {
            return UNKNOWN;
        }
        boolean hurts = age.compareTo(LONG_TRANSACTION) >= 0
                && row.degradations().stream().anyMatch(Degradation.Blocked.class::isInstance);
        return old(row, Lines.of(Durations.format(age), hurts ? "strong-danger" : ""));
    }

    static Lines transactions(FleetRow row) {
        return row.transactionsPerSecond() instanceof Rate.Known(var perSecond)
                ? old(row, Lines.of(Units.rate(perSecond).replace("/s", "").strip()))
                : UNKNOWN;
    }

    static Lines cacheHit(FleetRow row) {
        Double hit = row.cacheHit();
        return hit == null ? UNKNOWN : old(row, Lines.of(Units.percent(hit).replace(" %", "")));
    }

    static Lines lag(FleetRow row) {
        ReplicationLag lag = row.lag();
        if (lag == null) {
            return UNKNOWN;
        }
        Duration time = lag.time();
        Long bytes = lag.bytes();
        String text = time != null
                ? Durations.age(time)
                : bytes != null ? Units.bytes(bytes) : Units.UNKNOWN;
        return old(row, Lines.of(text, lag.streaming() ? "" : "strong-warning"));
    }

    static Lines size(FleetRow row) {
        FleetRow.Size size = row.size();
        if (size == null) {
            return UNKNOWN;
        }
        return old(row, Lines.of((size.unread() > 0 ? AT_LEAST : "") + Units.bytes(size.bytes())));
    }

    static Lines age(FleetRow row) {
        Double share = row.wraparound();
        if (share == null) {
            return UNKNOWN;
        }
        return old(row, Lines.of(Units.number(share * 100, 0), share >= 0.75
                ? "strong-danger"
                : share >= 0.5 ? "strong-warning" : ""));
    }

    static Lines uptime(FleetRow row) {
        Duration uptime = row.uptime();
        return uptime == null ? UNKNOWN : old(row, Lines.of(Durations.age(uptime)));
    }

    static Lines sample(FleetRow row) {
        Duration age = row.sampleAge();
        if (age == null) {
            return UNKNOWN;
        }
        return Lines.of(Durations.age(age), switch (row.status()) {
            case DOWN -> Styles.DANGER;
            case NOT_ANSWERING -> Styles.WARNING;
            case PAUSED -> Styles.MUTED;
            case CONNECTING, DEGRADED, UP, UNRECORDED -> "";
        });
    }

    static Lines plain(FleetRow row, @Nullable String text) {
        return text == null || text.isEmpty() ? UNKNOWN : old(row, Lines.of(SafeText.line(text, LONGEST_TEXT)));
    }

    /// Whether what is known of it is no longer true.
    static boolean isOld(FleetRow row) {
        return switch (row.status()) {
            case DOWN, PAUSED, UNRECORDED -> true;
            case NOT_ANSWERING, DEGRADED, CONNECTING, UP -> false;
        };
    }

    private static Lines old(FleetRow row, Lines lines) {
        return isOld(row) ? lines.muted() : lines;
    }
}
