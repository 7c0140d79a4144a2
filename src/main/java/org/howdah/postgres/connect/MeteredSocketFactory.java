package org.howdah.postgres.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.howdah.ArchitectureException;

/// Makes the driver's sockets, and counts what goes over them. Instantiated by the driver, by name.
@ArchitectureException(reason = "the driver gives its socket factory one string and nothing else")
public final class MeteredSocketFactory extends SocketFactory {
    static final Tokens<Traffic> TRAFFIC = new Tokens<>();

    private final Traffic traffic;

    /// @param token of the traffic to count into
    public MeteredSocketFactory(String token) {
        Traffic registered = TRAFFIC.find(token);
        this.traffic = registered == null ? new Traffic() : registered;
    }

    @Override
    public Socket createSocket() {
        return new MeteredSocket(traffic);
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
        private final Traffic traffic;

        MeteredSocket(Traffic traffic) {
            this.traffic = traffic;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new MeteredInput(super.getInputStream(), traffic);
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new MeteredOutput(super.getOutputStream(), traffic);
        }
    }

    private static final class MeteredInput extends InputStream {
        private final InputStream in;
        private final Traffic traffic;

        MeteredInput(InputStream in, Traffic traffic) {
            this.in = in;
            this.traffic = traffic;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            if (read >= 0) {
                traffic.received(1);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            if (read > 0) {
                traffic.received(read);
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
