package org.howdah.credentials.vault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.howdah.credentials.vault.VaultException.Problem;
import org.howdah.files.PrivateFiles;
import org.jspecify.annotations.Nullable;

/// What of the vault is open, and how it changes: one piece of work at a time, under the lock that other instances
/// respect, each a whole save. Locking does not wait for it. Any thread.
final class VaultWork {
    /// Something that is done while nobody else of this process changes the vault or derives a key.
    interface Work<T> {
        T run() throws VaultException;
    }

    /// Something that is done with the open vault, which may be changed.
    interface Change<T> {
        T apply(OpenVault present) throws VaultException;
    }

    private final VaultFile file;
    private final KeyRing keys;
    private final SeenGenerations seen;
    private final VaultGate gate;
    private final Duration patience;
    private final ReentrantLock work = new ReentrantLock();
    private volatile @Nullable OpenVault open;
    /// Of a vault that another instance may change.
    private volatile Optional<VaultFile.Stamp> stamp = Optional.empty();

    VaultWork(VaultFile file, KeyRing keys, SeenGenerations seen, VaultGate gate, Duration patience) {
        this.file = file;
        this.keys = keys;
        this.seen = seen;
        this.gate = gate;
        this.patience = patience;
    }

    <T> T alone(Work<T> what) throws VaultException {
        try {
            work.lockInterruptibly();
        } catch (InterruptedException e) {
            throw VaultFaults.interrupted(e);
        }
        try {
            return what.run();
        } finally {
            work.unlock();
        }
    }

    @Nullable
    OpenVault open() {
        return open;
    }

    private OpenVault required() throws VaultException {
        OpenVault present = open;
        if (present == null) {
            throw VaultFaults.locked();
        }
        return present;
    }

    void lock(LockReason reason) {
        synchronized (gate) {
            OpenVault present = open;
            if (present == null) {
                return;
            }
            open = null;
            present.close();
            gate.locked(reason);
        }
        gate.publish();
    }

    void open(OpenVault next) {
        synchronized (gate) {
            open = next;
            gate.opened(next.secrets(), next.isReadOnly());
        }
        gate.publish();
    }

    /// What is open, as the instance that may change it has left it.
    OpenVault newest() throws VaultException {
        OpenVault present = required();
        if (present.isReadOnly() && !file.stamp().equals(stamp)) {
            alone(() -> {
                present.enter();
                try {
                    refresh(present);
                } finally {
                    present.leave();
                }
                return present;
            });
        }
        return present;
    }

    <T> T change(Change<T> change) throws VaultException {
        return alone(() -> {
            OpenVault present = required();
            present.enter();
            try {
                if (present.isReadOnly()) {
                    VaultLock lock = take().orElseThrow(VaultFaults::readOnly);
                    present.mayWrite(lock);
                    refresh(present);
                    gate.changed(present.secrets(), false);
                }
                return change.apply(present);
            } finally {
                present.leave();
            }
        });
    }

    /// The lock of the file; nothing where another instance has it, or nothing can be written.
    @Nullable
    VaultLock lockIfFree() throws VaultException {
        stamp = file.stamp();
        try {
            return VaultLock.take(file.place().lock(), patience).orElse(null);
        } catch (IOException _) {
            // A folder that cannot be written can be read.
            return null;
        } catch (InterruptedException e) {
            throw VaultFaults.interrupted(e);
        }
    }

    VaultLock lockToChange() throws VaultException {
        return take().orElseThrow(() -> VaultFaults.lockedByOther(file.place().file()));
    }

    private Optional<VaultLock> take() throws VaultException {
        try {
            PrivateFiles.makeFolder(file.place().folder());
            return VaultLock.take(file.place().lock(), patience);
        } catch (IOException e) {
            throw VaultFaults.notSaved(file.place().file(), e);
        } catch (InterruptedException e) {
            throw VaultFaults.interrupted(e);
        }
    }

    private void refresh(OpenVault present) throws VaultException {
        Optional<VaultFile.Stamp> now = file.stamp();
        VaultImage image = file.read();
        if (!image.isSame(present.image())) {
            VaultBody body;
            try {
                body = body(image, present.key());
            } catch (VaultException e) {
                if (e.problem() == Problem.ALTERED) {
                    lock(LockReason.REPLACED);
                    throw VaultFaults.changedMeanwhile();
                }
                throw e;
            }
            present.become(image, body, present.key());
            gate.changed(present.secrets(), present.isReadOnly());
        }
        stamp = now;
    }

    static VaultBody body(VaultImage image, SecretBytes key) throws VaultException {
        try (SecretBytes plain = image.plain(key)) {
            return VaultBodyJson.read(plain);
        }
    }

    /// Saves the open vault with another content.
    void save(OpenVault present, VaultBody body) throws VaultException {
        save(present, body, present.image().header().slots(), present.key());
    }

    /// Saves the open vault with other slots.
    void save(OpenVault present, List<Slot> slots) throws VaultException {
        save(present, present.body(), slots, present.key());
    }

    /// Saves the open vault, which takes content and key over. Where that fails, those are closed that it does not hold.
    void save(OpenVault present, VaultBody body, List<Slot> slots, SecretBytes key) throws VaultException {
        boolean isSaved = false;
        try {
            VaultHeader header = present.image().header();
            VaultImage next = image(header.id(), header.generation() + 1, slots, key, body);
            file.save(next, present.image(), key);
            isSaved = true;
            seen.note(header.id(), header.generation() + 1);
            present.become(next, body, key);
        } finally {
            if (!isSaved) {
                body.closeAllBut(present.body());
                if (key != present.key()) {
                    key.close();
                }
            }
        }
        gate.changed(present.secrets(), false);
    }

    /// Saves a vault that is not open yet, and opens it. Takes content, key and lock over.
    ///
    /// @param present what lies there; null for nothing
    void begin(VaultId id, long generation, List<Slot> slots, SecretBytes key, VaultBody body,
            @Nullable VaultImage present, VaultLock lock) throws VaultException {
        boolean isSaved = false;
        try {
            VaultImage next = image(id, generation, slots, key, body);
            file.save(next, present, key);
            isSaved = true;
            seen.note(id, generation);
            open(new OpenVault(key, next, body, lock));
        } finally {
            if (!isSaved) {
                body.close();
                key.close();
                lock.close();
            }
        }
    }

    private VaultImage image(VaultId id, long generation, List<Slot> slots, SecretBytes key, VaultBody body) {
        try (SecretBytes plain = VaultBodyJson.write(body)) {
            return VaultImage.write(id, generation, keys.random(Crypto.SALT), slots, key, plain);
        }
    }
}
