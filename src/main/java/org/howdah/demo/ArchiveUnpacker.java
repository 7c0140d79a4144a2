package org.howdah.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.howdah.files.PrivateFiles;

/// Unpacks a `.txz` into a folder and nowhere else. Links are made after all files are written, so that no file
/// can be written through a link, and each must lead to something inside the folder.
final class ArchiveUnpacker {
    private static final int OWNER_MAY_EXECUTE = 0100;
    /// Ten times what the largest server needs: a guard against an archive that fills the disk.
    private static final long MOST_BYTES = 1L << 30;

    private final Path root;
    private final Map<Path, String> links = new LinkedHashMap<>();
    private long bytes;

    private ArchiveUnpacker(Path root) {
        this.root = root;
    }

    /// @param root an existing empty folder
    /// @throws IOException if the archive cannot be read or holds anything that belongs elsewhere
    static void unpack(InputStream archive, Path root) throws IOException {
        var unpacker = new ArchiveUnpacker(root.toRealPath());
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpacker.unpack(entry, tar);
            }
        }
        unpacker.makeLinks();
    }

    private void unpack(TarArchiveEntry entry, InputStream content) throws IOException {
        Path target = inside(entry.getName(), root.resolve(entry.getName()));
        if (entry.isDirectory()) {
            PrivateFiles.makeFolder(target);
        } else if (entry.isSymbolicLink()) {
            inside(entry.getName(), parent(target).resolve(entry.getLinkName()));
            links.put(target, entry.getLinkName());
        } else if (entry.isLink()) {
            PrivateFiles.makeFolder(parent(target));
            Files.createLink(target, inside(entry.getName(), root.resolve(entry.getLinkName())));
        } else if (entry.isFile()) {
            bytes += entry.getSize();
            if (bytes > MOST_BYTES) {
                throw new IOException("The archive holds more than " + MOST_BYTES + " bytes");
            }
            PrivateFiles.makeFolder(parent(target));
            Files.copy(content, target);
            setPermissions(target, entry.getMode());
        } else {
            throw new IOException("The archive holds something that is no file: " + entry.getName());
        }
    }

    private Path inside(String name, Path path) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(root)) {
            throw new IOException("The archive reaches out of its folder: " + name);
        }
        return normal;
    }

    private Path parent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null || path.equals(root)) {
            throw new IOException("The archive wants to replace its own folder");
        }
        return parent;
    }

    private void makeLinks() throws IOException {
        for (var link : links.entrySet()) {
            PrivateFiles.makeFolder(parent(link.getKey()));
            Files.createSymbolicLink(link.getKey(), link.getKey().getFileSystem().getPath(link.getValue()));
        }
        // Each link alone stays inside, yet a chain of them might not.
        for (Path link : links.keySet()) {
            if (!link.toRealPath().startsWith(root)) {
                throw new IOException("The archive reaches out of its folder: " + link);
            }
        }
    }

    private static void setPermissions(Path file, int mode) throws IOException {
        if (PrivateFiles.isPosix(file)) {
            Set<PosixFilePermission> permissions = EnumSet.of(PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE);
            if ((mode & OWNER_MAY_EXECUTE) != 0) {
                permissions.add(PosixFilePermission.OWNER_EXECUTE);
            }
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
