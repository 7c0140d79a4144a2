package org.howdah.alert;

import java.time.Duration;

/// What must be so for an alert. Data, so that the user's own can take the place of the built-in ones.
public sealed interface AlertCondition {
    /// How long it must have been so.
    Duration patience();

    /// The server is down or does not answer.
    record Gone(Duration patience) implements AlertCondition {}

    /// So many sessions have waited for a lock for so long.
    record Blocked(Duration patience, int sessions) implements AlertCondition {}

    /// A transaction is older than `age`, or its client has left it alone for longer than `idle`.
    record OldTransaction(Duration age, Duration idle) implements AlertCondition {
        /// Its age is its patience.
        @Override
        public Duration patience() {
            return Duration.ZERO;
        }
    }
}
