package org.howdah.history.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.howdah.files.PrivateFiles;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.history.JoinedHistory;
import org.howdah.history.recording.RecordingManifest;
import org.howdah.history.recording.RecordingManifest.Server;
import org.howdah.history.recording.RecordingReader;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Recordings of others as histories: one that is only looked into, in a folder that goes when it is closed, and those that
/// were imported, each in a folder of its own beside the own history. So a foreign file never touches the own one, an
/// import needs no lock, and the own retention does not reach it. Any thread.
public final class Recordings {
    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);
    private static final String PREFIX = "recording-";
    private static final String REMOVED = "removed-";
    /// One that is younger may be in the making.
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(10);
    /// What a recording may grow to when it is unpacked.
    private static final long LEAST_ROOM = 256L << 20;
    private static final int MOST_GROWTH = 20;

    private final Path history;
    private final Path imported;
    private final Path scratch;
    private final HistoryOptions options;

    /// @param history folder of the own history
    /// @param scratch folder for those that are only looked into
    public Recordings(Path history, Path scratch, HistoryOptions options) {
        this.history = history;
        this.imported = history.resolve("imported");
        this.scratch = scratch;
        this.options = options.reading();
    }

    /// Opens a recording to look into it, whatever its size: it is unpacked once, into a file that goes with it.
    ///
    /// @throws HistoryException if it is none, or damaged, or a trap
    public HistoryStore open(Path file) {
        sweep();
        Path folder = unpack(file, scratch, UnaryOperator.identity());
        RecordingManifest manifest = RecordingReader.manifest(file);
        String words = file + ", a recording of " + manifest.range().from() + " to " + manifest.range().to()
                + (manifest.redacted() ? " without the literals of its statements" : " with its literals")
                + ", by Howdah " + manifest.howdah();
        return SqliteHistory.open(folder, options,
                new SqliteHistory.Place(words, file.toFile().length(), () -> delete(folder)));
    }

    /// Takes a recording into the own history, for good. Its servers get ids of their own, as the same server may be
    /// recorded here as well.
    ///
    /// @param as what its server is called, or what the names of several begin with; null for their own names
    /// @param taken names that others have
    /// @return names under which they are found
    /// @throws HistoryException if it is none, or damaged, or a trap
    public List<String> add(Path file, @Nullable String as, Set<String> taken) {
        RecordingManifest manifest = RecordingReader.manifest(file);
        Set<String> names = new HashSet<>(taken);
        List<String> given = new ArrayList<>();
        boolean several = manifest.servers().size() > 1;
        Path folder = unpack(file, imported, server -> {
            String wanted = as == null ? server.name() : several ? as + " " + server.name() : as;
            String name = wanted;
            for (int i = 2; !names.add(name); i++) {
                name = wanted + " (" + i + ")";
            }
            given.add(name);
            return new Server(ServerId.random(), name, server.parts());
        });
        try {
            force(folder);
        } catch (IOException e) {
            delete(folder);
            throw new HistoryException(folder + " cannot be written: check the room on its disk.", e);
        }
        return given;
    }

    /// The own history and what was imported into it, as one, to read.
    ///
    /// @throws HistoryException if there is nothing at all, or the own one cannot be opened
    public HistoryStore read() {
        List<HistoryStore> all = new ArrayList<>();
        if (new HistoryFile(history, options.natives()).exists()) {
            all.add(SqliteHistory.open(history, options));
        }
        for (Path folder : folders(imported)) {
            try {
                all.add(SqliteHistory.open(folder, options));
            } catch (HistoryException e) {
                LOG.warn("An imported recording cannot be read: {}", folder, e);
            }
        }
        if (all.isEmpty()) {
            throw new HistoryException("Nothing was recorded here yet: howdah record SERVER begins.");
        }
        return all.size() == 1 ? all.getFirst() : new JoinedHistory(all);
    }

    /// The names of all servers of the imported recording that has one of this name; none where none has.
    public List<String> importedWith(String name) {
        return folders(imported).stream().map(this::names).filter(names -> names.contains(name)).findFirst()
                .orElse(List.of());
    }

    /// Removes the imported recording that has a server of this name, with all its servers, for good. What this Howdah
    /// recorded by itself is never touched.
    ///
    /// @throws HistoryException if there is none, or it cannot be removed
    public void remove(String name) {
        Path folder = folders(imported).stream().filter(each -> names(each).contains(name)).findFirst()
                .orElseThrow(() -> new HistoryException("No recording with a server " + name
                        + " was imported. howdah history info names all servers."));
        Path gone = folder.resolveSibling(REMOVED + folder.getFileName());
        try {
            // At once: nobody finds half of it.
            Files.move(folder, gone, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new HistoryException(folder + " cannot be removed (" + e.getMessage()
                    + "): check its rights, and close what reads it.", e);
        }
        delete(gone);
    }

    private List<String> names(Path folder) {
        try (HistoryStore history = SqliteHistory.open(folder, options)) {
            return history.servers().stream().map(RecordedServer::name).toList();
        } catch (HistoryException e) {
            LOG.warn("An imported recording cannot be read: {}", folder, e);
            return List.of();
        }
    }

    /// @return the folder of its history
    private Path unpack(Path file, Path into, UnaryOperator<Server> as) {
        Path folder = null;
        boolean done = false;
        try {
            folder = Files.createTempDirectory(PrivateFiles.makeFolder(into), PREFIX);
            HistoryFile target = new HistoryFile(folder, options.natives());
            target.create();
            // Held while it is made, so that nobody sweeps it away.
            try (RecorderLock lock = RecorderLock.take(target.lock()).orElse(null);
                    Connection connection = target.openForFilling()) {
                LOG.debug("{} is unpacked, {}", file, lock == null ? "though somebody else has it" : "locked");
                Schema.make(connection);
                long most = Math.max(LEAST_ROOM, file.toFile().length() * MOST_GROWTH);
                ContentWriter content = new ContentWriter(connection, new Schemas(options.plan()), most);
                RecordingReader.read(file, options.plan(), as, content);
                content.finish();
            }
            done = true;
            return folder;
        } catch (IOException | SQLException e) {
            throw new HistoryException("The recording cannot be unpacked into " + into + " (" + e.getMessage()
                    + "): check its rights and the room on its disk.", e);
        } finally {
            if (folder != null && !done) {
                delete(folder);
            }
        }
    }

    private static void force(Path folder) throws IOException {
        for (Path each : files(folder)) {
            try (FileChannel channel = FileChannel.open(each, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    /// What killed processes left behind.
    private void sweep() {
        Instant old = options.now().get().minus(LEFT_BEHIND);
        for (Path folder : folders(scratch)) {
            try {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
                    delete(folder);
                }
            } catch (IOException e) {
                LOG.debug("looking at {}", folder, e);
            }
        }
    }

    private static List<Path> folders(Path above) {
        if (!Files.isDirectory(above)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(above)) {
            return all.filter(each -> String.valueOf(each.getFileName()).startsWith(PREFIX) && Files.isDirectory(each))
                    .sorted().toList();
        } catch (IOException e) {
            LOG.warn("{} cannot be read", above, e);
            return List.of();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /// The files of a history and its folder; nothing else can be in it.
    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            for (Path file : files(folder)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.info("{} could not be removed", folder, e);
        }
    }
}
