package org.howdah.credentials.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.files.FileMove;
import org.howdah.files.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A vault on the disk. A save writes a new file beside the old one, for its owner alone; forces it to the disk; reads it
/// back and verifies it; keeps the old one under another name, by a second link to the same file; puts the new one in its
/// place in one step; and forces the folder. Killed anywhere in between, or out of power, it leaves the old vault or the
/// new one. Who saves has the lock.
final class VaultFile {
    static final int GENERATIONS = 3;
    private static final Logger LOG = LoggerFactory.getLogger(VaultFile.class);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss")
            .withZone(ZoneOffset.UTC);

    private final VaultPlace place;

    VaultFile(VaultPlace place) {
        this.place = place;
    }

    VaultPlace place() {
        return place;
    }

    boolean exists() {
        return Files.exists(place.file(), LinkOption.NOFOLLOW_LINKS);
    }

    /// Reads the vault.
    ///
    /// @throws VaultException where there is none, it is no file, others could change it, or it is damaged
    VaultImage read() throws VaultException {
        try {
            OwnFiles.requireNotWritableByOthers(place.folder());
            OwnFiles.requireFile(place.file());
            OwnFiles.requireNotWritableByOthers(place.file());
            return read(place.file());
        } catch (NoSuchFileException _) {
            throw VaultFaults.absent(place.file());
        } catch (IOException e) {
            throw VaultFaults.notRead(place.file(), e);
        }
    }

    /// What tells that the vault was saved, without reading it: each save makes a new file.
    record Stamp(FileTime modified, long size, Optional<Object> identity) {}

    Optional<Stamp> stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(place.file(), BasicFileAttributes.class);
            return Optional.of(new Stamp(attributes.lastModifiedTime(), attributes.size(),
                    Optional.ofNullable(attributes.fileKey())));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Reads the vault in any other file, such as a backup.
    static VaultImage read(Path file) throws VaultException {
        try {
            BasicFileAttributes attributes = OwnFiles.requireFile(file);
            if (attributes.size() > VaultImage.LARGEST) {
                throw VaultFaults.damaged("its file is larger than 16 MiB, which no vault is");
            }
            try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
                return VaultImage.read(in.readNBytes(VaultImage.LARGEST));
            }
        } catch (IOException e) {
            throw VaultFaults.notRead(file, e);
        }
    }

    /// Puts another vault in the place of the present one.
    ///
    /// @param present as it was read; null where there was none
    /// @throws VaultException where it could not be saved, or somebody saved meanwhile; the present one is as it was
    void save(VaultImage next, @Nullable VaultImage present, SecretBytes key) throws VaultException {
        if (next.bytes().length > VaultImage.LARGEST) {
            throw VaultFaults.unusableSecret("The vault would be larger than 16 MiB: remove what is not needed.");
        }
        try {
            requireUnchanged(present);
            if (present == null) {
                PrivateFiles.makeFolder(place.folder());
            }
            OwnFiles.requireNotWritableByOthers(place.folder());
            try {
                write(place.fresh(), next.bytes());
                verify(next, key);
                if (present != null) {
                    keepPresent();
                }
                FileMove.replace(place.fresh(), place.file());
            } finally {
                Files.deleteIfExists(place.fresh());
            }
        } catch (InterruptedException e) {
            throw VaultFaults.interrupted(e);
        } catch (IOException e) {
            throw VaultFaults.notSaved(place.file(), e);
        }
        try {
            PrivateFiles.forceFolder(place.file());
        } catch (IOException e) {
            // The new vault is in its place and would be gone only with the power; it cannot be taken back.
            LOG.warn("{} could not be forced to the disk", place.folder(), e);
        }
    }

    private void requireUnchanged(@Nullable VaultImage present) throws VaultException {
        if (present == null) {
            if (exists()) {
                throw VaultFaults.exists(place.file());
            }
        } else if (!exists()) {
            // A folder that is not mounted any more is not made anew, or there would be two vaults.
            throw VaultFaults.gone(place.file());
        } else if (!read().isSame(present)) {
            throw VaultFaults.changedMeanwhile();
        }
    }

    /// What the disk gives back has to be what was meant, before it takes the place of something good.
    private void verify(VaultImage next, SecretBytes key) throws IOException, VaultException {
        VaultImage written;
        try {
            written = read(place.fresh());
            written.plain(key).close();
        } catch (VaultException e) {
            throw new IOException("what was written did not come back from the disk: " + e.problem(), e);
        }
        if (!written.isSame(next)) {
            throw new IOException("what was written did not come back from the disk");
        }
    }

    private void keepPresent() throws IOException, InterruptedException {
        for (int number = GENERATIONS; number > 1; number--) {
            if (Files.exists(place.generation(number - 1), LinkOption.NOFOLLOW_LINKS)) {
                FileMove.replace(place.generation(number - 1), place.generation(number));
            }
        }
        try {
            Files.createLink(place.generation(1), place.file());
        } catch (UnsupportedOperationException | IOException _) {
            // A file system without links, such as that of a memory stick.
            Files.deleteIfExists(place.generation(1));
            write(place.generation(1), Files.readAllBytes(place.file()));
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        // What a killed process left there goes; under the lock it is ours.
        Files.deleteIfExists(file);
        PrivateFiles.writeNew(file, content);
    }

    List<Generation> generations() {
        List<Generation> found = new ArrayList<>();
        for (int number = 1; number <= GENERATIONS; number++) {
            Path file = place.generation(number);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            Instant saved = Instant.EPOCH;
            try {
                saved = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
                found.add(new Generation(number, file, read(file).header().generation(), saved, Optional.empty()));
            } catch (VaultException e) {
                found.add(new Generation(number, file, 0, saved, Optional.of(e)));
            } catch (IOException e) {
                found.add(new Generation(number, file, 0, saved, Optional.of(VaultFaults.notRead(file, e))));
            }
        }
        return found;
    }

    /// Removes the earlier generations, which old keys still open.
    void removeGenerations() throws VaultException {
        try {
            for (int number = 1; number <= GENERATIONS; number++) {
                Files.deleteIfExists(place.generation(number));
            }
            PrivateFiles.forceFolder(place.file());
        } catch (IOException e) {
            throw new VaultException(VaultException.Problem.IO,
                    "The vault has its new master key, but the earlier generations, which old keys open, could not be"
                            + " removed (" + VaultFaults.reason(e) + "): delete " + place.generation(1) + " to "
                            + place.generation(GENERATIONS) + ".",
                    e);
        }
    }

    /// Gives the present file another name, which tells when.
    Path setAside(Instant now) throws VaultException {
        Path aside = place.beside(".damaged-" + MOMENT.format(now));
        try {
            for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
                aside = place.beside(".damaged-" + MOMENT.format(now) + "-" + i);
            }
            Files.move(place.file(), aside, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.forceFolder(place.file());
            return aside;
        } catch (NoSuchFileException _) {
            throw VaultFaults.absent(place.file());
        } catch (IOException e) {
            throw VaultFaults.notSaved(place.file(), e);
        }
    }
}
