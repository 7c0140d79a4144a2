package org.howdah.cli;

import java.time.Instant;
import org.howdah.model.history.TimeRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--from` and `--to`: a stretch of what was recorded.
final class RangeOptions {
    @Option(names = "--from", required = true, paramLabel = "TIME", description = "The first moment: 2026-03-01T10:14:32Z, or -10m for ten minutes ago.")
    private String from = "";

    @Option(names = "--to", paramLabel = "TIME", description = "The moment before which it ends; now unless given.")
    private @Nullable String to;

    /// The stretch.
    ///
    /// @throws CommandFailure if it is none
    TimeRange range(Instant now) {
        Instant begin = Moments.parse("--from", from, now);
        Instant end = Moments.parse("--to", to == null ? "now" : to, now);
        if (!begin.isBefore(end)) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--from is before --to.");
        }
        return new TimeRange(begin, end);
    }
}
