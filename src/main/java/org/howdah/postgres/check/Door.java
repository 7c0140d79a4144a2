package org.howdah.postgres.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The way to a server before PostgreSQL says a word: its name, and its port.
final class Door {
    /// For each step, as for the connection itself.
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ThreadFactory threads;

    /// @param threads a look-up hangs in the system's own code, where no deadline reaches: it is left behind
    Door(ThreadFactory threads) {
        this.threads = threads;
    }

    /// @throws UnknownHostException also where the answer takes too long
    List<InetAddress> resolve(String host) throws UnknownHostException, InterruptedException {
        FutureTask<List<InetAddress>> lookUp = new FutureTask<>(() -> List.of(InetAddress.getAllByName(host)));
        threads.newThread(lookUp).start();
        try {
            return lookUp.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(e);
            throw unknown;
        }
    }

    /// A connection to the first of the addresses that takes one.
    ///
    /// @throws IOException of the last, if none does
    static Socket connect(List<InetAddress> addresses, int port) throws IOException {
        IOException last = new IOException("no address");
        for (InetAddress address : addresses) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port), Math.toIntExact(PATIENCE.toMillis()));
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }
}
