package org.howdah.credentials.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.howdah.credentials.vault.VaultException.Problem;
import org.howdah.model.sample.StateSource.Subscription;

/// The user's vault, one object for each process and file. Locked at first; unlocked, it gives and takes secrets until it
/// is locked again. The first instance that unlocks it may change it, until it locks it; others read, and see what the
/// first one saves. Secrets that are given out are copies, which their taker fills with zeros.
///
/// Any thread. `status`, `subscribe`, `lock`, `giveUp`, `nextAttemptIn` and `close` return at once and are for the
/// screen's thread too; everything else may wait for the disk, for another instance, or half a second for a key.
public final class Vault implements AutoCloseable {
    private final VaultFile file;
    private final UnlockDelay delay;
    private final VaultGate gate;
    private final VaultWork work;
    private final VaultUnlocking unlocking;
    private final VaultWays ways;
    private final VaultEntries entries;
    private final VaultCopies copies;
    private final Runnable collection;

    /// @param threads make platform threads, on which keys are derived
    /// @param clock of the user
    /// @param nanoTime a monotonic clock
    /// @param patience how long another instance is waited for that changes the vault; then it can only be read
    public Vault(VaultPlace place, ThreadFactory threads, InstantSource clock, LongSupplier nanoTime,
            Duration patience) {
        this(place, new KeyDerivation(threads, CostRules.of(Runtime.getRuntime().maxMemory())), clock, nanoTime,
                patience, new MemoryTidying(threads));
    }

    /// @param collection has the memory tidied up
    Vault(VaultPlace place, KeyDerivation derivation, InstantSource clock, LongSupplier nanoTime, Duration patience,
            Runnable collection) {
        this.collection = collection;
        file = new VaultFile(place);
        KeyRing keys = new KeyRing(derivation, new SecureRandom(), nanoTime);
        delay = new UnlockDelay(nanoTime);
        gate = new VaultGate(file.exists());
        SeenGenerations seen = new SeenGenerations(place.seen());
        work = new VaultWork(file, keys, seen, gate, patience);
        unlocking = new VaultUnlocking(file, keys, seen, delay, work);
        ways = new VaultWays(file, keys, work);
        entries = new VaultEntries(keys, work);
        copies = new VaultCopies(file, seen, clock, work, unlocking);
    }

    /// Where it lies.
    public Path path() {
        return file.place().file();
    }

    /// As it is known now.
    public VaultStatus status() {
        return gate.status();
    }

    /// Calls back with each new status until closed, one call at a time and in order, on the thread that changed it. The
    /// callback returns quickly.
    public Subscription subscribe(Consumer<VaultStatus> listener) {
        return gate.subscribe(listener);
    }

    /// Looks whether another process has made or removed the vault.
    public VaultStatus look() {
        gate.there(file.exists());
        return status();
    }

    /// Waits until the vault is open. For threads of connections: the status tells that somebody waits.
    ///
    /// @return false where the user goes on without it, there is none, or the program ends
    public boolean awaitOpen() throws InterruptedException {
        return gate.await();
    }

    /// The user goes on without what lies in the vault: nobody waits any more, until it has been unlocked and locked
    /// again.
    public void giveUp() {
        gate.decline();
    }

    /// How long the next attempt has to wait after wrong ones; zero where it may be made.
    public Duration nextAttemptIn() {
        return delay.left();
    }

    /// Waits until the next attempt may be made.
    public void awaitAttempt() throws InterruptedException {
        delay.await();
    }

    /// Makes a new vault, and opens it.
    ///
    /// @param withRecoveryCode whether it gets one, which is shown to the user once
    /// @return the recovery code
    /// @throws VaultException where there is a vault or anything else at its path, or it cannot be saved
    public Optional<SecretChars> create(VaultKey first, boolean withRecoveryCode) throws VaultException {
        return work.alone(() -> ways.create(first, withRecoveryCode));
    }

    /// Opens the vault.
    public void unlock(VaultKey key) throws VaultException {
        unlock(key, false);
    }

    /// Opens the vault. Where it is open already, only holds that the key is right.
    ///
    /// @param olderIsMeant the user knows that an older state lies there than was seen before
    /// @throws VaultException says what is wrong; the status has it too until the next attempt
    public void unlock(VaultKey key, boolean olderIsMeant) throws VaultException {
        try {
            work.alone(() -> {
                unlocking.unlock(key, olderIsMeant);
                return key.type();
            });
        } catch (VaultException e) {
            if (e.problem() != Problem.TOO_SOON && e.problem() != Problem.INTERRUPTED) {
                gate.there(file.exists());
                gate.failed(e);
            }
            throw e;
        }
    }

    /// Whether a key opens the vault, as a check before something that cannot be undone. Counts as an attempt.
    ///
    /// @throws VaultException where that cannot be found out
    public boolean opens(VaultKey key) throws VaultException {
        return work.alone(() -> {
            try {
                unlocking.attempt(file.read(), key).close();
                return true;
            } catch (VaultException e) {
                if (e.problem() == Problem.WRONG_KEY || e.problem() == Problem.NO_SUCH_SLOT) {
                    return false;
                }
                throw e;
            }
        });
    }

    /// Locks it at once: key and secrets are zeros as soon as whoever is saving has finished. Does nothing where it is not
    /// open. Then the memory is tidied up: the JDK keeps the password of a key that was derived, as SCRAM does at each
    /// sign-in, and fills it with zeros only when it finds the key among the garbage.
    public void lock(LockReason reason) {
        boolean open = status() instanceof VaultStatus.Open;
        work.lock(reason);
        if (open) {
            collection.run();
        }
    }

    /// A copy of a secret.
    ///
    /// @return nothing where there is none of that name
    /// @throws VaultException where the vault is not open
    public Optional<char[]> secret(SecretName name) throws VaultException {
        return work.newest().secret(name);
    }

    /// The names of all secrets that this version knows.
    public List<SecretName> names() throws VaultException {
        return work.newest().names();
    }

    /// Keeps a secret in place of the one of that name.
    ///
    /// @param secret stays the caller's
    public void put(SecretName name, char[] secret) throws VaultException {
        putAll(Map.of(name, secret));
    }

    /// Keeps all of these, or none, with one save.
    public void putAll(Map<SecretName, char[]> secrets) throws VaultException {
        entries.putAll(secrets);
    }

    /// Removes a secret; one that is not there is no mistake.
    public void remove(SecretName name) throws VaultException {
        removeAll(List.of(name));
    }

    /// Removes all of these with one save.
    public void removeAll(Collection<SecretName> names) throws VaultException {
        entries.removeAll(names);
    }

    /// What can be known of the file without a key.
    public VaultOverview overview() throws VaultException {
        return copies.overview();
    }

    /// The ways into the vault. Needs no key.
    public List<VaultSlot> slots() throws VaultException {
        return overview().slots();
    }

    /// The ways into a backup or an earlier generation. Needs no key.
    public List<VaultSlot> slotsOf(Path other) throws VaultException {
        return copies.slotsOf(other);
    }

    /// Adds a way into the open vault.
    ///
    /// @throws VaultException also where there is one of its type, and can be one only
    public void addSlot(VaultKey key) throws VaultException {
        ways.add(key);
    }

    /// Takes a way away.
    ///
    /// @param number as it is listed
    /// @throws VaultException also where it is the last, or the last that does not depend on a keychain
    public void removeSlot(int number) throws VaultException {
        ways.remove(number);
    }

    /// Puts a new password (with or without key file) in the place of the old one. Earlier generations and backups still
    /// open with the old one; [#rotate] ends that for the generations.
    ///
    /// @throws VaultException also where the vault has no slot of this type
    public void changePassword(VaultKey key) throws VaultException {
        ways.changePassword(key);
    }

    /// Makes a recovery code, in place of one that there was.
    ///
    /// @return to be shown to the user once
    public SecretChars newRecoveryCode() throws VaultException {
        return ways.newRecoveryCode();
    }

    /// Gives the vault a new master key, and removes the earlier generations, which old keys still open. Backups keep
    /// their keys.
    ///
    /// @param kept one or more keys that are to open it afterwards; each has to open it now, so that none is mistyped
    /// @param withRecoveryCode whether it gets a new one
    public Rotation rotate(List<VaultKey> kept, boolean withRecoveryCode) throws VaultException {
        return ways.rotate(kept, withRecoveryCode);
    }

    /// Writes a copy of the vault, which opens with the same keys.
    ///
    /// @param target must not exist
    public void backup(Path target) throws VaultException {
        copies.backup(target);
    }

    /// The earlier generations that are kept beside the vault, the newest first. Needs no key.
    public List<Generation> generations() {
        return file.generations();
    }

    /// Puts an earlier generation or a backup in the place of the vault, and opens it. It is saved as the newest
    /// generation. The present vault becomes an earlier generation; one that cannot be read gets another name.
    ///
    /// @param key that opens what is restored
    /// @return the present vault's other name, if it got one
    public Optional<Path> restore(Path from, VaultKey key) throws VaultException {
        return work.alone(() -> copies.restore(from, key));
    }

    /// Gives a vault that does not open another name, so that a new one can be made. Nothing is deleted.
    ///
    /// @return the other name
    public Path setAside() throws VaultException {
        Path aside = work.alone(copies::setAside);
        gate.there(false);
        return aside;
    }

    @Override
    public void close() {
        lock(LockReason.BY_USER);
        gate.end();
    }
}
