package org.howdah.model.collector;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What Howdah takes of the computer that it runs on.
///
/// @param time when this was looked at, our clock
/// @param cpu processor time since the process began; null where the system does not say
/// @param heapUsedBytes of the Java heap
/// @param heapMaxBytes up to which that may grow
/// @param residentBytes memory of the process as the system sees it; null where it does not say
/// @param threads of the system; lanes are not among them, as they share a few
public record ProcessCost(
        Instant time,
        @Nullable Duration cpu,
        long heapUsedBytes,
        long heapMaxBytes,
        @Nullable Long residentBytes,
        int threads) {}
