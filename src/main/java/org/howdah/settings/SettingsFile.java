package org.howdah.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.howdah.files.FileMove;
import org.howdah.files.PrivateFiles;
import org.howdah.settings.SettingsException.Kind;
import org.jspecify.annotations.Nullable;

/// A file of settings that is never seen half written, and that several processes change one after the other.
///
/// A change takes the lock, reads what is there, writes the whole new content into a file beside it (for its owner
/// alone), forces it to the disk, puts it in the old one's place in one step, and forces the folder. A process that is
/// killed anywhere in between leaves the old content or the new. Readers need no lock. Any thread; waits for the disk.
final class SettingsFile {
    /// More than any honest list of servers.
    static final int LARGEST = 16 * 1024 * 1024;

    /// What tells that a file has changed, without reading it: each save makes a new file.
    record Stamp(FileTime modified, long size, Optional<Object> identity) {
        static final Stamp MISSING = new Stamp(FileTime.fromMillis(0), -1, Optional.empty());
    }

    /// What was read; no content where there is no file.
    static final class Content {
        private final byte @Nullable [] bytes;
        private final Stamp stamp;

        Content(byte @Nullable [] bytes, Stamp stamp) {
            this.bytes = bytes;
            this.stamp = stamp;
        }

        byte @Nullable [] bytes() {
            return bytes;
        }

        Stamp stamp() {
            return stamp;
        }
    }

    /// What comes out of a change.
    static final class Outcome<T> {
        private final T value;
        private final byte @Nullable [] bytes;

        /// @param bytes null to leave the file as it is
        Outcome(T value, byte @Nullable [] bytes) {
            this.value = value;
            this.bytes = bytes;
        }
    }

    record Saved<T>(T value, Stamp stamp) {}

    /// Makes the new content of the present one.
    @FunctionalInterface
    interface Change<T> {
        /// Makes it.
        ///
        /// @param present null where there is no file
        Outcome<T> apply(byte @Nullable [] present) throws SettingsException;
    }

    private final Path file;

    SettingsFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /// Cheap enough to be asked each second.
    Stamp stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(),
                    Optional.ofNullable(attributes.fileKey()));
        } catch (IOException _) {
            // Reading will say why.
            return Stamp.MISSING;
        }
    }

    Content read() throws SettingsException {
        // Taken first: a change while the file is read is then seen by the next look.
        Stamp stamp = stamp();
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new SettingsException(Kind.FILE, file + " is no file. Move it away, and try again.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] content = in.readNBytes(LARGEST + 1);
                if (content.length > LARGEST) {
                    throw new SettingsException(Kind.FILE, file + " is larger than 16 MB, which no list of Howdah is."
                            + " Move it away, and try again.");
                }
                return new Content(content, stamp);
            }
        } catch (NoSuchFileException _) {
            return new Content(null, Stamp.MISSING);
        } catch (IOException e) {
            throw new SettingsException(Kind.FILE, file + " cannot be read: " + reason(e) + ".", e);
        }
    }

    /// Whoever may write a file that names programs can let them be run.
    void requireNotWritableByOthers() throws SettingsException {
        try {
            if (!PrivateFiles.isPosix(file) || !Files.exists(file)) {
                return;
            }
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new SettingsException(Kind.FILE,
                        file + " can be changed by others and is not used: chmod 600 " + file + " ends that.");
            }
        } catch (IOException e) {
            throw new SettingsException(Kind.FILE, file + " cannot be read: " + reason(e) + ".", e);
        }
    }

    /// Changes the file under the lock.
    ///
    /// @throws SettingsException if it could not be changed, or from the change itself; the file is as it was
    <T> Saved<T> update(Change<T> change) throws SettingsException {
        try {
            PrivateFiles.makeFolder(folder());
            Path target = target();
            try (FileLocks lock = FileLocks.take(beside(target, ".lock")).orElse(null)) {
                if (lock == null) {
                    throw new SettingsException(Kind.FILE, file + " has been locked by another Howdah for ten seconds."
                            + " Nothing was changed; end that one if it hangs, and try again.");
                }
                Content present = read();
                Outcome<T> outcome = change.apply(present.bytes());
                if (outcome.bytes == null) {
                    return new Saved<>(outcome.value, present.stamp());
                }
                replace(target, outcome.bytes);
                return new Saved<>(outcome.value, stamp());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SettingsException(Kind.FILE, file + " was not saved, as the program is ending.", e);
        } catch (IOException e) {
            throw new SettingsException(Kind.FILE,
                    file + " could not be saved: " + reason(e) + ". Nothing was changed; try again when that is"
                            + " put right.",
                    e);
        }
    }

    /// A file that is a symbolic link stays one.
    private Path target() throws IOException {
        return Files.isSymbolicLink(file) ? file.toRealPath() : file;
    }

    private Path folder() {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static void replace(Path target, byte[] content) throws IOException, InterruptedException {
        // Always the same name: under the lock it is ours, and what a killed process left there goes.
        Path fresh = beside(target, ".new");
        Files.deleteIfExists(fresh);
        try {
            PrivateFiles.writeNew(fresh, content);
            FileMove.replace(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
        PrivateFiles.forceFolder(target);
    }

    /// The part of a sentence after "could not be saved".
    static String reason(IOException e) {
        String system = e instanceof FileSystemException trouble
                ? String.valueOf(trouble.getReason())
                : String.valueOf(e.getMessage());
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.contains("no space") || lower.contains("quota")) {
            return "the disk is full";
        }
        if (lower.contains("read-only")) {
            return "its disk is read-only";
        }
        if (e instanceof AccessDeniedException) {
            return "this user has no right to it or to its folder";
        }
        if (e instanceof NoSuchFileException) {
            return "it, or what it links to, is not there";
        }
        return "the system says " + (system.equals("null") ? e.getClass().getSimpleName() : system);
    }
}
