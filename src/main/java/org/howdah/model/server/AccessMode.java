package org.howdah.model.server;

import java.util.Optional;

/// What Howdah may do to a server besides looking, as the user decided.
public enum AccessMode {
    /// Nothing.
    OBSERVE,
    /// Cancel and terminate.
    OPERATE,
    /// Maintenance, settings and roles as well.
    ADMINISTER;

    /// As it stands in `servers.json`: `observe`.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<AccessMode> ofWord(String word) {
        for (AccessMode mode : values()) {
            if (mode.word().equals(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
