package org.howdah.ui.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.howdah.analysis.SessionCounts;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Reading;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.range.WindowTime;
import org.jspecify.annotations.Nullable;

/// What is another thing on the page while the past is shown: what was selected before it, which rows are news, and what
/// was not recorded. Screen thread.
final class SessionsPast {
    /// Rows of two samples further apart are not news, but another time.
    private static final Duration NEIGHBOURS = Duration.ofSeconds(2);

    /// So many samples must be missing before that is said.
    private static final int MISSED = 3;

    private final WindowTime time;
    private @Nullable Object before;
    private @Nullable Object wanted;
    private @Nullable Instant shown;
    private boolean was;

    SessionsPast(WindowTime time) {
        this.time = time;
    }

    boolean isShown() {
        return time.replayed().isPresent();
    }

    /// Takes note of what is selected, when time turns.
    void turn(@Nullable Object selected) {
        if (isShown() != was) {
            was = isShown();
            if (was) {
                before = selected;
                wanted = null;
            } else {
                wanted = before;
                before = null;
            }
        }
    }

    /// What is to be selected again, once: what was before the past was shown. Null for nothing.
    @Nullable
    Object takeWanted() {
        Object key = was ? null : wanted;
        wanted = was ? wanted : null;
        return key;
    }

    /// Whether rows that come and go with a sample are news.
    boolean isNext(@Nullable Instant read) {
        Instant last = shown;
        shown = read;
        if (last == null || read == null) {
            return true;
        }
        Duration apart = Duration.between(last, read);
        return !apart.isNegative() && (!isShown() || apart.compareTo(NEIGHBOURS) <= 0);
    }

    /// What of this second is not in the rows: the second itself, where the last sample lies long before it; or idle
    /// sessions, which are recorded one by one only while somebody looks at them, and else as numbers.
    Optional<Notice> missing(@Nullable SessionsSight sight, ZoneId zone) {
        Instant second = time.replayed().orElse(null);
        ProbeState<Session> probed = sight == null ? null : sight.state().probe(Session.PROBE).orElse(null);
        Reading<Session> latest = probed == null ? null : probed.latest();
        if (second == null || probed == null || latest == null) {
            return Optional.empty();
        }
        Reading<Session> previous = probed.previous();
        Duration usual = previous == null ? Duration.ZERO : Duration.between(previous.time(), latest.time());
        Duration late = usual.compareTo(NEIGHBOURS) > 0 ? usual : NEIGHBOURS;
        if (Duration.between(latest.time(), second).compareTo(late.multipliedBy(MISSED)) > 0) {
            return Optional.of(new Notice(StatusShape.Status.WARNING,
                    Messages.text("sessions.notSampledThen", Times.time(latest.time(), zone)), null));
        }
        return missingIdle(sight);
    }

    private Optional<Notice> missingIdle(@Nullable SessionsSight sight) {
        SessionCounts counts = sight == null ? null : sight.counts();
        if (sight == null || counts == null || !sight.view().wish().looksAtIdle()) {
            return Optional.empty();
        }
        long listed = sight.facts().stream().filter(facts -> facts.session().state() == SessionState.IDLE).count();
        long missing = counts.idle().orElse(0) - listed;
        return missing <= 0
                ? Optional.empty()
                : Optional.of(new Notice(StatusShape.Status.UNKNOWN,
                        Messages.text("sessions.idleUnrecorded", Units.count(missing)), null));
    }
}
