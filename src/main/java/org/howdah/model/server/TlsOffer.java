package org.howdah.model.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a server says when it is asked for encryption. Looked at, not trusted.
///
/// @param offered whether it encrypts at all; the rest is null where it does not, or where no handshake came about
/// @param protocol such as `TLSv1.3`
/// @param subject to whom its certificate is made out; not yet safe to show
/// @param expires when its certificate ends
public record TlsOffer(
        boolean offered, @Nullable String protocol, @Nullable String subject, @Nullable Instant expires) {}
