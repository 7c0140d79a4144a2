package org.howdah.credentials;

import java.nio.file.Path;
import java.util.Optional;
import org.howdah.model.server.ServerAddress;

/// Secrets that lie in the vault, by what they open. Copies are the caller's, who fills them with zeros after use. Any
/// thread but the screen's.
public interface StoredSecrets {
    /// There is no vault.
    StoredSecrets NONE = new StoredSecrets() {
        @Override
        public void prepare(ServerAddress address) throws SecretException {
            throw none(address);
        }

        @Override
        public char[] password(ServerAddress address) throws SecretException {
            throw none(address);
        }

        @Override
        public Optional<char[]> passphrase(Path file) {
            return Optional.empty();
        }

        private SecretException none(ServerAddress address) {
            return new SecretException("The password of " + address.user() + " on " + address.host()
                    + " is to come from the vault, and there is none: create it, or choose another way to sign in.");
        }
    };

    /// Sees to it that the vault is open, or says why it is not.
    void prepare(ServerAddress address) throws SecretException;

    /// The password of a role on a server: of all its databases, and of this host and port only.
    ///
    /// @throws SecretException where there is none, with the reason
    char[] password(ServerAddress address) throws SecretException;

    /// What opens a file; nothing where the vault does not know, or is locked.
    Optional<char[]> passphrase(Path file);
}
