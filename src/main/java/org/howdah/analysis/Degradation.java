package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Link;
import org.jspecify.annotations.Nullable;

/// Why a server that answers is not simply well.
public sealed interface Degradation {
    /// So many intervals without a sample are too many.
    int STALE_INTERVALS = 3;
    Duration BLOCKED = Duration.ofSeconds(30);
    double CROWDED = 0.8;

    /// Its last sample is older than three intervals.
    record Stale(Duration age, Duration interval) implements Degradation {}

    /// Sessions have waited for locks for half a minute or longer.
    ///
    /// @param sessions how many have
    /// @param longest wait among them
    record Blocked(int sessions, Duration longest) implements Degradation {}

    /// Most of the connections that an ordinary role can have are taken.
    record Crowded(long used, int usable) implements Degradation {}

    /// A probe did not answer the last time it was asked. What the server does not have is none of these.
    record Unanswered(String probe, Refusal refusal) implements Degradation {}

    /// Why a probe that the server has did not answer.
    enum Refusal {
        DENIED, TIMED_OUT, UNREACHABLE, FAILED;

        /// Null where it answered, and where the server has no such thing.
        static @Nullable Refusal of(SampleOutcome<?> outcome) {
            return switch (outcome) {
                case SampleOutcome.Read<?> _,SampleOutcome.Unsupported<?> _ -> null;
                case SampleOutcome.Denied<?> _ -> DENIED;
                case SampleOutcome.TimedOut<?> _ -> TIMED_OUT;
                case SampleOutcome.Unreachable<?> _ -> UNREACHABLE;
                case SampleOutcome.Failed<?> _ -> FAILED;
            };
        }

        /// As it stands in a summary; never changes.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// All that is wrong with a server whose link is up, the most urgent first; nothing for any other.
    ///
    /// @param now on our clock
    static List<Degradation> of(FleetServer server, Instant now) {
        return of(server, ServerOutline.of(server.state()), now);
    }

    /// The same where its outline is at hand.
    static List<Degradation> of(FleetServer server, ServerOutline outline, Instant now) {
        ServerSummary summary = outline.summary();
        if (!(server.state().link() instanceof Link.Up up)) {
            return List.of();
        }
        List<Degradation> found = new ArrayList<>();
        addIfAny(found, blocked(summary));
        addIfAny(found, stale(server.server().interval(), outline, up, now));
        addIfAny(found, crowded(ConnectionCounts.of(summary, server.state().capabilities())));
        found.addAll(unanswered(summary.unanswered()));
        return List.copyOf(found);
    }

    private static void addIfAny(List<Degradation> found, @Nullable Degradation degradation) {
        if (degradation != null) {
            found.add(degradation);
        }
    }

    private static @Nullable Stale stale(Duration wanted, ServerOutline outline, Link.Up up, Instant now) {
        Instant read = outline.summary().lastSecond();
        // Longer than the user wanted where it spares the server.
        Duration asked = outline.summary().askedInterval();
        Duration interval = asked != null && asked.compareTo(wanted) > 0 ? asked : wanted;
        // A reading of before a loss is not what the link has brought.
        Duration age = Duration.between(read == null || read.isBefore(up.since()) ? up.since() : read,
                seen(outline.taken(), interval, now));
        return age.compareTo(interval.multipliedBy(STALE_INTERVALS)) > 0 ? new Stale(age, interval) : null;
    }

    /// A recorded outline says how old its reading was when it was taken; that the next one is not due yet makes it no
    /// older.
    private static Instant seen(@Nullable Instant taken, Duration interval, Instant now) {
        Duration apart = interval.compareTo(LoadSlice.LENGTH) > 0 ? interval : LoadSlice.LENGTH;
        return taken == null || Duration.between(taken, now).compareTo(apart.multipliedBy(STALE_INTERVALS)) > 0
                ? now
                : taken;
    }

    private static @Nullable Blocked blocked(ServerSummary summary) {
        Integer sessions = summary.longBlocked();
        Duration longest = summary.longestBlocked();
        return sessions == null || longest == null ? null : new Blocked(sessions, longest);
    }

    private static @Nullable Crowded crowded(@Nullable ConnectionCounts counts) {
        if (counts == null || counts.total() == null || counts.usable() == null) {
            return null;
        }
        long total = Objects.requireNonNull(counts.total());
        int usable = Objects.requireNonNull(counts.usable());
        return total >= CROWDED * usable ? new Crowded(total, usable) : null;
    }

    /// A word that a newer Howdah has recorded is not told.
    private static List<Unanswered> unanswered(String words) {
        List<Unanswered> found = new ArrayList<>();
        String[] pairs = words.split(" ", -1);
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            for (Refusal refusal : Refusal.values()) {
                if (refusal.word().equals(pairs[i + 1])) {
                    found.add(new Unanswered(pairs[i], refusal));
                }
            }
        }
        return found;
    }
}
