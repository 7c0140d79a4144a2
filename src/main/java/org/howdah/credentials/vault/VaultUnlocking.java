package org.howdah.credentials.vault;

import java.time.Duration;
import java.util.OptionalLong;
import org.howdah.credentials.vault.VaultException.Problem;
import org.jspecify.annotations.Nullable;

/// The way from a key to an open vault. Called by one thread at a time.
final class VaultUnlocking {
    private final VaultFile file;
    private final KeyRing keys;
    private final SeenGenerations seen;
    private final UnlockDelay delay;
    private final VaultWork work;

    VaultUnlocking(VaultFile file, KeyRing keys, SeenGenerations seen, UnlockDelay delay, VaultWork work) {
        this.file = file;
        this.keys = keys;
        this.seen = seen;
        this.delay = delay;
        this.work = work;
    }

    void unlock(VaultKey given, boolean olderIsMeant) throws VaultException {
        if (!file.exists()) {
            throw VaultFaults.absent(file.place().file());
        }
        if (work.open() != null) {
            attempt(file.read(), given).close();
            return;
        }
        // Before the file is read, so that nobody changes it in between.
        VaultLock lock = work.lockIfFree();
        OpenVault opened = null;
        try {
            opened = read(given, olderIsMeant, lock);
        } finally {
            if (opened == null && lock != null) {
                lock.close();
            }
        }
        work.open(opened);
    }

    private OpenVault read(VaultKey given, boolean olderIsMeant, @Nullable VaultLock lock) throws VaultException {
        VaultImage image = file.read();
        SecretBytes key = attempt(image, given);
        VaultBody body = null;
        boolean isGood = false;
        try {
            body = VaultWork.body(image, key);
            VaultId id = image.header().id();
            long generation = image.header().generation();
            OptionalLong newest = seen.of(id);
            if (newest.isPresent() && generation < newest.getAsLong() && !olderIsMeant) {
                throw VaultFaults.olderThanSeen(generation, newest.getAsLong());
            }
            seen.note(id, generation);
            isGood = true;
            return new OpenVault(key, image, body, lock);
        } finally {
            if (!isGood) {
                key.close();
                if (body != null) {
                    body.close();
                }
            }
        }
    }

    /// The vault's key, if the last attempts were right or long enough ago.
    SecretBytes attempt(VaultImage image, VaultKey given) throws VaultException {
        Duration left = delay.left();
        if (!left.isZero()) {
            throw VaultFaults.tooSoon(left);
        }
        try {
            SecretBytes key = image.key(given, keys);
            delay.succeeded();
            return key;
        } catch (VaultException e) {
            if (e.problem() == Problem.WRONG_KEY) {
                delay.failed();
            }
            throw e;
        }
    }
}
