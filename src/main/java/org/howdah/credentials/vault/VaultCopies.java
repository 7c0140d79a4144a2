package org.howdah.credentials.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.howdah.credentials.vault.VaultException.Problem;
import org.howdah.files.PrivateFiles;
import org.jspecify.annotations.Nullable;

/// Looks at the vault from outside, copies it, and brings a copy back.
final class VaultCopies {
    private final VaultFile file;
    private final SeenGenerations seen;
    private final InstantSource clock;
    private final VaultWork work;
    private final VaultUnlocking unlocking;

    VaultCopies(VaultFile file, SeenGenerations seen, InstantSource clock, VaultWork work, VaultUnlocking unlocking) {
        this.file = file;
        this.seen = seen;
        this.clock = clock;
        this.work = work;
        this.unlocking = unlocking;
    }

    VaultOverview overview() throws VaultException {
        VaultImage image = file.read();
        Path path = file.place().file();
        try {
            return new VaultOverview(path, VaultHeader.VERSION, image.header().generation(),
                    Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant(),
                    Slots.listed(image.header().slots()));
        } catch (IOException e) {
            throw VaultFaults.notRead(path, e);
        }
    }

    List<VaultSlot> slotsOf(Path other) throws VaultException {
        if (!Files.exists(other, LinkOption.NOFOLLOW_LINKS)) {
            throw VaultFaults.absent(other);
        }
        return Slots.listed(VaultFile.read(other).header().slots());
    }

    void backup(Path target) throws VaultException {
        VaultImage image = file.read();
        OpenVault present = work.open();
        if (present != null) {
            present.enter();
            try {
                image.plain(present.key()).close();
            } finally {
                present.leave();
            }
        }
        try {
            PrivateFiles.writeNew(target, image.bytes());
            PrivateFiles.forceFolder(target);
            if (!VaultFile.read(target).isSame(image)) {
                throw new IOException("what was written did not come back from the disk");
            }
        } catch (FileAlreadyExistsException e) {
            throw new VaultException(Problem.EXISTS, target + " exists and is not overwritten: choose another name.",
                    e);
        } catch (IOException e) {
            throw VaultFaults.notSaved(target, e);
        }
    }

    Optional<Path> restore(Path from, VaultKey key) throws VaultException {
        if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            throw VaultFaults.absent(from);
        }
        VaultImage image = VaultFile.read(from);
        SecretBytes opened = unlocking.attempt(image, key);
        VaultBody body;
        VaultLock lock;
        try {
            body = VaultWork.body(image, opened);
            // Our own lock would stand in the way of the next one.
            work.lock(LockReason.REPLACED);
            lock = work.lockToChange();
        } catch (VaultException e) {
            opened.close();
            throw e;
        }
        VaultImage present = presentIfReadable();
        Optional<Path> aside = Optional.empty();
        if (present == null && file.exists()) {
            aside = Optional.of(file.setAside(clock.instant()));
        }
        VaultId id = image.header().id();
        long newest = Math.max(image.header().generation(), seen.of(id).orElse(0));
        if (present != null && present.header().id().equals(id)) {
            newest = Math.max(newest, present.header().generation());
        }
        work.begin(id, newest + 1, image.header().slots(), opened, body, present, lock);
        return aside;
    }

    private @Nullable VaultImage presentIfReadable() {
        try {
            return file.read();
        } catch (VaultException _) {
            return null;
        }
    }

    Path setAside() throws VaultException {
        work.lock(LockReason.REPLACED);
        try (VaultLock _ = work.lockToChange()) {
            return file.setAside(clock.instant());
        }
    }
}
