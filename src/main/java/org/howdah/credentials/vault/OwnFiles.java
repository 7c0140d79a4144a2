package org.howdah.credentials.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.howdah.files.PrivateFiles;

/// Holds that the files which the vault trusts are what they should be, and that nobody else could have changed them. Systems
/// without POSIX permissions say nothing of that.
final class OwnFiles {
    private OwnFiles() {}

    /// Holds that nobody else can put another file in the place of this one, or write into it.
    static void requireNotWritableByOthers(Path path) throws IOException, VaultException {
        if (!PrivateFiles.isPosix(path) || !Files.exists(path)) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw VaultFaults.writableByOthers(path);
        }
    }

    /// Holds that only its owner may read a key, and that he owns the vault too, or is root. What root owns, as keys that
    /// a machine's services share, its group may read too.
    static void requireOwn(Path key, Path vault) throws IOException, VaultException {
        if (!PrivateFiles.isPosix(key)) {
            return;
        }
        Path known = vault.toAbsolutePath();
        while (known != null && !Files.exists(known)) {
            known = known.getParent();
        }
        String owner = Files.getOwner(key).getName();
        boolean ofRoot = owner.equals("root");
        if (!ofRoot && known != null && !owner.equals(Files.getOwner(known).getName())) {
            throw VaultFaults.unusableKey("The key file " + key + " belongs to " + owner
                    + ", who could change it, and is not used: the vault's owner or root has to own it.");
        }
        Set<PosixFilePermission> others = EnumSet.allOf(PosixFilePermission.class);
        others.removeAll(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.OWNER_EXECUTE));
        if (ofRoot) {
            others.remove(PosixFilePermission.GROUP_READ);
        }
        if (!Collections.disjoint(Files.getPosixFilePermissions(key), others)) {
            throw VaultFaults.unusableKey("The key file " + key + " can be read by others and is not used: chmod "
                    + (ofRoot ? "440" : "400") + " " + key + " makes it private.");
        }
    }

    /// Holds that it is a file and nothing else. A pipe would be waited for, and a link could be bent.
    static BasicFileAttributes requireFile(Path file) throws IOException, VaultException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class,
                LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            throw VaultFaults.notAFile(file, "a symbolic link");
        }
        if (attributes.isDirectory()) {
            throw VaultFaults.notAFile(file, "a folder");
        }
        if (!attributes.isRegularFile()) {
            throw VaultFaults.notAFile(file, "a pipe or a device");
        }
        return attributes;
    }
}
