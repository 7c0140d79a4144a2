package org.howdah.alert;

import java.time.Instant;

/// What a condition says of a server at one instant.
sealed interface Verdict {
    /// What the condition is about is so.
    ///
    /// @param since when, our clock; as far as one sample tells
    record Bad(Instant since, AlertFinding finding) implements Verdict {}

    record Well() implements Verdict {}

    /// What would tell cannot be read now: nothing begins and nothing ends.
    record Unknown() implements Verdict {}
}
