package org.howdah.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Puts a file in the place of another in one step. On Windows a virus scanner or an indexer may hold the other one open
/// for some milliseconds, and the system then denies the step: it is tried again for a second.
public final class FileMove {
    static final int TRIES = 20;
    private static final long TRY_EVERY_MILLIS = 50;

    /// One attempt.
    @FunctionalInterface
    interface Attempt {
        void move() throws IOException;
    }

    private FileMove() {}

    /// Puts a file in the place of another, which may be there or not.
    ///
    /// @throws IOException where it could not be put there, and the other is as it was
    public static void replace(Path from, Path to) throws IOException, InterruptedException {
        replace(() -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING),
                // There nobody can hold a name: denied is denied.
                PrivateFiles.isPosix(to) ? 1 : TRIES);
    }

    /// @param tries how often at most
    static void replace(Attempt attempt, int tries) throws IOException, InterruptedException {
        ReentrantLock waiting = new ReentrantLock();
        Condition never = waiting.newCondition();
        for (int i = 1; i < tries; i++) {
            try {
                attempt.move();
                return;
            } catch (AccessDeniedException _) {
                waiting.lock();
                try {
                    var _ = never.await(TRY_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                } finally {
                    waiting.unlock();
                }
            }
        }
        attempt.move();
    }
}
