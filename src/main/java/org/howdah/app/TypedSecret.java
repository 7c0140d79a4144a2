package org.howdah.app;

import java.nio.file.Path;
import java.util.Optional;
import org.howdah.credentials.SecretException;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.postgres.connect.SecretSource;

/// A password that was entered and lies nowhere yet, for the test of one server; everything else from where it usually
/// comes.
final class TypedSecret implements SecretSource {
    private final SecretSource others;
    private final char[] password;

    TypedSecret(SecretSource others, char[] password) {
        this.others = others;
        this.password = password;
    }

    @Override
    public Optional<char[]> password(ConnectionTarget target) {
        return Optional.of(password.clone());
    }

    @Override
    public Optional<char[]> passphrase(ConnectionTarget target, Path file) throws SecretException {
        return others.passphrase(target, file);
    }

    @Override
    public ConnectionTarget resolve(ConnectionTarget target) throws SecretException {
        return others.resolve(target);
    }

    @Override
    public void refused(Path file) {
        others.refused(file);
    }
}
