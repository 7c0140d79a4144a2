package org.howdah.history.chunk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that grow, with numbers of variable length: small ones take one byte.
final class ByteWriter {
    private byte[] bytes;
    private int size;

    ByteWriter(int expected) {
        bytes = new byte[Math.max(16, expected)];
    }

    int size() {
        return size;
    }

    /// Begins again in the same memory.
    void clear() {
        size = 0;
    }

    byte[] array() {
        return bytes;
    }

    void octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /// Seven bits a byte, lowest first.
    void unsigned(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /// Small negative numbers are short as well.
    void signed(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        unsigned(utf8.length);
        octets(utf8, utf8.length);
    }

    void octets(byte[] from, int length) {
        room(length);
        System.arraycopy(from, 0, bytes, size, length);
        size += length;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
