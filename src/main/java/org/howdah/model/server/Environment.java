package org.howdah.model.server;

import java.util.Optional;

/// What a server is there for, as the user says. Shown in words; production also with a red line over the window.
public enum Environment {
    PRODUCTION, STAGING, TEST, ANALYTICS,
    /// The user did not say.
    NONE;

    /// As it stands in `servers.json` and in search words: `production`.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Environment> ofWord(String word) {
        for (Environment environment : values()) {
            if (environment.word().equals(word)) {
                return Optional.of(environment);
            }
        }
        return Optional.empty();
    }
}
