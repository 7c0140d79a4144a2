package org.howdah.credentials.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The primitives of the format that Java itself has: AES-256-GCM, HKDF, HMAC and SHA-256. All of them are in every Java,
/// so their absence is a broken installation and no case of its own.
final class Crypto {
    static final int KEY = 32;
    static final int SALT = 16;
    static final int NONCE = 12;
    static final int TAG = 16;
    static final int DIGEST = 32;

    private static final String GCM = "AES/GCM/NoPadding";

    private Crypto() {}

    static byte[] sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        return sha256(bytes, bytes.length);
    }

    /// HKDF-SHA-256 of 32 bytes.
    static SecretBytes hkdf(byte[] keyMaterial, byte[] salt, String info) {
        return hkdf(keyMaterial, salt, info.getBytes(StandardCharsets.UTF_8));
    }

    static SecretBytes hkdf(byte[] keyMaterial, byte[] salt, byte[] info) {
        try {
            return SecretBytes.of(KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.ofExtract()
                    .addIKM(keyMaterial).addSalt(salt).thenExpand(info, KEY)));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static byte[] hmac(SecretBytes key, byte[] bytes, int length) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            mac.update(bytes, 0, length);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /// AES-256-GCM: the ciphertext with its tag of 16 bytes behind it.
    static byte[] seal(SecretBytes key, byte[] nonce, byte[] associated, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /// What was sealed; nothing where key, nonce, associated data or ciphertext are not those it was sealed with.
    static Optional<SecretBytes> open(SecretBytes key, byte[] nonce, byte[] associated, byte[] sealed) {
        try {
            return Optional
                    .of(SecretBytes.of(cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(sealed)));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static boolean equal(byte[] left, byte[] right) {
        return MessageDigest.isEqual(left, right);
    }

    private static Cipher cipher(int mode, SecretBytes key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(GCM);
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }

    static byte[] slice(byte[] bytes, int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("this Java lacks what every Java has", e);
    }
}
