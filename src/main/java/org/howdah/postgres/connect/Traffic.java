package org.howdah.postgres.connect;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sockets of one lane, and the bytes that went over them, counted below TLS. Any thread.
public final class Traffic {
    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);

    /// What one answer may have in bytes, with whatever else the server says meanwhile: more than the driver takes as
    /// rows, and far less than there is memory.
    private static final long LARGEST = 64L << 20;

    private record Allowance(LongSupplier nanoTime, Duration within, long until, long bytes) {}

    private final LongAdder sent = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Allowance allowance;

    public long bytesSent() {
        return sent.sum();
    }

    public long bytesReceived() {
        return received.sum();
    }

    /// Begins to wait for an answer, which must have come in this time and be of a bearable size. The driver itself
    /// would read drop by drop for ever, and keep every notice.
    public void expect(LongSupplier nanoTime, Duration within) {
        allowance = new Allowance(nanoTime, within, nanoTime.getAsLong() + within.toNanos(), bytesReceived() + LARGEST);
    }

    /// Begins the last wait anew, for a server that had to wait for us.
    void expectAgain() {
        Allowance given = allowance;
        if (given != null) {
            expect(given.nanoTime(), given.within());
        }
    }

    /// @throws IOException when the answer takes too long or is too large
    void check() throws IOException {
        Allowance given = allowance;
        if (given == null) {
            return;
        }
        if (given.nanoTime().getAsLong() - given.until() > 0) {
            throw new SocketTimeoutException("the answer is not complete in time");
        }
        if (bytesReceived() > given.bytes()) {
            throw new AnswerTooLargeException();
        }
    }

    /// Cuts the lane's connections without a word to the server, and without waiting for it: closed through TLS, a
    /// connection to a server that has stopped would say good-bye first and wait for an answer.
    public void cut() {
        sockets.forEach(Traffic::close);
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("closing a socket", e);
        }
    }

    void opened(Socket socket) {
        sockets.add(socket);
    }

    void closed(Socket socket) {
        sockets.remove(socket);
    }

    void sent(long bytes) {
        sent.add(bytes);
    }

    void received(long bytes) {
        received.add(bytes);
    }
}
