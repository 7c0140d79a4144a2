package org.howdah.postgres.connect;

import java.nio.file.Path;
import java.util.Optional;
import org.howdah.credentials.SecretException;
import org.howdah.credentials.SignIns;
import org.howdah.model.server.ConnectionTarget;

/// Where a server's secrets come from. Asked while a connection is opened, once for each that needs one; may wait for
/// the user, longer than the server and the driver would.
@FunctionalInterface
public interface SecretSource {
    /// A source for servers that want none.
    SecretSource NONE = _ -> Optional.empty();

    /// Each server's secret from where its way of signing in says.
    static SecretSource of(SignIns signIns) {
        return new SecretSource() {
            @Override
            public Optional<char[]> password(ConnectionTarget target) throws SecretException {
                return signIns.password(target);
            }

            @Override
            public Optional<char[]> passphrase(ConnectionTarget target, Path file) throws SecretException {
                return signIns.passphrase(target, file);
            }

            @Override
            public ConnectionTarget resolve(ConnectionTarget target) throws SecretException {
                return signIns.resolve(target);
            }

            @Override
            public void prepare(ConnectionTarget target) throws SecretException {
                signIns.prepare(target);
            }

            @Override
            public void refused(ConnectionTarget target) {
                signIns.refused(target);
            }

            @Override
            public void refused(Path file) {
                signIns.refused(file);
            }
        };
    }

    /// A copy of the password, which the caller fills with zeros after use; nothing where there is none.
    ///
    /// @throws SecretException where there is none for a reason that the user should know
    Optional<char[]> password(ConnectionTarget target) throws SecretException;

    /// A copy of what opens the file with the client's key; nothing where nobody knows.
    default Optional<char[]> passphrase(ConnectionTarget target, Path file) throws SecretException {
        return Optional.empty();
    }

    /// The target as it is to be connected now, with whatever is looked up each time.
    default ConnectionTarget resolve(ConnectionTarget target) throws SecretException {
        return target;
    }

    /// Waits for the user where it must, before the server is kept waiting.
    default void prepare(ConnectionTarget target) throws SecretException {}

    /// The server did not accept the password.
    default void refused(ConnectionTarget target) {}

    /// What was given did not open the file.
    default void refused(Path file) {}
}
