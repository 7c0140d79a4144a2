package org.howdah.credentials.vault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.howdah.credentials.vault.VaultException.Problem;
import org.howdah.text.Words;

/// The sentences of the vault: what is wrong, and what helps.
final class VaultFaults {
    private static final String EARLIER = " Restore an earlier generation or a backup; the file itself is kept as it is.";

    private VaultFaults() {}

    static VaultException absent(Path file) {
        return new VaultException(Problem.ABSENT, "There is no vault at " + file + ": create one first.");
    }

    static VaultException exists(Path file) {
        return new VaultException(Problem.EXISTS,
                file + " exists and is not overwritten: open it, or set it aside to begin a new vault.");
    }

    static VaultException locked() {
        return new VaultException(Problem.LOCKED, "The vault is locked: unlock it first.");
    }

    /// @param how it is seen, without a full stop
    static VaultException damaged(String how) {
        return new VaultException(Problem.DAMAGED, "The vault is damaged: " + how + "." + EARLIER);
    }

    /// @param how it is seen, without a full stop
    static VaultException altered(String how) {
        return new VaultException(Problem.ALTERED,
                "The vault was altered by somebody who does not have its key: " + how + "." + EARLIER
                        + " Find out who can write to its folder.");
    }

    static VaultException newer(String what) {
        return new VaultException(Problem.NEWER_VERSION,
                "The vault was made by a newer version of Howdah (" + what + "): update Howdah to open it.");
    }

    static VaultException wrongKey(SlotType type) {
        return new VaultException(Problem.WRONG_KEY, switch (type) {
            case PASSWORD -> "The password is wrong, or the vault's slot for it was altered: try again, or use the"
                    + " recovery code.";
            case KEY_FILE -> "The key file is not one of this vault, or the slot for it was altered: use another key.";
            case RECOVERY_CODE -> "The recovery code is wrong, or the slot for it was altered: compare it character by"
                    + " character.";
            case PASSWORD_AND_KEY_FILE -> "The password or the key file is wrong, or the slot for them was altered: try"
                    + " again, or use the recovery code.";
            case KEYCHAIN -> "The keychain's key is not one of this vault: use another key.";
        });
    }

    static VaultException noSuchSlot(SlotType type) {
        return new VaultException(Problem.NO_SUCH_SLOT,
                "The vault has no slot for a " + type.words() + ": use another kind of key.");
    }

    static VaultException slotExists(SlotType type) {
        return new VaultException(Problem.SLOT_EXISTS,
                "The vault has a slot for a " + type.words() + ", and can have one only: change or remove it.");
    }

    static VaultException olderThanSeen(long generation, long seen) {
        return new VaultException(Problem.OLDER_THAN_SEEN,
                "The vault is older than the one that was last seen here (saved "
                        + Words.count(generation, "time", "times") + ", then " + seen
                        + "): somebody put back an old one. If that was you, say that it is meant; if not, passwords"
                        + " that were changed since may come back with it.");
    }

    static VaultException needsMemory(ArgonCost cost) {
        int heap = cost.memoryKib() / 9 * 16 / 1_024 + 1;
        return new VaultException(Problem.NEEDS_MEMORY,
                "The vault's key needs " + cost.memoryKib() / 1_024 + " MiB of memory, more than this process can give:"
                        + " start Howdah with at least -Xmx" + heap + "m (JAVA_TOOL_OPTIONS), or use another key.");
    }

    static VaultException tooSoon(Duration left) {
        long seconds = Math.max(1, (left.toMillis() + 999) / 1_000);
        return new VaultException(Problem.TOO_SOON,
                "That was wrong some times: wait " + seconds + (seconds == 1 ? " second" : " seconds")
                        + " and try again.");
    }

    static VaultException lockedByOther(Path file) {
        return new VaultException(Problem.LOCKED_BY_OTHER,
                "Another Howdah is changing " + file + ": wait until it has finished, and try again.");
    }

    static VaultException readOnly() {
        return new VaultException(Problem.READ_ONLY,
                "Another Howdah has the vault open, so it can only be read here: change it there, or lock it there and"
                        + " try again.");
    }

    static VaultException changedMeanwhile() {
        return new VaultException(Problem.CHANGED_MEANWHILE,
                "The vault was changed by another program since it was read. Nothing was saved: lock it, unlock it, and"
                        + " try again.");
    }

    static VaultException gone(Path file) {
        return new VaultException(Problem.IO, file + " has gone since it was read. Nothing was saved, and what is open"
                + " here can still be used: put the file back, and try again.");
    }

    static VaultException notAFile(Path file, String what) {
        return new VaultException(Problem.NOT_A_FILE,
                file + " is " + what + ", not an ordinary file: move it away, and put the vault there.");
    }

    static VaultException writableByOthers(Path path) {
        return new VaultException(Problem.UNSAFE_PERMISSIONS,
                path + " can be changed by other users, so the vault is not used: chmod go-w " + path
                        + " ends that.");
    }

    static VaultException unusableKey(String sentence) {
        return new VaultException(Problem.UNUSABLE_KEY, sentence);
    }

    static VaultException unusableSecret(String sentence) {
        return new VaultException(Problem.UNUSABLE_SECRET, sentence);
    }

    static VaultException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new VaultException(Problem.INTERRUPTED, "Nobody waits for the vault any more.", e);
    }

    static VaultException notRead(Path file, IOException e) {
        return new VaultException(Problem.IO, file + " cannot be read: " + reason(e) + ".", e);
    }

    static VaultException notSaved(Path file, IOException e) {
        String reason = reason(e);
        return new VaultException(reason.equals(FULL) ? Problem.DISK_FULL : Problem.IO,
                file + " could not be saved: " + reason + ". Nothing was changed; try again when that is put right.",
                e);
    }

    private static final String FULL = "the disk is full";

    /// The part of a sentence behind the colon.
    static String reason(IOException e) {
        String system = String.valueOf(e instanceof FileSystemException trouble && trouble.getReason() != null
                ? trouble.getReason()
                : e.getMessage());
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.contains("no space") || lower.contains("quota")) {
            return FULL;
        }
        if (lower.contains("read-only")) {
            return "its disk is read-only";
        }
        return switch (e) {
            case AccessDeniedException _ -> "this user has no right to it or to its folder";
            case NoSuchFileException _ -> "its folder is gone";
            default -> system;
        };
    }
}
