package org.howdah.history.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What only the one process has that records: the lock, the queue, the thread that writes, the one that packs
/// and the one that rolls up. Any thread.
final class Recording implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
    /// Rows that may wait for the disk: half an hour of four busy servers.
    private static final long WAITING_ROWS = 200_000;
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final RecorderLock lock;
    private final WriteQueue queue;
    private final HistoryWriter writer;
    private final Handover handover;
    private final Thread thread;
    private final Thread packing;
    private final Thread roller;

    private Recording(RecorderLock lock, WriteQueue queue, HistoryWriter writer, Handover handover, Thread thread,
            Thread packing, Thread roller) {
        this.lock = lock;
        this.queue = queue;
        this.writer = writer;
        this.handover = handover;
        this.thread = thread;
        this.packing = packing;
        this.roller = roller;
    }

    /// Begins to record; nothing if another process does.
    static Optional<Recording> begin(HistoryFile file, HistoryOptions options, Schemas schemas, Problems problems)
            throws SQLException, IOException {
        file.create();
        RecorderLock lock = RecorderLock.take(file.lock()).orElse(null);
        if (lock == null) {
            return Optional.empty();
        }
        try {
            Connection connection = openOrPutAside(file, options, problems);
            WriteQueue queue = new WriteQueue(WAITING_ROWS);
            Handover handover = new Handover(queue::wake);
            Packer packer = new Packer(queue::wake);
            HistoryWriter writer = new HistoryWriter(connection, queue, schemas, packer, handover, options);
            Thread thread = options.threads().newThread(writer);
            thread.setName("history-writer");
            thread.start();
            Thread packing = options.threads().newThread(packer);
            packing.setName("history-packer");
            packing.start();
            Thread roller = options.threads().newThread(
                    new Roller(new Readers(file, problems, 0), handover, options.plan(), schemas));
            roller.setName("history-roller");
            roller.start();
            return Optional.of(new Recording(lock, queue, writer, handover, thread, packing, roller));
        } catch (SQLException | IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// A file that is no database any more is put aside under another name, never written over.
    private static Connection openOrPutAside(HistoryFile file, HistoryOptions options, Problems problems)
            throws SQLException, IOException {
        try {
            return openChecked(file);
        } catch (SQLException e) {
            if (!HistoryFile.isDestroyed(e)) {
                throw e;
            }
            Path aside = aside(file, options.now().get());
            LOG.error("The history is destroyed and goes to {}", aside, e);
            file.putAside(aside);
            problems.add("The history file could not be opened and was put aside as " + aside.getFileName());
            options.tell().accept("The history could not be opened any more. It was put aside as " + aside.getFileName()
                    + ", and a new one begins.");
            file.create();
            return openChecked(file);
        }
    }

    private static Path aside(HistoryFile file, Instant now) {
        Path aside = file.folder().resolve("history.damaged-" + now.getEpochSecond() + ".sqlite");
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.folder().resolve("history.damaged-" + now.getEpochSecond() + "-" + i + ".sqlite");
        }
        return aside;
    }

    private static Connection openChecked(HistoryFile file) throws SQLException {
        Connection connection = file.openForWriting();
        try {
            Schema.make(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    WriteQueue queue() {
        return queue;
    }

    HistoryWriter writer() {
        return writer;
    }

    /// Keeps what was handed over, within a bound, and lets go of the lock.
    @Override
    public void close() {
        queue.close();
        handover.close();
        try {
            boolean written = thread.join(FAREWELL);
            packing.interrupt();
            if (!written || !roller.join(FAREWELL)) {
                LOG.warn("The history is still being written at the end");
            }
            lock.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("letting go of the lock", e);
        }
    }
}
