package org.howdah.model.session;

import org.howdah.model.sample.Probe;
import org.jspecify.annotations.Nullable;

/// How many sessions of one kind are idle: pg_stat_activity grouped, every 10 s.
///
/// @param count gauge, sessions
public record IdleSessions(
        @Nullable String datname,
        @Nullable String usename,
        @Nullable String applicationName,
        @Nullable String clientAddr,
        long count) {
    public static final Probe<IdleSessions> PROBE = new Probe<>("idle_sessions", IdleSessions.class);
}
