package org.howdah.history.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.howdah.history.chunk.ChunkException;
import org.jspecify.annotations.Nullable;

/// Packs a text, where there is one like it as what differs from that one: a statement with another literal takes some
/// twenty bytes. The checksum of zlib is in it.
final class TextCodec {
    /// More than any server keeps of a statement.
    private static final int LONGEST = 8 << 20;

    private TextCodec() {}

    static byte[] pack(String text, @Nullable String base) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        try (Deflater deflater = new Deflater(6)) {
            if (base != null) {
                deflater.setDictionary(base.getBytes(StandardCharsets.UTF_8));
            }
            deflater.setInput(utf8);
            deflater.finish();
            byte[] packed = new byte[utf8.length + utf8.length / 1_000 + 64];
            int size = 0;
            while (!deflater.finished()) {
                if (size == packed.length) {
                    packed = Arrays.copyOf(packed, size * 2);
                }
                size += deflater.deflate(packed, size, packed.length - size);
            }
            return Arrays.copyOf(packed, size);
        }
    }

    static String unpack(byte[] packed, @Nullable String base) throws ChunkException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            byte[] text = new byte[Math.max(256, packed.length * 4)];
            int size = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(text, size, text.length - size);
                size += more;
                if (more == 0 && inflater.needsDictionary()) {
                    if (base == null) {
                        throw new ChunkException("a text is kept as the difference to one that is gone");
                    }
                    inflater.setDictionary(base.getBytes(StandardCharsets.UTF_8));
                } else if (more == 0 && size < text.length && !inflater.finished()) {
                    throw new ChunkException("a text is cut off");
                }
                if (size == text.length && !inflater.finished()) {
                    if (size >= LONGEST) {
                        throw new ChunkException("a text is longer than any");
                    }
                    text = Arrays.copyOf(text, size * 2);
                }
            }
            return new String(text, 0, size, StandardCharsets.UTF_8);
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new ChunkException("a text is damaged", e);
        }
    }
}
