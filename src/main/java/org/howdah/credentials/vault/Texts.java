package org.howdah.credentials.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/// Turns secret texts into bytes and back, and leaves as little behind as Java lets.
final class Texts {
    private Texts() {}

    /// UTF-8 of the text in the normal form C, so that an umlaut is one however a keyboard makes it. A text that is not
    /// in that form leaves one copy to the collector of garbage, because Java's normaliser gives a string.
    ///
    /// @return nothing where half a surrogate pair stands in it
    static Optional<SecretBytes> normalised(char[] text) {
        CharBuffer buffer = CharBuffer.wrap(text);
        return encode(Normalizer.isNormalized(buffer, Normalizer.Form.NFC)
                ? buffer
                : CharBuffer.wrap(Normalizer.normalize(buffer, Normalizer.Form.NFC)));
    }

    /// UTF-8 of the text as it is.
    static Optional<SecretBytes> utf8(char[] text) {
        return encode(CharBuffer.wrap(text));
    }

    private static Optional<SecretBytes> encode(CharBuffer text) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        byte[] room = new byte[(int) Math.ceil(encoder.maxBytesPerChar() * (double) text.remaining())];
        try {
            ByteBuffer out = ByteBuffer.wrap(room);
            if (encoder.encode(text, out, true).isError() || encoder.flush(out).isError()) {
                return Optional.empty();
            }
            return Optional.of(SecretBytes.of(Arrays.copyOf(room, out.position())));
        } finally {
            Arrays.fill(room, (byte) 0);
        }
    }

    static char[] decode(byte[] utf8) throws CharacterCodingException {
        CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
        char[] text = new char[decoded.remaining()];
        decoded.get(text);
        Arrays.fill(decoded.array(), '\0');
        return text;
    }
}
