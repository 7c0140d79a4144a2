package org.howdah.history.sqlite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// What tells texts apart, and which of them are alike but for their literals. Pure.
final class TextShape {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int HASH_BYTES = 16;

    private TextShape() {}

    /// The same for texts that differ in numbers and in what stands in quotes.
    static long of(String text) {
        long hash = OFFSET;
        boolean quoted = false;
        boolean inNumber = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (quoted) {
                continue;
            }
            boolean digit = c >= '0' && c <= '9';
            if (!digit || !inNumber) {
                hash = (hash ^ (digit ? '0' : c)) * PRIME;
            }
            inNumber = digit;
        }
        return hash;
    }

    /// No two texts that anybody will see have the same.
    static byte[] hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
