package org.howdah.postgres.connect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.howdah.credentials.SecretException;
import org.howdah.credentials.SecretFiles;
import org.howdah.model.server.ClientCertificate;
import org.jspecify.annotations.Nullable;

/// Reads a client's certificate and key, from PEM and DER files or from one PKCS#12 file. The driver's own reader takes
/// no encrypted PEM, guesses that keys are RSA, and opens only those PKCS#12 files whose entry is called `user`.
final class ClientKeys {
    private static final String ENTRY = "client";

    private final ClientCertificate files;
    private final Answers answers;

    ClientKeys(ClientCertificate files, Answers answers) {
        this.files = files;
        this.answers = answers;
    }

    /// @throws SecretException in words, where they cannot be used
    KeyManager[] read() throws SecretException {
        Path keyFile = Objects.requireNonNullElse(files.key(), files.certificate());
        requireReadable(files.certificate());
        requireReadable(keyFile);
        try {
            SecretFiles.requirePrivateKey(keyFile);
            return managers(files.isPkcs12() ? ofStore(files.certificate()) : ofFiles(files.certificate(), keyFile));
        } catch (IOException e) {
            throw new SecretException("The certificate " + files.certificate() + " or its key cannot be read.", e);
        } catch (GeneralSecurityException e) {
            throw new SecretException("The certificate " + files.certificate()
                    + " cannot be used: it is damaged, or the key is not its own.", e);
        }
    }

    private static void requireReadable(Path file) throws SecretException {
        if (!Files.isRegularFile(file)) {
            throw new SecretException("There is no file " + file + ": choose the certificate and its key again.");
        }
        if (!Files.isReadable(file)) {
            throw new SecretException(file + " cannot be read: check who owns it.");
        }
    }

    private static KeyManager[] managers(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(store, new char[0]);
        return factory.getKeyManagers();
    }

    private KeyStore ofFiles(Path certificate, Path keyFile)
            throws IOException, GeneralSecurityException, SecretException {
        Certificate[] chain;
        try (var in = new ByteArrayInputStream(certificates(certificate))) {
            chain = CertificateFactory.getInstance("X.509").generateCertificates(in).toArray(Certificate[]::new);
        }
        if (chain.length == 0) {
            throw new SecretException("There is no certificate in " + certificate + ": choose another file.");
        }
        byte[] content = Files.readAllBytes(keyFile);
        try {
            PrivateKey key = new PrivateKeyReader(keyFile, answers)
                    .read(content, chain[0].getPublicKey().getAlgorithm());
            return store(key, chain);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /// The part of the file that holds certificates: keys may stand in it, too.
    private static byte[] certificates(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.contains(Pem.BEGIN)) {
            return content;
        }
        StringBuilder certificates = new StringBuilder();
        int begin = text.indexOf(Pem.BEGIN + "CERTIFICATE-----");
        while (begin >= 0) {
            int end = text.indexOf(Pem.END + "CERTIFICATE-----", begin);
            if (end < 0) {
                break;
            }
            certificates.append(text, begin, end).append(Pem.END).append("CERTIFICATE-----\n");
            begin = text.indexOf(Pem.BEGIN + "CERTIFICATE-----", end);
        }
        return certificates.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private KeyStore ofStore(Path file) throws IOException, GeneralSecurityException, SecretException {
        char @Nullable [] passphrase = null;
        try {
            KeyStore store = open(file, new char[0]);
            if (store == null) {
                passphrase = answers.passphrase(file);
                if (passphrase == null) {
                    throw new SecretException(file + " is locked with a passphrase, and none is known.");
                }
                store = open(file, passphrase);
            }
            if (store == null) {
                answers.refused(file);
                throw new SecretException("The passphrase does not open " + file + ".");
            }
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, passphrase == null ? new char[0] : passphrase);
                if (key instanceof PrivateKey own) {
                    return store(own, store.getCertificateChain(alias));
                }
            }
            throw new SecretException("There is no key in " + file + ": choose another file.");
        } finally {
            if (passphrase != null) {
                Arrays.fill(passphrase, '\0');
            }
        }
    }

    /// Null where the passphrase is another.
    private static @Nullable KeyStore open(Path file, char[] passphrase) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, passphrase);
            return store.size() == 0 ? null : store;
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                return null;
            }
            throw new GeneralSecurityException(e);
        }
    }

    private static KeyStore store(PrivateKey key, Certificate[] chain) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ENTRY, key, new char[0], chain);
        return store;
    }
}
