package org.howdah.model.session;

import org.jspecify.annotations.Nullable;

/// How a session's traffic is protected: pg_stat_ssl and, since 12, pg_stat_gssapi.
///
/// @param tls pg_stat_ssl.ssl
/// @param version of TLS; null without it
/// @param cipher of TLS; null without it
/// @param bits of the cipher's key; null without TLS
/// @param clientName distinguished name in the client's certificate; null where it sent none
/// @param gssEncrypted pg_stat_gssapi.encrypted; null before 12
public record SessionEncryption(
        boolean tls, @Nullable String version, @Nullable String cipher, @Nullable Integer bits,
        @Nullable String clientName, @Nullable Boolean gssEncrypted) {}
