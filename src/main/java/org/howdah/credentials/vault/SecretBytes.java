package org.howdah.credentials.vault;

import java.util.Arrays;

/// Bytes that nobody should read: never shown, and zeros after use. Copies that the collector of garbage or a cipher made
/// are out of reach. One thread at a time.
public final class SecretBytes implements AutoCloseable {
    private final byte[] bytes;

    private SecretBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes the array over, and fills it with zeros when it is closed.
    public static SecretBytes of(byte[] bytes) {
        return new SecretBytes(bytes);
    }

    /// The array itself, which stays ours.
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    SecretBytes copy() {
        return new SecretBytes(bytes.clone());
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "***";
    }
}
