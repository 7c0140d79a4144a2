package org.howdah.history.recording;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.howdah.history.HistoryException;
import org.howdah.history.recording.RecordingManifest.Part;
import org.howdah.history.recording.RecordingManifest.Server;
import org.howdah.model.history.RecordingPlan;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.Utf8;

/// Reads a recording from its beginning to its end, once, and believes nothing of it: exactly the parts that the manifest
/// names, in their order, with their lengths and checksums, and nothing else. What it takes of memory is bounded by the
/// largest chunk, not by what the file claims.
public final class RecordingReader {
    /// More than the manifest of a thousand servers.
    private static final int MOST_MANIFEST_BYTES = 8 << 20;
    private static final long MOST_EVENT_BYTES = 256L << 20;
    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054B50;
    /// What a zip can be without further forms, of which there are none here.
    static final long LARGEST = 0xFFFFFFFFL - 1;

    private final Path file;
    private final RecordingPlan plan;
    private long eventBytes;

    private RecordingReader(Path file, RecordingPlan plan) {
        this.file = file;
        this.plan = plan;
    }

    /// What a file says of itself; only that is read and checked.
    ///
    /// @throws HistoryException if it is no recording; the sentence says why
    public static RecordingManifest manifest(Path file) {
        return new RecordingReader(file, RecordingPlan.USUAL).open((zip, manifest) -> {});
    }

    /// Reads a whole file.
    ///
    /// @param plan probes that it knows; others are left out
    /// @param server under which id and name each server is handed over
    /// @throws HistoryException if it is no recording, or damaged; what was handed over until then is to be thrown away
    public static RecordingManifest read(Path file, RecordingPlan plan, UnaryOperator<Server> server,
            RecordingContent content) {
        RecordingReader reader = new RecordingReader(file, plan);
        return reader.open((zip, manifest) -> reader.parts(zip, manifest, server, content));
    }

    private interface Rest {
        void read(ZipInputStream zip, RecordingManifest manifest) throws IOException;
    }

    private RecordingManifest open(Rest rest) {
        try {
            requireWhole();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                    ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
                ZipEntry first = zip.getNextEntry();
                if (first == null || !first.getName().equals(RecordingManifest.NAME)) {
                    throw new RecordingException("it is no recording of Howdah");
                }
                byte[] bytes = zip.readNBytes(MOST_MANIFEST_BYTES + 1);
                if (bytes.length > MOST_MANIFEST_BYTES) {
                    throw new RecordingException("its manifest is larger than any");
                }
                RecordingManifest manifest = manifest(bytes);
                rest.read(zip, manifest);
                return manifest;
            }
        } catch (RecordingException e) {
            throw refused(String.valueOf(e.getMessage()), e);
        } catch (NoSuchFileException e) {
            throw new HistoryException(file + " is not there: name a file that howdah history export wrote.", e);
        } catch (EOFException | ZipException e) {
            throw refused("it is cut off or damaged", e);
        } catch (IllegalArgumentException e) {
            // Names that are no text.
            throw refused("it is no recording of Howdah", e);
        } catch (IOException e) {
            throw new HistoryException(file + " cannot be read (" + e.getMessage() + "): check its rights.", e);
        }
    }

    private static RecordingManifest manifest(byte[] bytes) throws RecordingException {
        try {
            return ManifestJson.read(Utf8.decode(bytes));
        } catch (JsonMistake _) {
            throw new RecordingException("its manifest is no UTF-8");
        }
    }

    private HistoryException refused(String why, Exception cause) {
        return new HistoryException(file + " is refused: " + why + ". Nothing of it is used.", cause);
    }

    /// Its end says so: then nothing is missing, and nothing was hung on.
    private void requireWhole() throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new RecordingException("it is no file");
        }
        try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "r")) {
            long length = random.length();
            if (length < END_BYTES) {
                throw new RecordingException("it is no recording of Howdah");
            }
            if (length > LARGEST) {
                throw new RecordingException("it is larger than any recording");
            }
            random.seek(length - END_BYTES);
            byte[] end = new byte[END_BYTES];
            random.readFully(end);
            ByteBuffer fields = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            long list = Integer.toUnsignedLong(fields.getInt(12)) + Integer.toUnsignedLong(fields.getInt(16));
            if (fields.getInt(0) != END_SIGNATURE || list + END_BYTES != length) {
                throw new RecordingException("it is no recording of Howdah, or it is cut off");
            }
        } catch (java.io.FileNotFoundException e) {
            if (Files.exists(file)) {
                throw e;
            }
            throw new NoSuchFileException(file.toString());
        }
    }

    private void parts(ZipInputStream zip, RecordingManifest manifest, UnaryOperator<Server> as,
            RecordingContent content) throws IOException {
        for (int i = 0; i < manifest.servers().size(); i++) {
            Server server = manifest.servers().get(i);
            Server called = as.apply(server);
            content.server(called.id(), called.name());
            int segment = 0;
            SegmentOrder order = new SegmentOrder();
            for (Part part : server.parts()) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null || !entry.getName().equals(part.name(i + 1))) {
                    throw new RecordingException("its parts are not those that its manifest names");
                }
                PartReader in = new PartReader(zip, part);
                if (part.segment() == 0) {
                    events(in, part, called, content);
                } else {
                    if (part.segment() != segment) {
                        content.segment();
                        segment = part.segment();
                        order = new SegmentOrder();
                    }
                    chunks(in, entry, part, order, content);
                }
                in.requireEnd();
            }
        }
        if (zip.getNextEntry() != null) {
            throw new RecordingException("it has parts that its manifest does not name");
        }
    }

    private void events(PartReader in, Part part, Server server, RecordingContent content) throws IOException {
        eventBytes += part.bytes();
        if (eventBytes > MOST_EVENT_BYTES) {
            throw new RecordingException("it claims more events than any recording has");
        }
        for (long i = 0; i < part.count(); i++) {
            EventLine.read(server.id(), in.line(EventLine.LONGEST)).ifPresent(content::happened);
        }
    }

    private void chunks(PartReader in, ZipEntry entry, Part part, SegmentOrder order, RecordingContent content)
            throws IOException {
        if (entry.getMethod() != ZipEntry.STORED) {
            throw new RecordingException("its chunks are packed twice");
        }
        new ChunkParts(plan, order).read(in, part, content);
    }
}
