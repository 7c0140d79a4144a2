package org.howdah.history.rollup;

import java.time.Duration;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.sample.Probe;

/// How often sessions were seen with a statement in one period.
///
/// @param text number of a text that the statement had, among the texts of the history; 0 for none
/// @param count how often
public record StatementCell(boolean background, String statement, long text, String database, String user,
        String waitClass, long count) {
    /// The statements of samples, rolled up. The name stands in files beside those of probes.
    public static final RecordedProbe<StatementCell> PROBE = RecordedProbe.of(
            new Probe<>("session_statements", StatementCell.class), Duration.ofHours(1), "background", "statement",
            "database", "user", "waitClass");

    public StatementKey key() {
        return new StatementKey(background, statement, database, user, waitClass);
    }
}
