package org.howdah.ui.sessions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.analysis.SessionCounts;
import org.howdah.analysis.SessionFacts;
import org.howdah.analysis.SessionGroup;
import org.howdah.analysis.SessionGrouping;
import org.howdah.analysis.SessionWish;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.HeldLocks;
import org.howdah.model.session.IdleSessions;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionTraits;
import org.howdah.model.session.TempFiles;
import org.jspecify.annotations.Nullable;

/// What the page shows of one state: made on the thread that brings the state, so that many sessions do not hold up the
/// screen. Immutable.
///
/// @param counts of all sessions; null until some were read
/// @param rows in no order
record SessionsSight(ServerState state, View view, List<SessionFacts> facts, @Nullable SessionCounts counts,
        SessionWish.Chosen chosen, List<SessionRow> rows) {

    private static final List<Probe<?>> SOURCES = List.of(Session.PROBE, BlockedSession.PROBE, IdleSessions.PROBE,
            SessionTraits.PROBE, HeldLocks.PROBE, TempFiles.PROBE);

    /// How the user looks at the sessions.
    ///
    /// @param folded keys of rows whose rows below are hidden
    record View(SessionWish wish, Set<Object> folded) {
        View {
            folded = Set.copyOf(folded);
        }

        View with(SessionWish changed) {
            return new View(changed, folded);
        }

        /// Hides or shows what stands below a row.
        View toggled(Object key) {
            Set<Object> changed = new HashSet<>(folded);
            if (!changed.remove(key)) {
                changed.add(key);
            }
            return new View(wish, changed);
        }
    }

    static SessionsSight of(ServerState state, View view) {
        SessionCounts counts = state.latest(Session.PROBE).map(_ -> SessionCounts.of(state)).orElse(null);
        return of(state, view, SessionFacts.of(state), counts);
    }

    /// The same sessions, looked at in another way.
    SessionsSight seen(View another) {
        return another.equals(view) ? this : of(state, another, facts, counts);
    }

    /// Whether the sessions of a state are those that this was made of: a reading is made once, and comparing thousands of
    /// rows would cost what this saves.
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(ServerState newer) {
        return SOURCES.stream().allMatch(
                probe -> newer.latest(probe).orElse(null) == state.latest(probe).orElse(null));
    }

    /// A newer state in which nothing that was read is another.
    SessionsSight with(ServerState newer) {
        return new SessionsSight(newer, view, facts, counts, chosen, rows);
    }

    private static SessionsSight of(ServerState state, View view, List<SessionFacts> facts,
            @Nullable SessionCounts counts) {
        SessionWish.Chosen chosen = view.wish().choose(facts);
        return new SessionsSight(state, view, facts, counts, chosen, rows(chosen.sessions(), view));
    }

    private static List<SessionRow> rows(List<SessionFacts> sessions, View view) {
        SessionGrouping by = view.wish().grouping();
        List<SessionRow> rows = new ArrayList<>(sessions.size());
        if (by == SessionGrouping.NONE) {
            add(rows, sessions, null, view);
            return rows;
        }
        SessionGroup.split(sessions, by).forEach((value, members) -> {
            SessionRow.Heading.Key key = new SessionRow.Heading.Key(by, value);
            boolean folded = view.folded().contains(key);
            SessionRow.Heading heading = new SessionRow.Heading(
                    key, SessionGroup.of(value, by, members), view.wish().duration(), folded);
            rows.add(heading);
            if (!folded) {
                add(rows, members, heading, view);
            }
        });
        return rows;
    }

    private static void add(List<SessionRow> rows, List<SessionFacts> sessions, SessionRow.@Nullable Heading heading,
            View view) {
        Map<Integer, Integer> workers = new HashMap<>();
        sessions.stream().map(SessionFacts::leader).filter(java.util.Objects::nonNull)
                .forEach(leader -> workers.merge(leader, 1, Integer::sum));
        Map<Integer, SessionRow.Single> leaders = new HashMap<>();
        List<SessionFacts> helpers = new ArrayList<>();
        for (SessionFacts facts : sessions) {
            if (facts.leader() != null) {
                helpers.add(facts);
                continue;
            }
            int below = workers.getOrDefault(facts.session().pid(), 0);
            SessionRow.Single row = new SessionRow.Single(facts, view.wish().duration(), heading, below,
                    below > 0 && view.folded().contains(facts.key()));
            rows.add(row);
            if (below > 0) {
                leaders.put(facts.session().pid(), row);
            }
        }
        for (SessionFacts helper : helpers) {
            SessionRow.Single leader = leaders.get(helper.leader());
            if (leader == null || !leader.folded()) {
                rows.add(new SessionRow.Single(helper, view.wish().duration(), leader == null ? heading : leader, 0,
                        false));
            }
        }
    }
}
