package org.howdah.model.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// All that a connection needs to know but the secret.
///
/// @param rootCertificate PEM file with the roots to trust instead of the system's; null for those
public record ConnectionTarget(ServerAddress address, TlsMode tlsMode, @Nullable Path rootCertificate) {}
