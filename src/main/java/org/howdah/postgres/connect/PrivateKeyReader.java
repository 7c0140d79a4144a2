package org.howdah.postgres.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.howdah.credentials.SecretException;
import org.jspecify.annotations.Nullable;

/// Reads a private key as PKCS#8, in PEM or DER, with or without a passphrase.
final class PrivateKeyReader {
    private final Path file;
    private final Answers answers;

    PrivateKeyReader(Path file, Answers answers) {
        this.file = file;
        this.answers = answers;
    }

    /// @param algorithm of the certificate's own key
    PrivateKey read(byte[] content, String algorithm) throws IOException, GeneralSecurityException, SecretException {
        Pem pem = Pem.key(content);
        if (pem == null) {
            // A DER file says nowhere whether it is encrypted.
            PrivateKey plain = plain(content, algorithm);
            return plain == null ? decrypted(content, algorithm) : plain;
        }
        try {
            return switch (pem.type()) {
                case Pem.PLAIN -> require(plain(pem.content(), algorithm));
                case Pem.ENCRYPTED -> decrypted(pem.content(), algorithm);
                default -> throw new SecretException("The key " + file + " is written in an old form: openssl pkcs8"
                        + " -topk8 -in " + file + " -out NEW writes it in the one that Howdah reads.");
            };
        } finally {
            Arrays.fill(pem.content(), (byte) 0);
        }
    }

    private PrivateKey require(@Nullable PrivateKey key) throws SecretException {
        if (key == null) {
            throw new SecretException("The key " + file + " cannot be read, or is not that of the certificate.");
        }
        return key;
    }

    private static @Nullable PrivateKey plain(byte[] content, String algorithm) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(content));
        } catch (InvalidKeySpecException _) {
            return null;
        }
    }

    private PrivateKey decrypted(byte[] content, String algorithm)
            throws IOException, GeneralSecurityException, SecretException {
        EncryptedPrivateKeyInfo encrypted;
        try {
            encrypted = new EncryptedPrivateKeyInfo(content);
        } catch (IOException _) {
            return require(null);
        }
        char[] passphrase = answers.passphrase(file);
        if (passphrase == null) {
            throw new SecretException("The key " + file + " is locked with a passphrase, and none is known.");
        }
        PBEKeySpec spec = new PBEKeySpec(passphrase);
        try {
            // For PBES2 the algorithm's name stands in its parameters only.
            String scheme = encrypted.getAlgParameters() == null
                    ? encrypted.getAlgName()
                    : encrypted.getAlgParameters().toString();
            Cipher cipher = Cipher.getInstance(scheme.startsWith("PBE") ? scheme : encrypted.getAlgName());
            cipher.init(Cipher.DECRYPT_MODE, SecretKeyFactory.getInstance(cipher.getAlgorithm()).generateSecret(spec),
                    encrypted.getAlgParameters());
            PKCS8EncodedKeySpec plain = encrypted.getKeySpec(cipher);
            return KeyFactory.getInstance(algorithm).generatePrivate(plain);
        } catch (InvalidKeyException | InvalidKeySpecException e) {
            answers.refused(file);
            throw new SecretException("The passphrase does not open the key " + file + ".", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(passphrase, '\0');
        }
    }
}
