package org.howdah.settings.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The text of a file that people may have written: UTF-8 and nothing else, as a guess would change names silently.
public final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /// Decodes UTF-8, without a byte order mark at its begin.
    ///
    /// @throws JsonMistake at the first byte that is none of UTF-8
    public static String decode(byte[] content) throws JsonMistake {
        if (content.length >= 2 && isMarkOfSixteenBits(content[0] & 0xFF, content[1] & 0xFF)) {
            throw new JsonMistake(1, 1, "the file is written in UTF-16; save it as UTF-8");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), text, true);
        text.flip();
        if (result.isError()) {
            throw wrongByte(text.toString());
        }
        String decoded = text.toString();
        return !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? decoded.substring(1) : decoded;
    }

    private static boolean isMarkOfSixteenBits(int first, int second) {
        return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    }

    private static JsonMistake wrongByte(String before) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new JsonMistake(line, column, "this is not written in UTF-8; save the file as UTF-8");
    }
}
