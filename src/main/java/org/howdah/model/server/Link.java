package org.howdah.model.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the connection to a server stands. Times are ours, in UTC.
public sealed interface Link {
    Instant since();

    /// The first attempt, or one after a loss, is under way.
    record Connecting(Instant since) implements Link {}

    /// Samples arrive.
    record Up(Instant since) implements Link {}

    /// A sample is over its deadline; the connection is not given up yet.
    record NotAnswering(Instant since) implements Link {}

    /// There is no connection.
    ///
    /// @param nextAttempt when it is tried again; null: not until the user acts
    record Down(Instant since, ServerFault fault, @Nullable Instant nextAttempt) implements Link {}

    /// The user does not want this server sampled.
    record Paused(Instant since) implements Link {}

    /// Nothing was recorded of it at that time: no server is ever so, only a past one.
    record Unrecorded(Instant since) implements Link {}
}
