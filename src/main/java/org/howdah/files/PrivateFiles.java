package org.howdah.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/// Makes files and folders for their owner alone, from their first moment on. Where there are no POSIX permissions, an
/// access list names the owner alone (Windows); where there is not even that, they have the rights of the folder above.
public final class PrivateFiles {
    private PrivateFiles() {}

    /// Makes a folder that only its owner may enter, and those above it, if it is not there.
    public static Path makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions(folder, "rwx------"));
        }
        return folder;
    }

    /// Opens a file; one that it makes can be read and written by its owner only.
    public static FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
        return FileChannel.open(file, options, permissions(file, "rw-------"));
    }

    /// Makes a folder that must not be there yet, and those above it.
    public static Path makeNewFolder(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) {
            makeFolder(parent);
        }
        return Files.createDirectory(folder, permissions(folder, "rwx------"));
    }

    /// Makes an empty file that must not be there yet.
    public static Path makeNewFile(Path file) throws IOException {
        return Files.createFile(file, permissions(file, "rw-------"));
    }

    /// Writes a file that must not be there yet, and forces it to the disk; removes it where that fails.
    public static void writeNew(Path file, byte[] content) throws IOException {
        boolean isKept = false;
        try (FileChannel channel = open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            isKept = true;
        } catch (FileAlreadyExistsException e) {
            // It is somebody else's.
            isKept = true;
            throw e;
        } finally {
            if (!isKept) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// So that the new name of a file outlives a power cut. Windows cannot, and need not.
    public static void forceFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Whether a file has an owner, a group and others.
    public static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) throws IOException {
        if (isPosix(path)) {
            return new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))};
        }
        return path.getFileSystem().supportedFileAttributeViews().contains("acl")
                ? new FileAttribute<?>[]{new OwnerAcl(owner(path), permissions.contains("x"))}
                : new FileAttribute<?>[0];
    }

    /// Who runs this program.
    private static UserPrincipal owner(Path path) throws IOException {
        return path.getFileSystem().getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
    }
}
