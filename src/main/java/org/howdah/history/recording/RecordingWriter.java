package org.howdah.history.recording;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.howdah.files.PrivateFiles;
import org.howdah.history.HistoryEntry.Happened;
import org.howdah.history.HistoryException;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.recording.RecordingManifest.Server;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;

/// Writes a recording: for its owner alone, and under its name only when it is whole. What is gathered lies beside it
/// meanwhile, as the manifest stands first and tells what follows. One thread; closed without [#finish], it leaves
/// nothing.
///
/// Every method throws [HistoryException] with a sentence if the file cannot be written.
public final class RecordingWriter implements RecordingContent, AutoCloseable {
    /// The same in every file, so that the same content makes the same file.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path file;
    private final Path gathered;
    private final Path whole;
    private final FileChannel content;
    private final List<Server> servers = new ArrayList<>();
    private final List<PartBytes> crcs = new ArrayList<>();
    private PartBytes part = new PartBytes(OutputStream.nullOutputStream());
    private List<RecordingManifest.Part> parts = new ArrayList<>();
    private ServerId server = ServerId.random();
    private String name = "";
    private String probe = "";
    private int segment;
    private long samples;

    private RecordingWriter(Path file, Path gathered, Path whole, FileChannel content) {
        this.file = file;
        this.gathered = gathered;
        this.whole = whole;
        this.content = content;
    }

    /// Begins a new file.
    ///
    /// @throws HistoryException if there is one of that name, or none can be made
    public static RecordingWriter create(Path file) {
        Path gathered = file.resolveSibling(file.getFileName() + ".parts");
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        if (Files.exists(file)) {
            throw new HistoryException(file + " is there already; name another file.");
        }
        try {
            Files.deleteIfExists(gathered);
            Files.deleteIfExists(whole);
            return new RecordingWriter(file, gathered, whole, PrivateFiles.open(gathered,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)));
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    private static HistoryException cannot(Path file, IOException e) {
        return new HistoryException(
                file + " cannot be written: check its folder, its rights and the room on its disk.", e);
    }

    @Override
    public void server(ServerId next, String called) {
        endServer();
        server = next;
        name = called.substring(0, Math.min(called.length(), ManifestJson.LONGEST_NAME));
        segment = 0;
        probe = RecordingManifest.EVENTS;
        part = new PartBytes(new BufferedOutputStream(Channels.newOutputStream(content), 1 << 16));
    }

    @Override
    public void happened(Happened happened) {
        write((EventLine.write(happened) + "\n").getBytes(StandardCharsets.UTF_8), 1);
    }

    @Override
    public void segment() {
        endPart();
        segment++;
        probe = "";
    }

    @Override
    public void chunk(RecordedProbe<?> of, Chunk chunk, byte[] bytes) {
        if (!of.probe().name().equals(probe)) {
            endPart();
            probe = of.probe().name();
        }
        write(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array(), 0);
        write(bytes, chunk.samples());
        samples += chunk.samples();
    }

    /// How many were handed over until now.
    public long samples() {
        return samples;
    }

    private void write(byte[] bytes, int count) {
        try {
            part.write(bytes, count);
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    private void endPart() {
        if (part.count() > 0) {
            try {
                part.flush();
            } catch (IOException e) {
                throw cannot(file, e);
            }
            parts.add(new RecordingManifest.Part(segment, probe, part.bytes(), part.count(), part.digest()));
            crcs.add(part);
        }
        part = new PartBytes(new BufferedOutputStream(Channels.newOutputStream(content), 1 << 16));
    }

    private void endServer() {
        if (!name.isEmpty()) {
            endPart();
            servers.add(new Server(server, name, parts));
            parts = new ArrayList<>();
            name = "";
        }
    }

    /// Puts the file in its place.
    ///
    /// @param howdah the version of this program
    /// @param redacted whether literals were taken out of what was handed over
    /// @return what it says of itself
    public RecordingManifest finish(String howdah, Instant made, TimeRange range, boolean redacted) {
        endServer();
        RecordingManifest manifest = new RecordingManifest(RecordingManifest.VERSION, howdah, made, range, redacted,
                servers);
        byte[] json = ManifestJson.write(manifest);
        try {
            // What we could not read again is not written.
            ManifestJson.read(new String(json, StandardCharsets.UTF_8));
        } catch (RecordingException e) {
            throw new HistoryException("This is too much for one recording (" + e.getMessage()
                    + "): choose a shorter range, or fewer servers.", e);
        }
        try {
            content.close();
            zip(manifest, json);
            if (Files.size(whole) > RecordingReader.LARGEST) {
                throw new HistoryException("This is more than 4 GB: choose a shorter range, or fewer servers.");
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (FileAlreadyExistsException e) {
            throw new HistoryException(file + " is there already; name another file.", e);
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    private void zip(RecordingManifest manifest, byte[] json) throws IOException {
        try (FileChannel target = PrivateFiles.open(whole,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
                InputStream source = Files.newInputStream(gathered)) {
            ZipOutputStream zip = new ZipOutputStream(
                    new BufferedOutputStream(Channels.newOutputStream(target), 1 << 16));
            ZipEntry first = new ZipEntry(RecordingManifest.NAME);
            first.setTimeLocal(NO_TIME);
            zip.putNextEntry(first);
            zip.write(json);
            int at = 0;
            for (int i = 0; i < manifest.servers().size(); i++) {
                for (RecordingManifest.Part each : manifest.servers().get(i).parts()) {
                    zip.putNextEntry(entry(each, i + 1, crcs.get(at++).crc()));
                    copy(source, zip, each.bytes());
                }
            }
            zip.finish();
            zip.flush();
            target.force(true);
        }
    }

    private static ZipEntry entry(RecordingManifest.Part part, int server, long crc) {
        ZipEntry entry = new ZipEntry(part.name(server));
        entry.setTimeLocal(NO_TIME);
        if (part.segment() > 0) {
            // Chunks are packed already.
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(part.bytes());
            entry.setCrc(crc);
        }
        return entry;
    }

    private static void copy(InputStream from, OutputStream to, long bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = bytes; left > 0;) {
            int read = from.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("what was gathered has gone");
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }

    @Override
    public void close() {
        try {
            content.close();
            Files.deleteIfExists(gathered);
            Files.deleteIfExists(whole);
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }
}
