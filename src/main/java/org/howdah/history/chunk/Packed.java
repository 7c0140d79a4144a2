package org.howdah.history.chunk;

import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A stream of bytes inside a chunk, deflated where that helps. Its length is known before it is unpacked, so that a
/// small chunk cannot claim a large memory.
final class Packed {
    private static final int PLAIN = 0;
    private static final int DEFLATED = 1;
    /// Below it a head of deflate costs more than it saves.
    private static final int WORTH_IT = 48;
    private static final int LEVEL = 6;

    private Packed() {}

    static void write(ByteWriter content, ByteWriter out, boolean compress) {
        int length = content.size();
        if (compress && length >= WORTH_IT) {
            byte[] packed = new byte[length];
            int size = deflate(content, packed);
            if (size > 0) {
                out.octet(DEFLATED);
                out.unsigned(length);
                out.unsigned(size);
                out.octets(packed, size);
                return;
            }
        }
        out.octet(PLAIN);
        out.unsigned(length);
        out.octets(content.array(), length);
    }

    /// @return 0 if it does not get smaller
    private static int deflate(ByteWriter content, byte[] packed) {
        try (Deflater deflater = new Deflater(LEVEL, true)) {
            deflater.setInput(content.array(), 0, content.size());
            deflater.finish();
            int size = deflater.deflate(packed);
            return deflater.finished() && size < content.size() ? size : 0;
        }
    }

    /// @param most how long its content can be, judged by what it is for
    static ByteReader read(ByteReader in, long most) throws ChunkException {
        int form = in.octet();
        int length = in.count((int) Math.min(most, Integer.MAX_VALUE - 8), "bytes of content");
        if (form == PLAIN) {
            int start = in.position();
            in.skip(length);
            return new ByteReader(in.bytes(), start, start + length);
        }
        if (form != DEFLATED) {
            throw new ChunkException("its content is packed in an unknown way, " + form);
        }
        int size = in.count(Integer.MAX_VALUE, "packed bytes");
        int start = in.position();
        in.skip(size);
        return new ByteReader(inflate(in.bytes(), start, size, length), 0, length);
    }

    /// Past a stream, without unpacking it.
    static void skip(ByteReader in) throws ChunkException {
        int form = in.octet();
        int length = in.count(Integer.MAX_VALUE, "bytes of content");
        in.skip(form == DEFLATED ? in.count(Integer.MAX_VALUE, "packed bytes") : length);
    }

    private static byte[] inflate(byte[] packed, int start, int size, int length) throws ChunkException {
        // Deflate packs at most by 1032, so a longer claim is a lie and gets no memory.
        if (length > size * 1_040L) {
            throw new ChunkException("it claims to unpack to more than can be in it");
        }
        byte[] content = new byte[length];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed, start, size);
            int done = 0;
            while (done < length) {
                int more = inflater.inflate(content, done, length - done);
                if (more == 0) {
                    throw new ChunkException("its content is cut off");
                }
                done += more;
            }
            if (inflater.inflate(new byte[1]) != 0) {
                throw new ChunkException("its content is longer than it says");
            }
            return content;
        } catch (DataFormatException e) {
            throw new ChunkException("its content cannot be unpacked", e);
        }
    }

}
