package org.howdah.model.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where one probe of one server stands.
///
/// @param latest the newest reading, kept when later attempts fail
/// @param previous the reading before it in the same epoch: the base of rates; null means rates are unknown
/// @param outcome of the last attempt
/// @param attemptedAt when that was, UTC
public record ProbeState<R extends Record>(
        Probe<R> probe,
        @Nullable Reading<R> latest,
        @Nullable Reading<R> previous,
        SampleOutcome<R> outcome,
        Instant attemptedAt) {}
