package org.howdah.postgres.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.howdah.model.server.TlsOffer;

/// The way to a server before PostgreSQL says a word: its name, and its port.
final class Door {
    /// For each step, as for the connection itself.
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ThreadFactory threads;

    /// @param threads for each question, as a look-up hangs in the system's own code, where no deadline reaches: it is left behind
    Door(ThreadFactory threads) {
        this.threads = threads;
    }

    /// @throws UnknownHostException also where the answer takes too long
    List<InetAddress> resolve(String host) throws UnknownHostException, InterruptedException {
        try {
            return inTime(() -> List.of(InetAddress.getAllByName(host)));
        } catch (ExecutionException | TimeoutException e) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(e);
            throw unknown;
        }
    }

    /// What is offered behind the door. Whoever closes the socket ends a look that took too long: a deadline of the
    /// socket would begin again with each byte.
    Optional<TlsOffer> look(Socket socket, String host) throws InterruptedException {
        try {
            return inTime(() -> TlsLook.at(socket, host));
        } catch (ExecutionException | TimeoutException _) {
            return Optional.empty();
        }
    }

    private <T> T inTime(Callable<T> question) throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<T> asked = new FutureTask<>(question);
        threads.newThread(asked).start();
        return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
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
