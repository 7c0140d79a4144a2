package org.howdah.history.recording;

import java.time.DateTimeException;
import java.time.Instant;

/// Times that a recording can have. Others are an attempt at the arithmetic of whoever reads them.
final class Believable {
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

    private Believable() {}

    /// @throws DateTimeException for others
    static Instant time(Instant time) {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new DateTimeException("no time of a recording");
        }
        return time;
    }
}
