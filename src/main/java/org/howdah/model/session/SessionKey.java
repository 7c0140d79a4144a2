package org.howdah.model.session;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who a session is: a pid alone is used again by the next one.
///
/// @param backendStart null where the role may not see it, and then a later session of the same pid looks the same
public record SessionKey(int pid, @Nullable Instant backendStart) {
    /// As it stands in questions and references: `4711@2026-03-01T08:00:00.123456Z`, or the pid alone.
    public String word() {
        return backendStart == null ? Integer.toString(pid) : pid + "@" + backendStart;
    }

    /// Nothing for what is no such word.
    public static Optional<SessionKey> ofWord(String word) {
        int at = word.indexOf('@');
        try {
            return Optional.of(at < 0
                    ? new SessionKey(Integer.parseInt(word), null)
                    : new SessionKey(Integer.parseInt(word.substring(0, at)), Instant.parse(word.substring(at + 1))));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
