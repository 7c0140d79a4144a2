package org.howdah.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.howdah.files.PrivateFiles;

/// A lock that two processes of the same computer cannot hold at once, kept by the system on an empty file: it is free
/// when its process ends, however it ends. A process that was stopped in the middle keeps it, so waiting has an end.
final class FileLocks implements AutoCloseable {
    /// Others hold it for some milliseconds.
    private static final long TRY_EVERY_MILLIS = 5;
    private static final int TRIES = 2_000;

    private final FileChannel channel;

    private FileLocks(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock, within ten seconds.
    ///
    /// @param file is made if it is missing, and stays
    /// @return nothing if somebody else did not let go of it
    /// @throws IOException if the file cannot be made
    static Optional<FileLocks> take(Path file) throws IOException, InterruptedException {
        FileChannel channel = PrivateFiles.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            Lock waiting = new ReentrantLock();
            Condition never = waiting.newCondition();
            for (int i = 0; i < TRIES; i++) {
                if (isTaken(channel)) {
                    FileLocks taken = new FileLocks(channel);
                    channel = null;
                    return Optional.of(taken);
                }
                waiting.lock();
                try {
                    var _ = never.await(TRY_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                } finally {
                    waiting.unlock();
                }
            }
            return Optional.empty();
        } finally {
            if (channel != null) {
                channel.close();
            }
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            // Another part of this process.
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
