package org.howdah.postgres.connect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.howdah.credentials.SecretException;
import org.howdah.model.server.ClientCertificate;
import org.howdah.model.server.ConnectionTarget;
import org.jspecify.annotations.Nullable;
import org.postgresql.ssl.NonValidatingFactory.NonValidatingTM;
import org.postgresql.ssl.WrappedFactory;

/// TLS for a server that is shown a client's certificate. Instantiated by the driver, by name; without such a
/// certificate the driver's own factories do. Whom it trusts is what they trust, too.
public final class TlsFactory extends WrappedFactory {
    /// @param properties of the connection, with the token of the attempt
    /// @throws IOException if the attempt is over
    /// @throws GeneralSecurityException if this JDK cannot do what is wanted
    public TlsFactory(Properties properties) throws IOException, GeneralSecurityException {
        Attempt attempt = Attempts.find(properties.getProperty(SecretPlugin.TOKEN));
        if (attempt == null) {
            throw new IOException("the attempt is over");
        }
        ConnectionTarget target = attempt.target();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys(attempt), trust(target), null);
        factory = context.getSocketFactory();
    }

    private static KeyManager @Nullable [] keys(Attempt attempt) throws IOException {
        ClientCertificate certificate = attempt.target().clientCertificate();
        if (certificate == null) {
            return null;
        }
        try {
            KeyManager[] keys = new ClientKeys(certificate, attempt.answers()).read();
            attempt.showsCertificate();
            return keys;
        } catch (SecretException e) {
            attempt.certificateUnusable(e);
            throw new IOException("no client certificate", e);
        }
    }

    private static TrustManager[] trust(ConnectionTarget target) throws IOException, GeneralSecurityException {
        if (!ConnectionProperties.verifies(target.tlsMode())) {
            return new TrustManager[]{new NonValidatingTM()};
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        Path root = ConnectionProperties.root(target);
        factory.init(root == null ? null : roots(root));
        return factory.getTrustManagers();
    }

    private static KeyStore roots(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate root : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("root" + number++, root);
            }
        }
        return store;
    }
}
