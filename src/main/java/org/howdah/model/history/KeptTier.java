package org.howdah.model.history;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a history holds in one degree of detail, of all servers.
///
/// @param name `samples`, `minutes` or `hours`; stands in JSON and never changes
/// @param kept how long
/// @param first when it begins; null if there is none
/// @param last when it ends
/// @param bytes that it takes
public record KeptTier(String name, Duration kept, @Nullable Instant first, @Nullable Instant last, long bytes) {}
