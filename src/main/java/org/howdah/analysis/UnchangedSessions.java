package org.howdah.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.session.Session;

/// Gives a session that is told of again, and is as it was, back as the object of the reading before. Of thousands most
/// are: made anew each second, they would be copied by every collection of garbage, and read by the screen from memory
/// that another processor has just written. Bounded by the sessions of a few readings. One thread at a time.
public final class UnchangedSessions {
    /// Below this it does not pay to forget.
    private static final int FEW = 200;

    private final Map<Integer, Session> known = new HashMap<>();

    /// The same sessions in the same order.
    public List<Session> of(List<Session> read) {
        List<Session> sessions = new ArrayList<>(read.size());
        for (Session session : read) {
            sessions.add(of(session));
        }
        if (known.size() > FEW + 2 * read.size()) {
            known.clear();
            sessions.forEach(session -> known.put(session.pid(), session));
        }
        return List.copyOf(sessions);
    }

    private Session of(Session read) {
        Session before = known.get(read.pid());
        if (before != null && before.equals(read)) {
            return before;
        }
        known.put(read.pid(), read);
        return read;
    }
}
