package org.howdah.history.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.howdah.history.HistoryEntry;
import org.howdah.history.RecorderStatus;
import org.howdah.history.sqlite.WriteQueue.Numbered;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what was handed over, and commits it together four times a second, for all servers. Where a commit fails, such as
/// on a full disk, it tries the same entries again until it succeeds, and tells the user once. Runs on a thread of its
/// own, which alone uses the connection.
final class HistoryWriter implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryWriter.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(1);
    /// Entries of one transaction; more come after a disk was full.
    private static final int MOST_ENTRIES = 5_000;

    private final Connection connection;
    private final WriteQueue queue;
    private final Names names;
    private final ChunkCloser closer;
    private final SampleWriter samples;
    private final EventWriter events;
    private final Packer packer;
    private final Handover handover;
    private final RollWriter rolls;
    private final Housekeeping housekeeping;
    private final LongSupplier nanoTime;
    private final long commitEvery;
    private final Consumer<String> tell;
    private final Deque<Long> leftOpen = new ArrayDeque<>();
    private volatile long acknowledged;
    private volatile long kept;
    /// Samples that no attempt would keep.
    private final AtomicLong givenUp = new AtomicLong();
    private volatile @Nullable String problem;

    /// @param packer of chunks that are over
    /// @param handover where the one that rolls up leaves its chunks
    HistoryWriter(Connection connection, WriteQueue queue, Schemas schemas, Packer packer, Handover handover,
            HistoryOptions options) throws SQLException {
        this.connection = connection;
        this.queue = queue;
        this.names = new Names(connection);
        this.closer = new ChunkCloser(connection, schemas);
        this.samples = new SampleWriter(connection, schemas, names);
        this.events = new EventWriter(connection, names);
        this.packer = packer;
        this.handover = handover;
        this.rolls = new RollWriter(connection, names, options.retention());
        this.nanoTime = options.nanoTime();
        this.commitEvery = options.commitEvery().toNanos();
        this.tell = options.tell();
        this.housekeeping = new Housekeeping(options.retention(), options.plan(), options.now(),
                nanoTime.getAsLong());
        leftOpen.addAll(closer.leftOpen(Long.MAX_VALUE));
        connection.setAutoCommit(false);
    }

    @Override
    public void run() {
        try {
            while (!queue.isClosed()) {
                step();
            }
            finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            handover.close();
            close();
        }
    }

    private void step() throws InterruptedException {
        boolean busy = !leftOpen.isEmpty() || housekeeping.isDue(nanoTime.getAsLong());
        if (!busy) {
            queue.await(TRY_AGAIN.toNanos());
        }
        queue.gather(commitEvery);
        List<Numbered> batch = queue.take(MOST_ENTRIES);
        if (!batch.isEmpty()) {
            keep(batch);
        }
        if (!leftOpen.isEmpty() && problem == null) {
            closeOne();
        }
        keepPacked(0);
        RollStep.Result rolled = handover.peek();
        if (rolled != null && problem == null) {
            if (!inTransaction(() -> rolls.write(rolled), "rolling up")) {
                names.forget();
            }
            handover.done();
        }
        if (housekeeping.isDue(nanoTime.getAsLong())) {
            var _ = inTransaction(() -> housekeeping.run(connection, nanoTime.getAsLong()), "keeping house");
        }
    }

    private void keep(List<Numbered> batch) throws InterruptedException {
        while (!commit(batch)) {
            if (queue.isClosed()) {
                return;
            }
            queue.gather(TRY_AGAIN.toNanos());
        }
    }

    /// Whether it worked.
    private boolean commit(List<Numbered> batch) throws InterruptedException {
        samples.begin();
        try {
            for (Numbered numbered : batch) {
                write(numbered.entry());
            }
            connection.commit();
            leftOpen.addAll(samples.end(packer));
            // They are in the order of their numbers, but for gaps, which have none.
            acknowledged = Math.max(acknowledged, batch.getLast().number());
            kept = samples.written();
            if (problem != null) {
                problem = null;
                tell("Recording goes on.");
            }
            return true;
        } catch (SQLException e) {
            failed(e);
            return false;
        } catch (RuntimeException e) {
            // They would fail again, and what comes after them must be kept.
            LOG.error("{} entries of the history cannot be kept", batch.size(), e);
            rollback();
            samples.rollback();
            givenUp.addAndGet(
                    batch.stream().filter(each -> each.entry() instanceof HistoryEntry.Sampled).count());
            return true;
        }
    }

    private void write(HistoryEntry entry) throws SQLException {
        switch (entry) {
            case HistoryEntry.Sampled(var server, var sample) -> samples.write(server, sample);
            case HistoryEntry.Happened happened -> events.write(happened);
            case HistoryEntry.Named(var server, var name) -> names.name(server, name);
        }
    }

    private void failed(SQLException e) {
        rollback();
        samples.rollback();
        if (problem == null) {
            String sentence = HistoryFile.isFull(e)
                    ? "Nothing is recorded: the disk of the history is full. Watching goes on; make room, and so does the"
                            + " recording."
                    : "Nothing is recorded: the history cannot be written (" + e.getMessage() + "). Watching goes on.";
            problem = sentence;
            LOG.error("The history cannot be written", e);
            tell(sentence);
        } else {
            LOG.debug("The history still cannot be written", e);
        }
    }

    /// Who cannot be told must not end the recording.
    private void tell(String sentence) {
        try {
            tell.accept(sentence);
        } catch (RuntimeException e) {
            LOG.error("The user cannot be told: {}", sentence, e);
        }
    }

    private void closeOne() {
        Long chunk = leftOpen.peek();
        if (chunk != null) {
            var _ = inTransaction(() -> closer.close(chunk), "packing chunk " + chunk);
        }
        // It is tried once in this life; its samples can be read as they are.
        leftOpen.poll();
    }

    private void keepPacked(long wait) throws InterruptedException {
        for (Packer.Packed packed = packer.poll(wait); packed != null; packed = packer.poll(wait)) {
            Packer.Packed chunk = packed;
            if (problem != null || !inTransaction(() -> closer.keep(chunk), "keeping chunk " + chunk.chunk())) {
                leftOpen.add(chunk.chunk());
            }
        }
    }

    /// What was handed over before the end, if the disk takes it; and chunks that are over, as long as nobody has to wait
    /// for it.
    private void finish() throws InterruptedException {
        List<Numbered> rest = queue.take(Integer.MAX_VALUE);
        if (!rest.isEmpty()) {
            commit(rest);
        }
        keepPacked(FAREWELL.toNanos());
        long end = nanoTime.getAsLong() + FAREWELL.toNanos();
        while (!leftOpen.isEmpty() && problem == null && nanoTime.getAsLong() - end < 0) {
            closeOne();
        }
    }

    /// Work on the file that is not an entry.
    interface Work {
        void run() throws SQLException;
    }

    private boolean inTransaction(Work work, String what) {
        try {
            work.run();
            connection.commit();
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.error("{} failed", what, e);
            rollback();
            return false;
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("rolling back", e);
            beginAgain();
        }
    }

    /// SQLite rolls back by itself where the disk is full; the driver then begins no transaction any more, and each
    /// statement would be kept for itself.
    private void beginAgain() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin");
        } catch (SQLException e) {
            LOG.debug("beginning again", e);
        }
    }

    /// From the next look at what is too old or too much.
    void retain(Retention retention) {
        housekeeping.retain(retention);
        rolls.retain(retention);
    }

    RecorderStatus status() {
        return new RecorderStatus(acknowledged, queue.waiting(), kept, queue.dropped() + givenUp.get(), problem);
    }

    private void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.info("closing the history", e);
        }
    }
}
