package org.howdah.ui.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.howdah.analysis.ChainLock;
import org.howdah.analysis.SessionFacts;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.SessionLock;
import org.howdah.model.session.WaitTrail;
import org.jspecify.annotations.Nullable;

/// Follows one session: what the states say of it each second, and what it is asked for itself, at once when it is opened
/// or begins to wait for another lock, and else every ten seconds. Screen thread.
final class SessionWatch {
    private static final Duration ASK_EVERY = Duration.ofSeconds(10);
    private static final Duration ASK_AT_MOST_EVERY = Duration.ofSeconds(2);

    /// What is known of it.
    ///
    /// @param inspection null until it was answered
    /// @param chainLocks of each step of its chain; null where that is not known
    record Seen(SessionDetail detail, WaitTrail trail, @Nullable SessionInspection inspection,
            List<@Nullable ChainLock> chainLocks) {}

    private final SessionDesk desk;
    private final SessionKey key;
    private final Consumer<Seen> onSeen;
    private final ChainWatch chain;
    private @Nullable SessionDetail detail;
    private @Nullable SessionInspection inspection;
    private @Nullable Instant askedAt;
    private boolean closed;

    SessionWatch(SessionDesk desk, SessionKey key, Consumer<Seen> onSeen) {
        this.desk = desk;
        this.key = key;
        this.onSeen = onSeen;
        chain = new ChainWatch(desk, this::tell);
    }

    SessionKey key() {
        return key;
    }

    /// Takes what the sessions are now.
    ///
    /// @return whether the session was ever seen
    boolean update(ServerState state, List<SessionFacts> sessions) {
        SessionDetail before = detail;
        SessionDetail now = SessionDetail.of(state, sessions, key, before);
        if (now == null) {
            return false;
        }
        detail = now;
        ask(now, before == null || isInAnotherLock(before, now));
        chain.update(now.chain());
        tell();
        return true;
    }

    /// Hears no answer any more.
    void close() {
        closed = true;
        chain.close();
    }

    private static boolean isInAnotherLock(SessionDetail before, SessionDetail now) {
        return before.row().waiting().equals(now.row().waiting())
                ? !Objects.equals(before.session().queryStart(), now.session().queryStart())
                : now.session().waitsForLock() || before.session().waitsForLock();
    }

    private void ask(SessionDetail now, boolean isNews) {
        Instant time = desk.screen().clock().instant();
        Instant last = askedAt;
        Duration since = last == null ? ASK_EVERY : Duration.between(last, time);
        boolean due = since.compareTo(isNews ? ASK_AT_MOST_EVERY : ASK_EVERY) >= 0 || since.isNegative();
        if (!now.ended() && due) {
            askedAt = time;
            desk.access().inspect(desk.server(), now.session(),
                    answer -> desk.screen().uiThread().execute(() -> answered(answer)));
        }
    }

    private void answered(SessionInspection answer) {
        if (!closed) {
            inspection = answer;
            tell();
        }
    }

    private void tell() {
        SessionDetail known = detail;
        if (known != null) {
            List<SessionLock> own = inspection != null
                    && inspection.locks() instanceof SampleOutcome.Read<SessionLock>(var read) ? read : List.of();
            onSeen.accept(new Seen(known, desk.fleet().trail(desk.server(), key), inspection,
                    chain.locks(known.chain(), own)));
        }
    }
}
