package org.howdah.model.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who a session is: a pid alone is used again by the next one.
///
/// @param backendStart null where the role may not see it, and then a later session of the same pid looks the same
public record SessionKey(int pid, @Nullable Instant backendStart) {}
