package org.howdah.model.session;

import org.howdah.model.sample.SampleOutcome;
import org.jspecify.annotations.Nullable;

/// What was asked about one session because somebody looks at it.
///
/// @param text of its statement; null where it was not asked for
public record SessionInspection(
        SessionKey session,
        SampleOutcome<SessionLock> locks,
        SampleOutcome<SessionEncryption> encryption,
        @Nullable SampleOutcome<StatementText> text) {}
