package org.howdah.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.howdah.credentials.SecretException;
import org.howdah.credentials.StoredSecrets;
import org.howdah.credentials.VaultSecrets;
import org.howdah.credentials.vault.Vault;
import org.howdah.credentials.vault.VaultException;
import org.howdah.credentials.vault.VaultStatus;
import org.howdah.model.server.ServerAddress;
import org.jspecify.annotations.Nullable;

/// The vault for commands that sign in: opened when the first server needs it, with a key file or by whoever sits in
/// front of the terminal, and once: whoever could not open it is not asked again for the next server. Any thread.
public final class CommandSecrets implements StoredSecrets {
    private final Vault vault;
    private final VaultAccess access;
    private final VaultSecrets secrets;
    private @Nullable String refusal;

    public CommandSecrets(Vault vault, VaultAccess access) {
        this.vault = vault;
        this.access = access;
        this.secrets = new VaultSecrets(vault);
    }

    @Override
    public synchronized void prepare(ServerAddress address) throws SecretException {
        if (refusal == null && vault.look() instanceof VaultStatus.Locked) {
            try {
                access.unlock(new VaultOptions());
            } catch (VaultException e) {
                refusal = e.sentence();
            } catch (CommandFailure e) {
                refusal = String.valueOf(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SecretException("Nobody waits for the vault any more.", e);
            }
        }
        if (refusal != null) {
            throw SecretException.vaultLocked(refusal);
        }
        secrets.prepare(address);
    }

    @Override
    public char[] password(ServerAddress address) throws SecretException {
        return secrets.password(address);
    }

    @Override
    public Optional<char[]> passphrase(Path file) {
        return secrets.passphrase(file);
    }
}
