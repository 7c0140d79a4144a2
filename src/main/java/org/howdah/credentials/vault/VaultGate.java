package org.howdah.credentials.vault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.howdah.model.sample.StateSource.Subscription;
import org.jspecify.annotations.Nullable;

/// What is told of a vault, to whom, and who waits for it to be unlocked. Any thread.
final class VaultGate {
    private final List<Consumer<VaultStatus>> listeners = new CopyOnWriteArrayList<>();
    private final Lock publishing = new ReentrantLock();
    private VaultStatus published;
    // From here on guarded by this object.
    private boolean exists;
    private LockReason reason = LockReason.START;
    private VaultStatus.@Nullable Open open;
    private Optional<VaultException> problem = Optional.empty();
    private int waiting;
    private boolean declined;
    private boolean ended;

    VaultGate(boolean exists) {
        this.exists = exists;
        this.published = status();
    }

    synchronized VaultStatus status() {
        VaultStatus.Open known = open;
        if (known != null) {
            return known;
        }
        return exists
                ? new VaultStatus.Locked(reason, waiting > 0, declined, problem)
                : new VaultStatus.Absent(problem);
    }

    Subscription subscribe(Consumer<VaultStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// To be told by [#publish].
    synchronized void opened(int secrets, boolean readOnly) {
        exists = true;
        open = new VaultStatus.Open(secrets, readOnly);
        problem = Optional.empty();
        declined = false;
        notifyAll();
    }

    /// To be told by [#publish].
    synchronized void locked(LockReason why) {
        open = null;
        reason = why;
        declined = false;
    }

    /// What is open has changed; if it still is open.
    void changed(int secrets, boolean readOnly) {
        synchronized (this) {
            if (open == null) {
                return;
            }
            open = new VaultStatus.Open(secrets, readOnly);
        }
        publish();
    }

    void failed(VaultException why) {
        synchronized (this) {
            problem = Optional.of(why);
        }
        publish();
    }

    void there(boolean isThere) {
        synchronized (this) {
            if (exists == isThere) {
                return;
            }
            exists = isThere;
            problem = Optional.empty();
            notifyAll();
        }
        publish();
    }

    void decline() {
        synchronized (this) {
            if (open != null) {
                return;
            }
            declined = true;
            notifyAll();
        }
        publish();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /// Whether it is open now.
    boolean await() throws InterruptedException {
        boolean isOpen;
        synchronized (this) {
            waiting++;
        }
        try {
            publish();
            synchronized (this) {
                while (open == null && exists && !declined && !ended) {
                    wait();
                }
                isOpen = open != null;
            }
        } finally {
            synchronized (this) {
                waiting--;
            }
            publish();
        }
        return isOpen;
    }

    /// One call at a time, in order; a state that lasted too short to be told is left out.
    void publish() {
        publishing.lock();
        try {
            VaultStatus now = status();
            if (!now.equals(published)) {
                published = now;
                listeners.forEach(listener -> listener.accept(now));
            }
        } finally {
            publishing.unlock();
        }
    }
}
