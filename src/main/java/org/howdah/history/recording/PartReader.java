package org.howdah.history.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.howdah.history.recording.RecordingManifest.Part;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.Utf8;

/// The bytes of one part, no more and no fewer than it claims. One thread.
final class PartReader {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final Part part;
    private final MessageDigest digest = PartBytes.sha256();
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long left;

    PartReader(InputStream in, Part part) {
        this.in = in;
        this.part = part;
        this.left = part.bytes();
    }

    private int next() throws IOException {
        if (at == end && !fill()) {
            throw new RecordingException("a part of it is shorter than it claims");
        }
        return buffer[at++] & 0xFF;
    }

    private boolean fill() throws IOException {
        if (left == 0) {
            return false;
        }
        int read = in.read(buffer, 0, (int) Math.min(left, BUFFER));
        if (read <= 0) {
            return false;
        }
        digest.update(buffer, 0, read);
        left -= read;
        at = 0;
        end = read;
        return true;
    }

    /// A length, at most so many.
    int number(int most) throws IOException {
        int number = ByteBuffer.wrap(bytes(Integer.BYTES)).getInt();
        if (number < 0 || number > most) {
            throw new RecordingException("a chunk of it is larger than any");
        }
        return number;
    }

    byte[] bytes(int count) throws IOException {
        // A claim gets no memory that the part has no bytes for.
        if (count > left + end - at) {
            throw new RecordingException("a part of it is shorter than it claims");
        }
        byte[] bytes = new byte[count];
        for (int done = 0; done < count;) {
            if (at == end && !fill()) {
                throw new RecordingException("a part of it is shorter than it claims");
            }
            int more = Math.min(count - done, end - at);
            System.arraycopy(buffer, at, bytes, done, more);
            at += more;
            done += more;
        }
        return bytes;
    }

    /// Up to the end of a line.
    String line(int longest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = next(); octet != '\n'; octet = next()) {
            line.write(octet);
            if (line.size() > longest) {
                throw new RecordingException("an event in it is longer than any");
            }
        }
        try {
            return Utf8.decode(line.toByteArray());
        } catch (JsonMistake _) {
            throw new RecordingException("an event in it is no UTF-8");
        }
    }

    /// Nothing follows, and what was read is what was written.
    void requireEnd() throws IOException {
        if (at != end || left > 0) {
            throw new RecordingException("a part of it is longer than its content");
        }
        if (in.read() >= 0) {
            throw new RecordingException("a part of it is longer than it claims");
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw new RecordingException("it is damaged: a checksum is wrong");
        }
    }
}
