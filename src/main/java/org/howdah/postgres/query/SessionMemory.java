package org.howdah.postgres.query;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.howdah.analysis.UnchangedSessions;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// What a connection remembers of sessions from one second to the next: their texts, and, for the quiet mode, what it was
/// told of each in full. Bounded by the sessions of half a minute. One thread at a time.
final class SessionMemory {
    /// Sessions of which a quiet second asks everything.
    static final int DETAILS_AT_ONCE = 20;
    /// A session may be seen before its entry in the status array is complete, so texts a little older are sent again.
    private static final Duration TEXT_MARGIN = Duration.ofSeconds(1);
    /// Sessions that come and go are known again when they come back within this time.
    private static final Duration LIFE = Duration.ofSeconds(30);

    /// @param told everything that the server said of it, at some time
    /// @param seen when it was last seen, quietly or not
    private record Known(Session told, Instant seen) {}

    private final SessionTexts texts;
    private final UnchangedSessions unchanged = new UnchangedSessions();
    private final Map<SessionKey, Known> known = new HashMap<>();
    private Integer[] watched = new Integer[0];
    private Integer[] wanted = new Integer[0];
    private Map<SessionKey, Instant> lastStatements = Map.of();
    private boolean blind;
    private @Nullable Instant last;
    private @Nullable Instant lastWhole;

    /// @param textLimitBytes `track_activity_query_size`
    SessionMemory(int textLimitBytes) {
        this.texts = new SessionTexts(textLimitBytes);
    }

    SessionTexts texts() {
        return texts;
    }

    /// The sessions of a reading, as the objects of the one before where nothing of them has changed.
    List<Session> unchanged(List<Session> read) {
        return unchanged.of(read);
    }

    /// Since when a whole reading needs texts: it may be the first to see sessions that quiet ones do not.
    OffsetDateTime textsSinceWhole() {
        return since(lastWhole);
    }

    /// Since when a quiet reading needs texts.
    OffsetDateTime textsSinceLast() {
        return since(last);
    }

    private static OffsetDateTime since(@Nullable Instant reading) {
        return reading == null ? OffsetDateTime.MIN : reading.minus(TEXT_MARGIN).atOffset(ZoneOffset.UTC);
    }

    /// Notes a whole reading.
    ///
    /// @param quiet whether quiet ones follow, for which more is remembered
    void whole(List<Session> sessions, Instant serverTime, boolean quiet) {
        last = serverTime;
        lastWhole = serverTime;
        if (!quiet) {
            return;
        }
        blind = sessions.stream().anyMatch(Session::masked);
        sessions.forEach(session -> known.put(session.key(), new Known(session, serverTime)));
        watched = sessions.stream()
                .filter(session -> session.state() != null && session.state() != SessionState.IDLE
                        && session.xactStart() == null)
                .map(Session::pid)
                .toArray(Integer[]::new);
        wanted = new Integer[0];
        forget(serverTime);
    }

    /// Whether the role may not see every session, so that a quiet reading would take hidden ones for none.
    boolean isBlind() {
        return blind;
    }

    void goBlind() {
        blind = true;
    }

    /// Pids that work outside a transaction, as far as the last whole reading saw them.
    Integer[] watched() {
        return watched;
    }

    /// Pids of which the next quiet second wants everything.
    Integer[] wanted() {
        return wanted;
    }

    /// What was last told in full of a session.
    @Nullable
    Session told(SessionKey session) {
        Known found = known.get(session);
        return found == null ? null : found.told();
    }

    void tell(Session told, Instant serverTime) {
        known.put(told.key(), new Known(told, serverTime));
    }

    /// Notes a quiet reading, and whom the next one asks more of: who is new, and then whose statement has outlived two
    /// samples and is not the one that was told of.
    void quiet(List<Session> sessions, Instant serverTime) {
        last = serverTime;
        Map<SessionKey, Instant> statements = new HashMap<>();
        for (Session session : sessions) {
            known.computeIfPresent(session.key(), (_, old) -> new Known(old.told(), serverTime));
            if (session.queryStart() != null) {
                statements.put(session.key(), session.queryStart());
            }
        }
        wanted = sessions.stream()
                .filter(this::isNewOrChangedAndLasting)
                .sorted(Comparator.comparing((Session session) -> known.containsKey(session.key()))
                        .thenComparing(Session::queryStart, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(DETAILS_AT_ONCE)
                .map(Session::pid)
                .toArray(Integer[]::new);
        lastStatements = statements;
        forget(serverTime);
    }

    private boolean isNewOrChangedAndLasting(Session session) {
        Session told = told(session.key());
        if (told == null) {
            return true;
        }
        boolean changed = !Objects.equals(told.queryStart(), session.queryStart()) || told.state() != session.state();
        return changed && session.queryStart() != null
                && session.queryStart().equals(lastStatements.get(session.key()));
    }

    private void forget(Instant serverTime) {
        known.values().removeIf(entry -> Duration.between(entry.seen(), serverTime).abs().compareTo(LIFE) > 0);
    }
}
