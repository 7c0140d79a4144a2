package org.howdah.ui.connection;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import org.howdah.model.server.CheckStep;
import org.howdah.model.server.CheckStep.Verdict;
import org.howdah.model.server.ServerCheck;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;

/// A test in one sentence. Pure.
final class TestSummary {
    private TestSummary() {}

    static String of(ServerCheck check) {
        if (check.fault() != null) {
            return Messages.text("connection.summary.fault");
        }
        long errors = count(check.steps(), Verdict.FAILED);
        long warnings = count(check.steps(), Verdict.WARNING);
        if (errors == 0 && warnings == 0) {
            return Messages.text("connection.summary.good");
        }
        if (errors == 0) {
            return warnings == 1
                    ? Messages.text("connection.summary.warning")
                    : Messages.text("connection.summary.warnings", Units.count(warnings));
        }
        String lacking = errors == 1
                ? Messages.text("connection.summary.error")
                : Messages.text("connection.summary.errors", Units.count(errors));
        if (warnings == 0) {
            return Messages.text("connection.summary.lacking", lacking);
        }
        return Messages.text("connection.summary.lackingAndWarnings", lacking, warnings == 1
                ? Messages.text("connection.summary.oneMore")
                : Messages.text("connection.summary.more", Units.count(warnings)));
    }

    /// How long all of it took.
    static Duration duration(Collection<CheckStep> steps) {
        return steps.stream().map(CheckStep::duration).filter(Objects::nonNull).map(Objects::requireNonNull)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static long count(Collection<CheckStep> steps, Verdict verdict) {
        return steps.stream().filter(step -> step.verdict() == verdict).count();
    }
}
