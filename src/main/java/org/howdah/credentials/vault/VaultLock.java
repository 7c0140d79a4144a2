package org.howdah.credentials.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.howdah.files.PrivateFiles;

/// The right to change a vault, which one instance on a computer has at a time. The system keeps it on an empty file that
/// stays, and takes it back from a process that ends, however it ends.
final class VaultLock implements AutoCloseable {
    private static final long TRY_EVERY_MILLIS = 5;

    private final FileChannel channel;

    private VaultLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes it within this time.
    ///
    /// @return nothing where somebody else did not let go of it
    static Optional<VaultLock> take(Path file, Duration patience) throws IOException, InterruptedException {
        FileChannel channel = PrivateFiles.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        boolean isTaken = false;
        try {
            Lock waiting = new ReentrantLock();
            Condition never = waiting.newCondition();
            long tries = patience.toMillis() / TRY_EVERY_MILLIS;
            isTaken = isTaken(channel);
            for (long i = 0; !isTaken && i < tries; i++) {
                waiting.lock();
                try {
                    var _ = never.await(TRY_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                } finally {
                    waiting.unlock();
                }
                isTaken = isTaken(channel);
            }
            return isTaken ? Optional.of(new VaultLock(channel)) : Optional.empty();
        } finally {
            if (!isTaken) {
                channel.close();
            }
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            // Another vault object of this process.
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // The lock is gone with the process at the latest.
        }
    }
}
