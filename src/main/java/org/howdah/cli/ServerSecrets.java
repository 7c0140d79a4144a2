package org.howdah.cli;

import org.howdah.postgres.connect.SecretSource;

/// Where the secret of a server comes from that was named on the command line: not every source serves every server.
@FunctionalInterface
public interface ServerSecrets {
    SecretSource of(ResolvedServer server);
}
