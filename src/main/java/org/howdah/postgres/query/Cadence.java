package org.howdah.postgres.query;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How often a probe is asked on the slow lane, and how long it may take there.
///
/// @param deadline after which the server ends the statement; null for that of the lane
record Cadence(Duration every, @Nullable Duration deadline) {
    /// What is asked only while somebody looks.
    static final Cadence WHILE_SHOWN = new Cadence(Duration.ofSeconds(2), null);
    /// What is asked only while somebody looks, and makes the server look into folders.
    static final Cadence FOLDERS_WHILE_SHOWN = new Cadence(Duration.ofSeconds(10), Duration.ofSeconds(5));
    /// What changes while one looks.
    static final Cadence TEN_SECONDS = new Cadence(Duration.ofSeconds(10), null);
    /// What changes in hours.
    static final Cadence MINUTE = new Cadence(Duration.ofMinutes(1), null);
    /// What changes with the server's programs.
    static final Cadence HOUR = new Cadence(Duration.ofHours(1), null);
    /// What makes the server look at every file: rarely, and not for long, as the lane's other questions wait behind it.
    static final Cadence RARELY = new Cadence(Duration.ofMinutes(10), Duration.ofSeconds(10));
}
