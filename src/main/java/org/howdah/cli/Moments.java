package org.howdah.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.howdah.settings.IntervalText;

/// Reads an instant as people and programs write it: `2026-03-01T10:14:32Z`, the same without a zone, which is UTC, a
/// day, `now`, or `-10m` for ten minutes ago. Pure.
final class Moments {
    private Moments() {}

    /// @param option whose value it is
    /// @throws CommandFailure if it is none
    static Instant parse(String option, String text, Instant now) {
        if (text.equals("now")) {
            return now;
        }
        if (text.startsWith("-")) {
            Optional<Duration> ago = IntervalText.parse(text.substring(1));
            if (ago.isPresent()) {
                return now.minus(ago.get());
            }
        }
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, option + " is a time: 2026-03-01T10:14:32Z, now, or -10m for"
                    + " ten minutes ago.", e);
        }
    }
}
