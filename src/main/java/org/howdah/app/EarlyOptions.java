package org.howdah.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The two options that are needed before commands can be made: paths and logging come first.
record EarlyOptions(@Nullable Path home, @Nullable String logLevel) {
    static EarlyOptions of(String[] arguments) {
        String home = value("--home", arguments);
        return new EarlyOptions(home == null ? null : Path.of(home), value("--log-level", arguments));
    }

    private static @Nullable String value(String option, String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(option) && i + 1 < arguments.length) {
                return arguments[i + 1];
            }
            if (arguments[i].startsWith(option + "=")) {
                return arguments[i].substring(option.length() + 1);
            }
        }
        return null;
    }
}
