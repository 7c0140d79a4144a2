package org.howdah.history.sqlite;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.howdah.history.chunk.ChunkBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Packs chunks that are over, on a thread of its own, as no tick shall wait for it. The writer leaves their columns here
/// when all their samples are on the disk as tails, and takes the packed chunk to keep it in their place; what is not
/// packed when the process ends, the next one packs. Any thread.
final class Packer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Packer.class);
    /// Columns of chunks that wait. Where samples come faster than they can be packed, such as after a disk was full, the
    /// writer waits as well.
    private static final int MOST_WAITING = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private record Over(long chunk, ChunkBuilder columns) {}

    /// A packed chunk. Its bytes are not changed.
    static final class Packed {
        private final long chunk;
        private final long last;
        private final int samples;
        private final int rows;
        private final byte[] bytes;

        /// @param last time of its last sample, in microseconds
        Packed(long chunk, long last, ChunkBuilder columns) {
            this.chunk = chunk;
            this.last = last;
            this.samples = columns.samples();
            this.rows = columns.rows();
            this.bytes = columns.pack(true);
        }

        long chunk() {
            return chunk;
        }

        long last() {
            return last;
        }

        int samples() {
            return samples;
        }

        int rows() {
            return rows;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    private final BlockingQueue<Over> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final BlockingQueue<Packed> done = new LinkedBlockingQueue<>();
    /// Offered, and not taken back yet.
    private final AtomicInteger unfinished = new AtomicInteger();
    private final Runnable wake;

    /// @param wake tells the writer that there is something
    Packer(Runnable wake) {
        this.wake = wake;
    }

    @Override
    public void run() {
        try {
            while (true) {
                pack(waiting.take());
            }
        } catch (InterruptedException _) {
            // That is how it ends.
            Thread.currentThread().interrupt();
        }
    }

    private void pack(Over over) {
        try {
            done.add(new Packed(over.chunk(), over.columns().lastTime(), over.columns()));
            wake.run();
        } catch (RuntimeException e) {
            unfinished.decrementAndGet();
            LOG.error("Chunk {} of the history cannot be packed; its samples stay as they are", over.chunk(), e);
        }
    }

    /// Whether a chunk is taken, whose columns are not touched any more then.
    boolean offer(long chunk, ChunkBuilder columns) throws InterruptedException {
        boolean taken = waiting.offer(new Over(chunk, columns), LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS);
        if (taken) {
            unfinished.incrementAndGet();
        }
        return taken;
    }

    /// The next one that is packed, if any.
    ///
    /// @param nanos how long to wait for it where it is on its way
    @Nullable
    Packed poll(long nanos) throws InterruptedException {
        if (unfinished.get() == 0) {
            return null;
        }
        Packed packed = done.poll(nanos, TimeUnit.NANOSECONDS);
        if (packed != null) {
            unfinished.decrementAndGet();
        }
        return packed;
    }
}
