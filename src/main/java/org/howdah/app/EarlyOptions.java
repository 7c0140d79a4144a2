package org.howdah.app;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.howdah.cli.CommandFailure;
import org.howdah.cli.ExitCode;
import org.jspecify.annotations.Nullable;

/// The two options that are needed before commands can be made: paths and logging come first.
record EarlyOptions(@Nullable Path home, Level logLevel) {
    private static final Map<String, Level> LEVELS = Map.of("ERROR", Level.ERROR, "WARN", Level.WARN, "INFO",
            Level.INFO, "DEBUG", Level.DEBUG);

    /// Reads the two wherever they stand.
    ///
    /// @throws CommandFailure for a level that there is not

    static EarlyOptions of(String[] arguments) {
        String home = value("--home", arguments);
        return new EarlyOptions(home == null ? null : Path.of(home), level(value("--log-level", arguments)));
    }

    private static Level level(@Nullable String name) {
        Level level = name == null ? Level.INFO : LEVELS.get(name.toUpperCase(Locale.ROOT));
        if (level == null) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--log-level is ERROR, WARN, INFO or DEBUG.");
        }
        return level;
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
