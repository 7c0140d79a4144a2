package org.howdah.model.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One uninterrupted life of a server's counters. A delta never crosses from one epoch into another: a restart,
/// a promotion or another server behind the same name begin a new one.
///
/// @param systemIdentifier pg_control_system(), where the role may call it
/// @param timeline pg_control_checkpoint(), where the role may call it
/// @param postmasterStart pg_postmaster_start_time()
/// @param inRecovery pg_is_in_recovery()
public record Epoch(
        @Nullable Long systemIdentifier, @Nullable Integer timeline, Instant postmasterStart, boolean inRecovery) {}
