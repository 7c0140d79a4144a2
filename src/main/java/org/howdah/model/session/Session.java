package org.howdah.model.session;

import java.time.Instant;
import org.howdah.model.sample.Probe;
import org.jspecify.annotations.Nullable;

/// One row of pg_stat_activity, read through pg_stat_get_activity(). All times are the server's.
///
/// @param pid process id
/// @param backendStart when the process began; null for a masked row
/// @param datid oid of its database; null for background processes
/// @param datname name of that database
/// @param usesysid oid of its role; null for background processes
/// @param usename name of that role
/// @param applicationName as the client calls itself; anyone can claim any
/// @param clientAddr address of the client; null for a Unix socket and for background processes
/// @param clientPort TCP port of the client; -1 for a Unix socket
/// @param backendType since 10; null before
/// @param state null for background processes and masked rows
/// @param waitEventType null when it does not wait
/// @param waitEvent null when it does not wait
/// @param xactStart begin of the open transaction; null outside one, and in an aborted one
/// @param queryStart begin of the running statement, or of the last one when idle
/// @param stateChange when state last changed
/// @param backendXid transaction id, as 32 bits, if it has one
/// @param backendXmin oldest transaction id that its snapshot needs
/// @param leaderPid leader of the parallel group, since 13; null before and for leaders
/// @param queryId since 14, where compute_query_id is on
/// @param query text of the statement, as far as the server keeps it; null when not known
/// @param queryTruncated whether the server cut the text at track_activity_query_size (a text that fits to the byte
///     looks cut as well)
/// @param masked whether the role may not see what this session does
public record Session(
        int pid,
        @Nullable Instant backendStart,
        @Nullable Long datid,
        @Nullable String datname,
        @Nullable Long usesysid,
        @Nullable String usename,
        @Nullable String applicationName,
        @Nullable String clientAddr,
        @Nullable Integer clientPort,
        @Nullable String backendType,
        @Nullable SessionState state,
        @Nullable String waitEventType,
        @Nullable String waitEvent,
        @Nullable Instant xactStart,
        @Nullable Instant queryStart,
        @Nullable Instant stateChange,
        @Nullable Long backendXid,
        @Nullable Long backendXmin,
        @Nullable Integer leaderPid,
        @Nullable Long queryId,
        @Nullable String query,
        boolean queryTruncated,
        boolean masked) {

    /// Every session that is not idle, and background processes that wait, each second.
    public static final Probe<Session> PROBE = new Probe<>("sessions", Session.class);

    public SessionKey key() {
        return new SessionKey(pid, backendStart);
    }

    public boolean waitsForLock() {
        return "Lock".equals(waitEventType);
    }
}
