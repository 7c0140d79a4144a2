package org.howdah.credentials.vault;

/// Why the vault could not be opened or changed. The message is one sentence or two for the user, with the way out, and
/// holds no secret. Nothing was changed, unless the message says so.
public final class VaultException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What is wrong, for those who decide by it.
    public enum Problem {
        /// There is no vault: create one.
        ABSENT,
        /// There is one already: open it, or set it aside.
        EXISTS,
        /// It has to be unlocked first.
        LOCKED,
        /// The file is not what was written: an earlier generation or a backup helps.
        DAMAGED,
        /// No slot opened: another key, or the slot was altered.
        WRONG_KEY,
        /// There is no slot for this kind of key.
        NO_SUCH_SLOT,
        /// There is such a slot, and there can be one only.
        SLOT_EXISTS,
        /// It is the last slot, or the last that does not hang on the keychain.
        LAST_SLOT,
        /// All slots are taken.
        NO_ROOM,
        /// Somebody changed the file who did not have its key: a backup helps, and caution.
        ALTERED,
        /// A newer Howdah wrote it: update this one.
        NEWER_VERSION,
        /// An older state of the vault than was seen before lies there: on purpose, or by a trick.
        OLDER_THAN_SEEN,
        /// The key needs more memory than this process may have.
        NEEDS_MEMORY,
        /// Another attempt has to wait.
        TOO_SOON,
        /// Another process is at it and did not let go of it.
        LOCKED_BY_OTHER,
        /// Another Howdah has it open and is the one that may change it.
        READ_ONLY,
        /// Somebody changed the file since it was read: lock and unlock.
        CHANGED_MEANWHILE,
        /// No space is left.
        DISK_FULL,
        /// It could not be read or written for another reason.
        IO,
        /// Others could change it.
        UNSAFE_PERMISSIONS,
        /// What lies at its path is no ordinary file.
        NOT_A_FILE,
        /// The key cannot be used: too short, too long, or not what a key of its kind looks like.
        UNUSABLE_KEY,
        /// The secret cannot be kept: empty, too long, or no text.
        UNUSABLE_SECRET,
        /// Nobody waits for the answer any more.
        INTERRUPTED
    }

    private final Problem problem;

    VaultException(Problem problem, String sentence) {
        super(sentence);
        this.problem = problem;
    }

    VaultException(Problem problem, String sentence, Throwable cause) {
        super(sentence, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /// The message, which is never missing.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
