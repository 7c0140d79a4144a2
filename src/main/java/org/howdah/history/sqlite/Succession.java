package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.howdah.history.HistoryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records at once where nobody else does; otherwise it waits for the other process to end, however it ends, and takes
/// over. Any thread.
final class Succession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Succession.class);
    private static final Duration TRY_EVERY = Duration.ofSeconds(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private volatile @Nullable Recording recording;
    private @Nullable Retention wanted;
    private boolean closed;

    private Succession(@Nullable Recording recording) {
        this.recording = recording;
    }

    static Succession begin(HistoryFile file, HistoryOptions options, Schemas schemas, Problems problems)
            throws SQLException, IOException {
        Succession succession = new Succession(Recording.begin(file, options, schemas, problems).orElse(null));
        if (succession.recording == null) {
            Thread thread = options.threads().newThread(() -> succession.await(file, options, schemas, problems));
            thread.setName("history-succession");
            thread.start();
        }
        return succession;
    }

    /// Also of a recording that begins later.
    void retain(Retention retention) {
        lock.lock();
        try {
            wanted = retention;
            if (recording != null) {
                recording.writer().retain(retention);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Nothing while another process records.
    @Nullable
    Recording recording() {
        return recording;
    }

    private void await(HistoryFile file, HistoryOptions options, Schemas schemas, Problems problems) {
        boolean told = false;
        try {
            while (recording == null && !isClosedAfter(TRY_EVERY)) {
                try {
                    takeOver(Recording.begin(file, options, schemas, problems).orElse(null), options);
                } catch (SQLException | IOException | HistoryException e) {
                    if (!told) {
                        LOG.warn("The other process has ended, and this one cannot record in its place yet", e);
                        told = true;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeOver(@Nullable Recording begun, HistoryOptions options) {
        if (begun == null) {
            return;
        }
        lock.lock();
        try {
            recording = begun;
            if (wanted != null) {
                begun.writer().retain(wanted);
            }
            if (closed) {
                begun.close();
                return;
            }
        } finally {
            lock.unlock();
        }
        LOG.info("The other process has ended; this one records now");
        options.tell().accept("This Howdah records from now on: the other one has ended.");
    }

    private boolean isClosedAfter(Duration wait) throws InterruptedException {
        lock.lock();
        try {
            long left = wait.toNanos();
            while (!closed && left > 0) {
                left = ended.awaitNanos(left);
            }
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        Recording mine;
        lock.lock();
        try {
            closed = true;
            ended.signalAll();
            mine = recording;
        } finally {
            lock.unlock();
        }
        if (mine != null) {
            mine.close();
        }
    }
}
