package org.howdah.credentials;

import java.nio.file.Path;
import java.util.Optional;
import org.howdah.credentials.vault.SecretName;
import org.howdah.credentials.vault.Vault;
import org.howdah.credentials.vault.VaultException;
import org.howdah.credentials.vault.VaultStatus;
import org.howdah.model.server.ServerAddress;

/// What lies in the vault, by what it opens. Whoever comes while it is locked is told so at once and comes again once it
/// is open: a thread that waited would keep a server's lane from being paused or ended.
public final class VaultSecrets implements StoredSecrets {
    private final Vault vault;

    public VaultSecrets(Vault vault) {
        this.vault = vault;
    }

    /// Under which name the vault keeps the password of a role on a server.
    public static SecretName name(ServerAddress address) {
        return new SecretName.Login(address.host(), address.port(), address.user());
    }

    @Override
    public void prepare(ServerAddress address) throws SecretException {
        switch (vault.status()) {
            case VaultStatus.Open _ -> {
                // Nothing to wait for.
            }
            case VaultStatus.Locked _ -> throw SecretException.vaultLocked(address.host()
                    + " waits for the vault to be unlocked: the password of " + address.user() + " lies in it.");
            case VaultStatus.Absent _ -> NONE.prepare(address);
        }
    }

    @Override
    public char[] password(ServerAddress address) throws SecretException {
        prepare(address);
        try {
            return vault.secret(name(address)).orElseThrow(() -> new SecretException("The vault holds no password of "
                    + address.user() + " for " + address.host() + ":" + address.port()
                    + ": enter it where the server is edited, or choose another way to sign in."));
        } catch (VaultException e) {
            throw vault.status() instanceof VaultStatus.Open
                    ? new SecretException(e.sentence(), e)
                    : SecretException.vaultLocked(e.sentence());
        }
    }

    @Override
    public Optional<char[]> passphrase(Path file) {
        try {
            return vault.status() instanceof VaultStatus.Open
                    ? vault.secret(new SecretName.Passphrase(file))
                    : Optional.empty();
        } catch (VaultException _) {
            // The user is asked then, who knows it as well.
            return Optional.empty();
        }
    }
}
