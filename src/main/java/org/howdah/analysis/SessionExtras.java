package org.howdah.analysis;

import org.howdah.model.session.SessionTraits;

/// What is asked of sessions only while somebody looks at a column of it.
///
/// @param traits age of the snapshot, and encryption
/// @param locks that it holds
/// @param tempBytes in temporary files
public record SessionExtras(Extra<SessionTraits> traits, Extra<Long> locks, Extra<Long> tempBytes) {
    static final SessionExtras UNREAD = new SessionExtras(
            new Extra.Unread<>(), new Extra.Unread<>(), new Extra.Unread<>());
}
