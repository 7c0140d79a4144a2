package org.howdah.history.chunk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads what [ByteWriter] wrote, and believes none of it.
final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int at;

    ByteReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    int position() {
        return at;
    }

    boolean atEnd() {
        return at == end;
    }

    int octet() throws ChunkException {
        if (at >= end) {
            throw new ChunkException("it ends too early");
        }
        return bytes[at++] & 0xFF;
    }

    long unsigned() throws ChunkException {
        if (at < end && bytes[at] >= 0) {
            return bytes[at++];
        }
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int octet = octet();
            value |= (long) (octet & 0x7F) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw new ChunkException("a number in it has no end");
    }

    long signed() throws ChunkException {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    /// A number of things, at most so many.
    int count(int most, String what) throws ChunkException {
        long value = unsigned();
        if (value < 0 || value > most) {
            throw new ChunkException("it claims " + Long.toUnsignedString(value) + " " + what + ", more than " + most);
        }
        return (int) value;
    }

    String text() throws ChunkException {
        int length = count(end - at, "bytes of a text");
        if (isAscii(length)) {
            String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
            at += length;
            return text;
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length)).toString();
            at += length;
            return text;
        } catch (CharacterCodingException e) {
            throw new ChunkException("a text in it is no UTF-8", e);
        }
    }

    /// Most texts are, and need no decoder.
    private boolean isAscii(int length) {
        for (int i = at; i < at + length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    void skip(int length) throws ChunkException {
        if (length < 0 || length > end - at) {
            throw new ChunkException("it ends too early");
        }
        at += length;
    }

    byte[] bytes() {
        return bytes;
    }
}
