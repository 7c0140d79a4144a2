package org.howdah.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.howdah.files.PrivateFiles;
import org.jspecify.annotations.Nullable;

/// The folder of one running demo, `demo-<id>`, and the locked file beside it, `demo-<id>.lock`. The lock is taken
/// before the folder exists, so a folder without a held lock is always a leftover. The system frees the lock when its
/// process ends in whatever way.
///
/// Closing any handle of a file frees this process's locks on it (POSIX), so a process never opens its own demos'
/// lock files a second time: {@link #claim} asks the owner file first.
final class DemoFolder implements AutoCloseable {
    static final String PREFIX = "demo-";
    private static final String LOCK_SUFFIX = ".lock";

    private final String id;
    private final Path path;
    private final Path lockFile;
    private final FileChannel channel;

    private DemoFolder(String id, Path path, Path lockFile, FileChannel channel) {
        this.id = id;
        this.path = path;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /// Makes a new folder, owned by this process.
    static DemoFolder create(Path home) throws IOException {
        PrivateFiles.makeFolder(home);
        String id = Long.toHexString(UUID.randomUUID().getMostSignificantBits());
        Path path = home.resolve(PREFIX + id);
        Path lockFile = PrivateFiles.makeNewFile(lockFile(path));
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        var folder = new DemoFolder(id, path, lockFile, channel);
        try {
            channel.lock();
            // Under its name it always tells its owner.
            Path unnamed = PrivateFiles.makeNewFolder(home.resolve("new-" + id));
            OwnerFile.ofThisProcess(id, 0).write(unnamed);
            Files.move(unnamed, path);
            return folder;
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    /// Takes over a folder whose process is gone.
    ///
    /// @return empty while that process lives
    static Optional<DemoFolder> claim(Path path) throws IOException {
        if (OwnerFile.read(path).filter(OwnerFile::isThisProcess).isPresent()) {
            return Optional.empty();
        }
        Path lockFile = lockFile(path);
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        FileLock lock = null;
        try {
            lock = tryLock(channel);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        String id = path.getFileName().toString().substring(PREFIX.length());
        return lock == null ? Optional.empty() : Optional.of(new DemoFolder(id, path, lockFile, channel));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Path lockFile(Path path) {
        return path.resolveSibling(path.getFileName() + LOCK_SUFFIX);
    }

    String id() {
        return id;
    }

    Path path() {
        return path;
    }

    /// Tells other processes where the server of this folder answers.
    void publish(int port) throws IOException {
        OwnerFile.ofThisProcess(id, port).write(path);
    }

    /// Removes the folder, then the lock file while it is still locked.
    @Override
    public void close() throws IOException {
        try (channel) {
            if (Files.exists(path)) {
                FileTrees.delete(path);
            }
            Files.deleteIfExists(lockFile);
        }
    }

    /// Lets the folder stay as it is and frees the lock.
    void leave() throws IOException {
        channel.close();
    }
}
