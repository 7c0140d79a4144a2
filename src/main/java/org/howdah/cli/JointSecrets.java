package org.howdah.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.credentials.SecretException;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.postgres.connect.SecretSource;

/// The secrets of several servers, each from where its own way says. Any thread.
final class JointSecrets implements SecretSource {
    private final Map<ConnectionTarget, SecretSource> sources = new HashMap<>();
    /// Of registered ones, whose target is another once its service was looked up.
    private final SecretSource others;

    JointSecrets(List<ResolvedServer> servers, ServerSecrets secrets) {
        servers.forEach(server -> sources.put(server.target(), secrets.of(server)));
        this.others = servers.stream().filter(server -> server.registered() != null).findFirst()
                .map(secrets::of).orElse(SecretSource.NONE);
    }

    private SecretSource of(ConnectionTarget target) {
        return sources.getOrDefault(target, others);
    }

    @Override
    public Optional<char[]> password(ConnectionTarget target) throws SecretException {
        return of(target).password(target);
    }

    @Override
    public Optional<char[]> passphrase(ConnectionTarget target, Path file) throws SecretException {
        return of(target).passphrase(target, file);
    }

    @Override
    public ConnectionTarget resolve(ConnectionTarget target) throws SecretException {
        return of(target).resolve(target);
    }

    @Override
    public void refused(ConnectionTarget target) {
        of(target).refused(target);
    }

    @Override
    public void refused(Path file) {
        others.refused(file);
    }
}
