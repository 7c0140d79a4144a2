package org.howdah.postgres.check;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.howdah.model.server.TlsOffer;

/// Asks a server for encryption and looks at its certificate, whoever signed it, so that also a bad one can be shown.
/// Nothing else is said on this connection, and nothing of it is trusted: the real one is made, and judged, elsewhere.
final class TlsLook {
    /// PostgreSQL's request for encryption: its length, and a version that no protocol ever had.
    private static final byte[] REQUEST = {0, 0, 0, 8, 4, (byte) 210, 22, 47};

    private TlsLook() {}

    /// Nothing where the answer is none of PostgreSQL's. Blocks until there is one, or the socket is closed.
    static Optional<TlsOffer> at(Socket socket, String host) {
        try {
            socket.getOutputStream().write(REQUEST);
            return switch (socket.getInputStream().read()) {
                case 'N' -> Optional.of(new TlsOffer(false, null, null, null));
                case 'S' -> Optional.of(shake(socket, host));
                default -> Optional.empty();
            };
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static TlsOffer shake(Socket socket, String host) {
        try (SSLSocket tls = (SSLSocket) context().getSocketFactory().createSocket(
                socket, host, socket.getPort(), true)) {
            tls.startHandshake();
            return offer(tls.getSession());
        } catch (IOException | GeneralSecurityException _) {
            return new TlsOffer(true, null, null, null);
        }
    }

    private static TlsOffer offer(SSLSession session) throws SSLPeerUnverifiedException {
        return session.getPeerCertificates()[0] instanceof X509Certificate certificate
                ? new TlsOffer(true, session.getProtocol(), certificate.getSubjectX500Principal().getName(),
                        certificate.getNotAfter().toInstant())
                : new TlsOffer(true, session.getProtocol(), null, null);
    }

    private static SSLContext context() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[]{new Onlooker()}, null);
        return context;
    }

    private static final class Onlooker extends X509ExtendedTrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
