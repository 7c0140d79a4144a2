package org.howdah.model.session;

import java.time.Instant;
import java.util.List;

/// What a session waited for in each of the last seconds, as it was sampled; kept in memory only.
///
/// @param end our time behind the last second
/// @param seconds a mark for each second, the newest last
public record WaitTrail(Instant end, String seconds) {
    /// Seconds that are kept.
    public static final int LENGTH = 600;

    /// Nothing was sampled.
    public static final char UNKNOWN = '?';
    /// It was not there, or idle.
    public static final char ABSENT = ' ';
    /// It held a transaction open and did nothing in it.
    public static final char HOLDING = 't';

    private static final char FIRST_WAIT = 'A';
    private static final List<WaitClass> WAITS = List.of(WaitClass.values());

    public static final WaitTrail EMPTY = new WaitTrail(Instant.EPOCH, "");

    /// The mark of a second in which it was active.
    public static char mark(WaitClass waitClass) {
        return (char) (FIRST_WAIT + WAITS.indexOf(waitClass));
    }

    /// Whether the mark is one of a wait class.
    public static boolean isWait(char mark) {
        return mark >= FIRST_WAIT && mark < FIRST_WAIT + WAITS.size();
    }

    /// The wait class of such a mark.
    public static WaitClass waitOf(char mark) {
        return WAITS.get(mark - FIRST_WAIT);
    }

    /// Seconds in which the server was sampled.
    public int samples() {
        return (int) seconds.chars().filter(mark -> mark != UNKNOWN).count();
    }
}
