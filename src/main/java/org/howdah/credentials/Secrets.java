package org.howdah.credentials;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Turns bytes into secrets, and leaves nothing behind.
final class Secrets {
    private Secrets() {}

    /// Reads UTF-8, which is what PostgreSQL's SCRAM works on.
    static char[] decode(byte[] bytes, int from, int to) throws CharacterCodingException {
        CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
        char[] secret = new char[decoded.remaining()];
        decoded.get(secret);
        Arrays.fill(decoded.array(), '\0');
        return secret;
    }

    static void forget(char[] secret) {
        Arrays.fill(secret, '\0');
    }
}
