package org.howdah.analysis.explain;

import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.jspecify.annotations.Nullable;

/// Who a session is, for a line about it. Raw texts; null where the server did not tell.
///
/// @param statement the last one that was seen
public record SessionName(SessionKey key, @Nullable String user, @Nullable String application, @Nullable String client,
        @Nullable String database, @Nullable String backendType, @Nullable String statement) {
    static SessionName of(Session session) {
        return new SessionName(session.key(), session.usename(), session.applicationName(), session.clientAddr(),
                session.datname(), session.backendType(), session.query());
    }
}
