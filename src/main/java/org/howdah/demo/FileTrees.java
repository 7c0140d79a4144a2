package org.howdah.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// Folders and files that only their owner may read, and their removal.
final class FileTrees {
    private FileTrees() {}

    /// Creates the folder and its missing parents, open to the owner only; an existing one stays as it is.
    static Path createPrivate(Path folder) throws IOException {
        return Files.createDirectories(folder, onlyOwner(folder, "rwx------"));
    }

    /// Creates a folder that must not exist yet, open to the owner only.
    static Path createNewPrivate(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) {
            createPrivate(parent);
        }
        return Files.createDirectory(folder, onlyOwner(folder, "rwx------"));
    }

    /// Creates a file that must not exist yet, readable by the owner only from its first moment on.
    static Path createPrivateFile(Path file) throws IOException {
        return Files.createFile(file, onlyOwner(file, "rw-------"));
    }

    /// Puts a finished file in the place of another in one step.
    static void replace(Path finished, Path target) throws IOException {
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static boolean hasPosixPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] onlyOwner(Path path, String permissions) {
        return hasPosixPermissions(path)
                ? new FileAttribute<?>[]{PosixFilePermissions
                        .asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    /// Removes a file or a folder with all it holds; links are removed, never followed. What vanishes meanwhile
    /// (a server removes its own files while it stops) is no error.
    static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
