package org.howdah.history.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/// The bytes of one part on their way, and what has to be known of them. One thread.
final class PartBytes {
    private final OutputStream out;
    private final CRC32 crc = new CRC32();
    private final MessageDigest digest = sha256();
    private long bytes;
    private long count;

    PartBytes(OutputStream out) {
        this.out = out;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// @param more samples or events that they are
    void write(byte[] content, int more) throws IOException {
        out.write(content);
        crc.update(content);
        digest.update(content);
        bytes += content.length;
        count += more;
    }

    void flush() throws IOException {
        out.flush();
    }

    long bytes() {
        return bytes;
    }

    long count() {
        return count;
    }

    long crc() {
        return crc.getValue();
    }

    /// Ends it.
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
