package org.howdah.analysis;

import java.util.List;

/// Which sessions the user wants to see, and how. Immutable.
///
/// @param search words that all hold
/// @param duration the time that he looks at
public record SessionWish(SessionMode mode, SessionSearch search, SessionDuration duration, SessionGrouping grouping) {
    /// What everybody sees who has wished nothing.
    public static final SessionWish USUAL = new SessionWish(
            SessionMode.ALL, SessionSearch.EVERYTHING, SessionDuration.QUERY, SessionGrouping.NONE);

    /// Rows that a screen gets at most: nobody reads more, and each costs memory and time.
    public static final int MOST = 10_000;

    /// The sessions that are shown.
    ///
    /// @param matching how many the wish lets through
    /// @param total how many there are
    public record Chosen(List<SessionFacts> sessions, int matching, int total) {
        public Chosen {
            sessions = List.copyOf(sessions);
        }

        /// How many of those that match are left out, the least important ones.
        public int notShown() {
            return matching - sessions.size();
        }
    }

    public Chosen choose(List<SessionFacts> all) {
        List<SessionFacts> matching = all.stream()
                .filter(facts -> mode.shows(facts) && search.matches(facts, duration)).toList();
        return new Chosen(matching.size() <= MOST
                ? matching
                : matching.stream().sorted(SessionFacts.ORDER).limit(MOST).toList(), matching.size(), all.size());
    }

    /// Whether idle sessions are to be read each second for it.
    public boolean looksAtIdle() {
        return mode == SessionMode.ALL && search.allowsIdle();
    }

    public SessionWish withMode(SessionMode changed) {
        return new SessionWish(changed, search, duration, grouping);
    }

    public SessionWish withSearch(SessionSearch changed) {
        return new SessionWish(mode, changed, duration, grouping);
    }

    public SessionWish withDuration(SessionDuration changed) {
        return new SessionWish(mode, search, changed, grouping);
    }

    public SessionWish withGrouping(SessionGrouping changed) {
        return new SessionWish(mode, search, duration, changed);
    }
}
