package org.howdah.model.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// By what Howdah shows a server who it is, in TLS.
///
/// @param certificate a PEM file with the certificate and those above it, or a PKCS#12 file (`.p12`, `.pfx`) with both
/// @param key the PEM or DER file (PKCS#8) of its key; null where the first file holds it
public record ClientCertificate(Path certificate, @Nullable Path key) {
    /// Whether one file holds both.
    public boolean isPkcs12() {
        String name = certificate.toString().toLowerCase(java.util.Locale.ROOT);
        return name.endsWith(".p12") || name.endsWith(".pfx");
    }
}
