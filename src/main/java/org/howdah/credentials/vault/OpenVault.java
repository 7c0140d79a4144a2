package org.howdah.credentials.vault;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A vault from when it is unlocked until it is locked. Locking takes effect at once for everybody, also while somebody
/// saves: whoever saves enters before and leaves afterwards, and the last one puts zeros in place of everything. Any
/// thread.
final class OpenVault {
    private SecretBytes key;
    private VaultImage image;
    private VaultBody body;
    private @Nullable VaultLock lock;
    private int users;
    private boolean closed;

    /// Takes key, body and lock over.
    ///
    /// @param lock null where another instance has it
    OpenVault(SecretBytes key, VaultImage image, VaultBody body, @Nullable VaultLock lock) {
        this.key = key;
        this.image = image;
        this.body = body;
        this.lock = lock;
    }

    /// Keeps the content until [#leave].
    synchronized void enter() throws VaultException {
        if (closed) {
            throw VaultFaults.locked();
        }
        users++;
    }

    synchronized void leave() {
        users--;
        wipe();
    }

    synchronized void close() {
        closed = true;
        wipe();
    }

    private void wipe() {
        if (closed && users == 0) {
            key.close();
            body.close();
            VaultLock held = lock;
            lock = null;
            if (held != null) {
                held.close();
            }
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized boolean isReadOnly() {
        return lock == null;
    }

    synchronized void mayWrite(VaultLock taken) {
        lock = taken;
    }

    /// A copy.
    synchronized Optional<char[]> secret(SecretName name) throws VaultException {
        if (closed) {
            throw VaultFaults.locked();
        }
        return body.find(name).map(entry -> entry.value().chars().clone());
    }

    synchronized List<SecretName> names() throws VaultException {
        if (closed) {
            throw VaultFaults.locked();
        }
        return body.names();
    }

    synchronized int secrets() {
        return body.entries().size();
    }

    synchronized SecretBytes key() {
        return key;
    }

    synchronized VaultImage image() {
        return image;
    }

    synchronized VaultBody body() {
        return body;
    }

    /// Takes the next state over, by whoever entered.
    ///
    /// @param nextKey the same, or a new one
    synchronized void become(VaultImage next, VaultBody nextBody, SecretBytes nextKey) {
        body.closeAllBut(nextBody);
        if (nextKey != key) {
            key.close();
        }
        image = next;
        body = nextBody;
        key = nextKey;
    }
}
