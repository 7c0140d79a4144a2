package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.jspecify.annotations.Nullable;

/// How far what is shown of one probe may be believed at one moment.
public sealed interface Freshness {
    /// Nothing was read yet, and the server is being asked.
    record Loading() implements Freshness {}

    /// The rows are as new as they get.
    record Fresh() implements Freshness {}

    /// The rows stand, but the server does not answer.
    ///
    /// @param age since when it is silent
    record NotAnswering(Duration age) implements Freshness {}

    /// There is no connection; rows, if any, are old.
    ///
    /// @param age since when it is down
    /// @param untilNextAttempt null: not until the user acts
    record Down(Duration age, ServerFault fault, @Nullable Duration untilNextAttempt) implements Freshness {}

    /// The server is not asked, because the user wants it so.
    record Paused(Duration age) implements Freshness {}

    /// What is shown is past, and nothing was recorded then.
    record Unrecorded() implements Freshness {}

    /// The connection stands, but this probe did not give rows the last time.
    ///
    /// @param age of the rows that are left; null where there never were any
    record Refused(@Nullable Duration age, SampleOutcome<?> outcome) implements Freshness {}

    /// What holds for a probe of a server.
    ///
    /// @param now on the clock of [Reading#time]
    static Freshness of(ServerState state, Probe<?> probe, Instant now) {
        @Nullable
        ProbeState<?> probed = state.probe(probe).orElse(null);
        @Nullable
        Reading<?> latest = probed == null ? null : probed.latest();
        return switch (state.link()) {
            case Link.Connecting(var since) -> latest == null ? new Loading() : new NotAnswering(age(since, now));
            case Link.NotAnswering(var since) -> new NotAnswering(age(since, now));
            case Link.Paused(var since) -> new Paused(age(since, now));
            case Link.Unrecorded _ -> new Unrecorded();
            case Link.Down(var since, var fault, var nextAttempt) -> new Down(
                    age(since, now), fault, nextAttempt == null ? null : age(now, nextAttempt));
            case Link.Up _ when probed == null -> new Loading();
            case Link.Up _ when probed.outcome() instanceof SampleOutcome.Read<?> -> new Fresh();
            case Link.Up _ -> new Refused(latest == null ? null : age(latest.time(), now), probed.outcome());
        };
    }

    private static Duration age(Instant from, Instant to) {
        Duration age = Duration.between(from, to);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
