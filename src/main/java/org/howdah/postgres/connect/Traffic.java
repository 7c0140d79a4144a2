package org.howdah.postgres.connect;

import java.util.concurrent.atomic.LongAdder;

/// Bytes that went over one lane's sockets, counted below TLS. Any thread.
public final class Traffic {
    private final LongAdder sent = new LongAdder();
    private final LongAdder received = new LongAdder();

    public long bytesSent() {
        return sent.sum();
    }

    public long bytesReceived() {
        return received.sum();
    }

    void sent(long bytes) {
        sent.add(bytes);
    }

    void received(long bytes) {
        received.add(bytes);
    }
}
