package org.howdah.model.session;

import java.time.Instant;
import org.howdah.model.sample.Probe;
import org.jspecify.annotations.Nullable;

/// What pg_stat_activity tells of a session that the live second leaves out.
///
/// @param pid process id
/// @param backendStart when the process began; null for a masked row
/// @param snapshotAge gauge, age(backend_xmin), transactions; null without a snapshot, and for most masked rows
/// @param tls pg_stat_ssl.ssl; null for a masked row
/// @param tlsVersion pg_stat_ssl.version; null without TLS
/// @param gssEncrypted pg_stat_gssapi.encrypted; null before 12
public record SessionTraits(
        int pid, @Nullable Instant backendStart, @Nullable Long snapshotAge, @Nullable Boolean tls,
        @Nullable String tlsVersion, @Nullable Boolean gssEncrypted) {
    public static final Probe<SessionTraits> PROBE = new Probe<>("session_traits", SessionTraits.class, true);
}
