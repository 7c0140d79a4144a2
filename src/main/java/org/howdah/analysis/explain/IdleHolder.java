package org.howdah.analysis.explain;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.history.TimeRange;

/// A transaction that a session held open while it did nothing in it.
///
/// @param since begin of the transaction, by the server's clock; the first sight where the server does not tell
/// @param age of the transaction when it was last seen
/// @param share of the samples in which it was seen idle
/// @param holdsBack whether it has a snapshot or a transaction id, so that nothing newer can be vacuumed
public record IdleHolder(SessionName session, Instant since, Duration age, double share, boolean holdsBack,
        TimeRange seen) {
    boolean isSameAs(IdleHolder other) {
        return session.key().equals(other.session.key()) && since.equals(other.since);
    }
}
