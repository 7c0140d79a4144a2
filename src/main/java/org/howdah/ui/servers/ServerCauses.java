package org.howdah.ui.servers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.howdah.analysis.Degradation;
import org.howdah.analysis.FleetRow;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.control.FaultWords;
import org.howdah.ui.control.Messages;

/// Why a server is not simply well, in a few words. Pure.
final class ServerCauses {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_SENTENCE = 400;

    private ServerCauses() {}

    /// Empty where there is nothing to say.
    static String of(FleetRow row, Instant now, ZoneId zone) {
        return switch (row.status()) {
            case DOWN -> down(row, zone);
            case DEGRADED -> row.degradations().isEmpty() ? "" : degraded(row.degradations().getFirst());
            case NOT_ANSWERING -> Messages.text("servers.silent", Durations.age(age(row.since(), now)));
            case CONNECTING -> connecting(row);
            case PAUSED -> Messages.text("servers.pausedSince", time(row.since(), now, zone));
            case UNRECORDED -> Messages.text("servers.unrecorded");
            case UP -> "";
        };
    }

    /// One that waits for the user says for what.
    private static String connecting(FleetRow row) {
        FleetRow.Outage outage = row.outage();
        return outage == null ? Messages.text("servers.connecting") : FaultWords.of(outage.fault().kind());
    }

    /// When a server that is down is asked again; empty for the others.
    static String nextAttempt(FleetRow row, Instant now) {
        FleetRow.Outage outage = row.outage();
        if (outage == null) {
            return "";
        }
        Instant next = outage.nextAttempt();
        if (next == null) {
            return Messages.text("servers.notRetried");
        }
        Duration wait = Duration.between(now, next);
        return wait.toSeconds() < 1
                ? Messages.text("servers.tryingNow")
                : Messages.text("servers.nextIn", Durations.age(wait));
    }

    /// All that is wrong with it, in whole sentences that say what to do; empty where nothing is. It changes only when
    /// the server does.
    static String sentences(FleetRow row, Instant now, ZoneId zone) {
        FleetRow.Outage outage = row.outage();
        if (outage != null) {
            return SafeText.line(outage.fault().sentence(), LONGEST_SENTENCE) + " "
                    + Messages.text("servers.downSince", moment(outage.since(), now, zone));
        }
        return switch (row.status()) {
            case NOT_ANSWERING -> Messages.text("servers.silentSince", moment(row.since(), now, zone));
            case DEGRADED ->
                String.join(" · ", row.degradations().stream().map(ServerCauses::degraded).toList());
            case DOWN, CONNECTING, PAUSED, UP, UNRECORDED -> "";
        };
    }

    private static String down(FleetRow row, ZoneId zone) {
        FleetRow.Outage outage = row.outage();
        if (outage == null) {
            return "";
        }
        String cause = FaultWords.of(outage.fault().kind());
        Instant seen = row.lastSample();
        return seen == null
                ? Messages.text("servers.neverSeen", cause)
                : Messages.text("servers.lastSeen", cause, time(seen, outage.since(), zone));
    }

    private static String degraded(Degradation degradation) {
        return switch (degradation) {
            case Degradation.Blocked(var sessions, var longest) -> sessions == 1
                    ? Messages.text("servers.blockedOne", Durations.format(longest))
                    : Messages.text("servers.blocked", Integer.toString(sessions), Durations.format(longest));
            case Degradation.Crowded(var used, var usable) ->
                Messages.text("servers.crowded", Units.count(used), Units.count(usable));
            case Degradation.Stale(var age, var interval) ->
                Messages.text("servers.stale", Durations.age(age), Durations.format(interval));
            case Degradation.Unanswered(var probe, var refusal) ->
                Messages.text("servers.unanswered", SafeText.line(probe, LONGEST_NAME), refusal(refusal));
        };
    }

    private static String refusal(Degradation.Refusal refusal) {
        return switch (refusal) {
            case DENIED -> Messages.text("outcome.denied");
            case TIMED_OUT -> Messages.text("outcome.timedOut");
            case UNREACHABLE -> Messages.text("outcome.unreachable");
            case FAILED -> Messages.text("outcome.failed");
        };
    }

    /// As [#moment], without the zone: the line is short, and the whole sentence names it.
    private static String time(Instant instant, Instant reference, ZoneId zone) {
        String text = moment(instant, reference, zone);
        return text.substring(0, text.lastIndexOf(' '));
    }

    /// The time of day; with its date where that is not today.
    private static String moment(Instant instant, Instant reference, ZoneId zone) {
        return instant.atZone(zone).toLocalDate().equals(reference.atZone(zone).toLocalDate())
                ? Times.time(instant, zone)
                : Times.dateAndTime(instant, zone);
    }

    private static Duration age(Instant from, Instant to) {
        Duration age = Duration.between(from, to);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
