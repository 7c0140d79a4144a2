package org.howdah.history.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.howdah.files.PrivateFiles;

/// Held by the one process that records; the system lets go of it when that process ends, however it ends.
final class RecorderLock implements AutoCloseable {
    private final FileChannel channel;

    private RecorderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Nothing if another process records.
    static Optional<RecorderLock> take(Path file) throws IOException {
        FileChannel channel = PrivateFiles.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                FileChannel kept = channel;
                channel = null;
                return Optional.of(new RecorderLock(kept));
            }
            return Optional.empty();
        } catch (OverlappingFileLockException _) {
            // Another part of this process records.
            return Optional.empty();
        } finally {
            if (channel != null) {
                channel.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
