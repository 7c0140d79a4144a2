package org.howdah.alert;

import java.time.Duration;
import java.util.List;

/// When an alert is raised and when it ends.
///
/// @param name stays the same for life: alerts of one rule are known by it
/// @param calm for how long all must be well before an alert ends, so that it does not come and go
public record AlertRule(String name, AlertCondition condition, AlertSeverity severity, Duration calm) {
    private static final Duration USUAL_CALM = Duration.ofSeconds(10);

    public AlertRule(String name, AlertCondition condition, AlertSeverity severity) {
        this(name, condition, severity, USUAL_CALM);
    }

    /// What holds until the user says otherwise.
    public static List<AlertRule> builtIn() {
        return List.of(
                new AlertRule("server-down", new AlertCondition.Gone(Duration.ofSeconds(30)), AlertSeverity.ERROR),
                new AlertRule("sessions-blocked", new AlertCondition.Blocked(Duration.ofSeconds(30), 1),
                        AlertSeverity.ERROR),
                new AlertRule("transaction-old",
                        new AlertCondition.OldTransaction(Duration.ofMinutes(5), Duration.ofMinutes(2)),
                        AlertSeverity.WARNING));
    }
}
