package org.howdah.analysis.explain;

import org.howdah.model.history.TimeRange;

/// A session behind which others waited for locks, and that waited for none itself.
///
/// @param blocked how many waited behind it, however many steps away, on average of the samples
/// @param most at once
/// @param idle whether it mostly idled in a transaction
/// @param awaitsStandby whether it mostly waited for a synchronous standby, which holds it up in turn
/// @param seen from its first to its last sight as a blocker
public record BlockingRoot(SessionName session, double blocked, int most, boolean idle, boolean awaitsStandby,
        TimeRange seen) {}
