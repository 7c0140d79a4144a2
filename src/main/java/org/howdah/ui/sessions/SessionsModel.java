package org.howdah.ui.sessions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.howdah.analysis.Freshness;
import org.howdah.analysis.SessionCounts;
import org.howdah.analysis.SessionFacts;
import org.howdah.analysis.SessionMode;
import org.howdah.analysis.SessionWish;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.Session;
import org.howdah.ui.sessions.SessionsSight.View;
import org.jspecify.annotations.Nullable;

/// What the Sessions page shows, without a node. Changed on the screen thread only; the view can be read on any.
final class SessionsModel {
    private volatile View view;
    private volatile @Nullable SessionsSight made;
    private @Nullable SessionsSight sight;
    private @Nullable SessionsSight newest;
    private Freshness freshness = new Freshness.Loading();
    private boolean paused;

    SessionsModel(SessionWish wish) {
        view = new View(wish, java.util.Set.of());
    }

    View view() {
        return view;
    }

    Freshness freshness() {
        return freshness;
    }

    /// Makes of a state what the page will show of it. Any thread, one at a time.
    SessionsSight sightOf(ServerState state) {
        SessionsSight before = made;
        View present = view;
        SessionsSight now = before != null && before.isOf(state)
                ? before.with(state).seen(present)
                : SessionsSight.of(state, present);
        made = now;
        return now;
    }

    /// Takes what was made of a new state. While the page is paused it waits.
    void update(SessionsSight made, Instant now) {
        newest = made;
        if (!paused) {
            sight = made.seen(view);
        }
        tick(now);
    }

    /// Looks at the same sessions in another way.
    void look(View another) {
        view = another;
        if (sight != null) {
            sight = sight.seen(another);
        }
    }

    boolean isPaused() {
        return paused;
    }

    /// Freezes what is shown, or goes on with what came meanwhile.
    void pause(boolean wanted) {
        paused = wanted;
        if (!wanted && newest != null) {
            sight = newest.seen(view);
        }
    }

    /// Lets ages grow while nothing arrives.
    void tick(Instant now) {
        SessionsSight known = newest;
        if (known != null) {
            freshness = Freshness.of(known.state(), Session.PROBE, now);
        }
    }

    /// What is shown; null before the first state.
    @Nullable
    SessionsSight sight() {
        return sight;
    }

    /// The sessions that were read, whether they are shown or not.
    List<SessionFacts> sessions() {
        return sight == null ? List.of() : sight.facts();
    }

    /// Of those that wait for a lock the one that waits longest, else the first row.
    Optional<SessionRow.Single> longestWaiting() {
        return rows().stream()
                .filter(SessionRow.Single.class::isInstance).map(SessionRow.Single.class::cast)
                .min(Comparator.comparing((SessionRow.Single row) -> row.facts().waitsBehind().waits() ? 0 : 1)
                        .thenComparing(SessionRow.ORDER));
    }

    List<SessionRow> rows() {
        return sight == null ? List.of() : sight.rows();
    }

    /// What is folded or unfolded by a row: itself where rows stand below it, also hidden ones, else the row above it that
    /// it stands below.
    Optional<Object> foldOf(@Nullable Object key) {
        for (SessionRow row : rows()) {
            if (row.key().equals(key)) {
                boolean folds = row instanceof SessionRow.Heading
                        || (row instanceof SessionRow.Single single && single.workers() > 0);
                SessionRow above = row.parent();
                return folds ? Optional.of(row.key()) : Optional.ofNullable(above).map(SessionRow::key);
            }
        }
        return Optional.empty();
    }

    /// Nothing until sessions were read.
    @Nullable
    SessionCounts counts() {
        return sight == null ? null : sight.counts();
    }

    /// Whether there are sessions that the user has chosen not to see.
    boolean isNarrowed() {
        return !sessions().isEmpty();
    }

    /// Whether he has done so by words.
    boolean isFiltered() {
        SessionsSight known = sight;
        if (known == null || known.view().wish().mode() == SessionMode.ALL) {
            return isNarrowed();
        }
        return known.facts().stream().anyMatch(known.view().wish().mode()::shows);
    }

    /// When the rows were read, on our clock; null where none were.
    @Nullable
    Instant readAt() {
        Reading<Session> reading = reading();
        return reading == null ? null : reading.time();
    }

    /// The server's time of the rows.
    @Nullable
    Instant serverTime() {
        Reading<Session> reading = reading();
        return reading == null ? null : reading.serverTime();
    }

    private @Nullable Reading<Session> reading() {
        return sight == null ? null : sight.state().latest(Session.PROBE).orElse(null);
    }
}
