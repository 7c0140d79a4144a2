package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.SessionState;
import org.howdah.model.session.WaitClass;
import org.howdah.model.session.WaitTrail;

/// Remembers what each session of a server waited for in the last ten minutes: a byte for each second and session. Any
/// thread.
public final class WaitMemory {
    /// Sessions that are remembered at most: together with their keys they take a megabyte.
    private static final int MOST = 1_500;
    private static final int LENGTH = WaitTrail.LENGTH;

    /// What one session did.
    private static final class Marks {
        private final byte[] ring = new byte[LENGTH];
        private final long first;
        private long last;

        Marks(long first) {
            this.first = first;
            this.last = first - 1;
        }

        void write(long from, long to, char mark) {
            for (long second = Math.max(last + 1, from - LENGTH); second < from; second++) {
                ring[slot(second)] = (byte) WaitTrail.ABSENT;
            }
            for (long second = from; second <= to; second++) {
                ring[slot(second)] = (byte) mark;
            }
            last = Math.max(last, to);
        }

        char at(long second) {
            return second < first || second > last ? WaitTrail.ABSENT : (char) ring[slot(second)];
        }
    }

    private final Map<SessionKey, Marks> sessions = new HashMap<>();
    private final long[] sampled = new long[LENGTH];
    private long newest = Long.MIN_VALUE;

    public WaitMemory() {
        Arrays.fill(sampled, Long.MIN_VALUE);
    }

    /// Takes a sample.
    ///
    /// @param time our time of it
    /// @param interval at which the server is sampled; a sample stands for the time since the one before it, unless that is
    ///     too long ago
    public synchronized void add(Instant time, List<Session> rows, Duration interval) {
        long second = time.getEpochSecond();
        if (newest != Long.MIN_VALUE && second < newest) {
            // The clock was set back: what lies in the future has not happened.
            sessions.clear();
            Arrays.fill(sampled, Long.MIN_VALUE);
            newest = Long.MIN_VALUE;
        }
        long step = Math.max(1, interval.toSeconds());
        boolean goesOn = newest != Long.MIN_VALUE && second - newest <= step * NextState.GAP_INTERVALS;
        long from = Math.max(second - LENGTH + 1, goesOn ? Math.min(newest + 1, second) : second);
        for (long each = from; each <= second; each++) {
            sampled[slot(each)] = each;
        }
        newest = second;
        long oldest = second - LENGTH;
        sessions.values().removeIf(marks -> marks.last < oldest);
        for (Session session : rows) {
            char mark = mark(session);
            if (mark != WaitTrail.ABSENT) {
                Marks known = sessions.get(session.key());
                if (known == null && sessions.size() < MOST) {
                    known = new Marks(from);
                    sessions.put(session.key(), known);
                }
                if (known != null) {
                    known.write(from, second, mark);
                }
            }
        }
    }

    /// The address is another: what was seen there says nothing of what stands here.
    public synchronized void forget() {
        sessions.clear();
        Arrays.fill(sampled, Long.MIN_VALUE);
        newest = Long.MIN_VALUE;
    }

    public synchronized WaitTrail trail(SessionKey session) {
        if (newest == Long.MIN_VALUE) {
            return WaitTrail.EMPTY;
        }
        Marks marks = sessions.get(session);
        StringBuilder seconds = new StringBuilder(LENGTH);
        for (long second = newest - LENGTH + 1; second <= newest; second++) {
            seconds.append(sampled[slot(second)] != second
                    ? WaitTrail.UNKNOWN
                    : marks == null ? WaitTrail.ABSENT : marks.at(second));
        }
        return new WaitTrail(Instant.ofEpochSecond(newest + 1), seconds.toString());
    }

    private static char mark(Session session) {
        SessionState state = session.state();
        if (state == SessionState.ACTIVE || state == SessionState.FASTPATH) {
            return WaitTrail.mark(WaitClass.of(session.waitEventType()));
        }
        return state == SessionState.IDLE_IN_TRANSACTION || state == SessionState.IDLE_IN_TRANSACTION_ABORTED
                ? WaitTrail.HOLDING
                : WaitTrail.ABSENT;
    }

    private static int slot(long second) {
        return (int) Math.floorMod(second, (long) LENGTH);
    }
}
