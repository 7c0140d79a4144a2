package org.howdah.postgres.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/// Makes the driver's sockets, and counts what goes over them. Instantiated by the driver, by name.
public final class MeteredSocketFactory extends SocketFactory {
    private final Attempt attempt;

    /// @param token of the attempt to connect
    /// @throws IOException if there is none of that name, as the attempt was given up before it began
    public MeteredSocketFactory(String token) throws IOException {
        Attempt registered = Attempts.find(token);
        if (registered == null) {
            throw new IOException("the attempt is over");
        }
        this.attempt = registered;
    }

    @Override
    public Socket createSocket() throws IOException {
        MeteredSocket socket = new MeteredSocket(attempt);
        attempt.opening(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("the driver connects its sockets itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return createSocket(address, port);
    }

    private static final class MeteredSocket extends Socket {
        private final Attempt attempt;

        MeteredSocket(Attempt attempt) {
            this.attempt = attempt;
            attempt.traffic().opened(this);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new MeteredInput(super.getInputStream(), attempt);
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new MeteredOutput(super.getOutputStream(), attempt.traffic());
        }

        @Override
        public synchronized void close() throws IOException {
            attempt.traffic().closed(this);
            super.close();
        }
    }

    private static final class MeteredInput extends InputStream {
        private final InputStream in;
        private final Attempt attempt;

        MeteredInput(InputStream in, Attempt attempt) {
            this.in = in;
            this.attempt = attempt;
        }

        @Override
        public int read() throws IOException {
            attempt.traffic().check();
            int read = in.read();
            if (read >= 0) {
                attempt.traffic().received(1);
                attempt.received(read);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            attempt.traffic().check();
            int read = in.read(buffer, offset, length);
            if (read > 0) {
                attempt.traffic().received(read);
                for (int i = offset; i < offset + read && attempt.isCurious(); i++) {
                    attempt.received(buffer[i] & 0xff);
                }
            }
            return read;
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static final class MeteredOutput extends OutputStream {
        private final OutputStream out;
        private final Traffic traffic;

        MeteredOutput(OutputStream out, Traffic traffic) {
            this.out = out;
            this.traffic = traffic;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            traffic.sent(1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            traffic.sent(length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
