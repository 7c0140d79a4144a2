package org.howdah.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/// Who else may read or change a file that holds a secret, as libpq asks. Where a file system knows no such permissions,
/// as on Windows, nothing is asked.
public final class SecretFiles {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private SecretFiles() {}

    /// Holds that only the owner may read a password file.
    ///
    /// @throws SecretException with the command that helps
    public static void requirePrivate(Path file) throws IOException, SecretException {
        if (hasPermissions(file) && others(file)) {
            throw new SecretException(file + " can be read by others and is not used: chmod 600 makes it private.");
        }
    }

    /// Holds that only the owner may read a key; where root owns it, as with keys that a machine's services share, its
    /// group may read it too.
    ///
    /// @throws SecretException with the command that helps
    public static void requirePrivateKey(Path file) throws IOException, SecretException {
        if (!hasPermissions(file)) {
            return;
        }
        boolean ofRoot = Integer.valueOf(0).equals(Files.getAttribute(file, "unix:uid"));
        Set<PosixFilePermission> permissions = permissions(file);
        if (ofRoot) {
            permissions.remove(PosixFilePermission.GROUP_READ);
        }
        if (permissions.stream().anyMatch(OTHERS::contains)) {
            throw new SecretException("The key " + file + " can be read by others and is not used: chmod "
                    + (ofRoot ? "640" : "600") + " makes it private.");
        }
    }

    private static boolean others(Path file) throws IOException {
        return permissions(file).stream().anyMatch(OTHERS::contains);
    }

    private static Set<PosixFilePermission> permissions(Path file) throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(Files.readAttributes(file, PosixFileAttributes.class).permissions());
        return permissions;
    }

    private static boolean hasPermissions(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
