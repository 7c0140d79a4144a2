package org.howdah.history.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.howdah.history.HistoryEntry;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.history.RecorderStatus;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.HistoryInfo;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopList;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The history in `history.sqlite` of a folder. The first process of a folder may record; others read what it has
/// committed, as soon as it has.
public final class SqliteHistory implements HistoryStore {
    /// Rows that may wait for the disk: half an hour of four busy servers.
    private static final long WAITING_ROWS = 200_000;
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final HistoryFile file;
    private final RecordingPlan plan;
    private final Schemas schemas;
    private final Problems problems = new Problems();
    private final Readers readers;
    private final @Nullable Recording recording;

    /// What only the process has that records.
    private record Recording(RecorderLock lock, WriteQueue queue, HistoryWriter writer, Thread thread) {}

    private SqliteHistory(HistoryFile file, HistoryOptions options) throws SQLException, IOException {
        this.file = file;
        this.plan = options.plan();
        this.schemas = new Schemas(plan);
        this.readers = new Readers(file, problems);
        this.recording = options.records() ? startRecording(options) : null;
    }

    /// Opens the history of a folder, to record if nobody else does.
    ///
    /// @throws HistoryException if it cannot be opened; the sentence says what to do
    public static SqliteHistory open(Path folder, HistoryOptions options) {
        HistoryFile file = new HistoryFile(folder, options.natives());
        try {
            if (!options.records() && !file.exists()) {
                throw new HistoryException("Nothing was recorded here yet: howdah record SERVER begins.");
            }
            SqliteHistory history = new SqliteHistory(file, options);
            if (history.recording == null) {
                history.readers.ask(snapshot -> {
                    Schema.check(snapshot.connection());
                    return "";
                });
            }
            return history;
        } catch (IOException | SQLException e) {
            throw new HistoryException("The history cannot be opened in " + folder + " (" + e.getMessage()
                    + "): check its rights and the room on its disk.", e);
        }
    }

    private @Nullable Recording startRecording(HistoryOptions options) throws SQLException, IOException {
        file.create();
        RecorderLock lock = RecorderLock.take(file.lock()).orElse(null);
        if (lock == null) {
            return null;
        }
        try {
            Connection connection = openOrPutAside(options);
            WriteQueue queue = new WriteQueue(WAITING_ROWS);
            HistoryWriter writer = new HistoryWriter(connection, queue, schemas,
                    new Housekeeping(options.retention(), options.now(), options.nanoTime().getAsLong()),
                    options.nanoTime(), options.tell());
            Thread thread = options.threads().newThread(writer);
            thread.setName("history-writer");
            thread.start();
            return new Recording(lock, queue, writer, thread);
        } catch (SQLException | IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// A file that is no database any more is put aside under another name, never written over.
    private Connection openOrPutAside(HistoryOptions options) throws SQLException, IOException {
        try {
            return openChecked();
        } catch (SQLException e) {
            if (!HistoryFile.isDestroyed(e)) {
                throw e;
            }
            Path aside = aside(options.now().get());
            LoggerFactory.getLogger(SqliteHistory.class).error("The history is destroyed and goes to {}", aside, e);
            file.putAside(aside);
            problems.add("The history file could not be opened and was put aside as " + aside.getFileName());
            options.tell().accept("The history could not be opened any more. It was put aside as " + aside.getFileName()
                    + ", and a new one begins.");
            file.create();
            return openChecked();
        }
    }

    private Path aside(Instant now) {
        Path aside = file.folder().resolve("history.damaged-" + now.getEpochSecond() + ".sqlite");
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.folder().resolve("history.damaged-" + now.getEpochSecond() + "-" + i + ".sqlite");
        }
        return aside;
    }

    private Connection openChecked() throws SQLException {
        Connection connection = file.openForWriting();
        try {
            Schema.make(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public boolean records() {
        return recording != null;
    }

    @Override
    public long append(HistoryEntry entry) {
        if (recording == null) {
            throw new IllegalStateException("This history is only read");
        }
        return recording.queue().add(entry);
    }

    @Override
    public RecorderStatus status() {
        return recording == null ? new RecorderStatus(0, 0, 0, 0, null) : recording.writer().status();
    }

    @Override
    public Optional<ServerState> stateAt(ServerId server, Instant time) {
        return readers.ask(snapshot -> new StateReader(snapshot, plan, schemas).read(server, time));
    }

    @Override
    public void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
        var _ = readers.ask(snapshot -> {
            new SampleReader(snapshot, schemas).read(snapshot.server(server), probes, range, sink);
            return "";
        });
    }

    @Override
    public Load load(LoadQuestion question, int steps) {
        Slicing slicing = Slicing.of(question.range(), steps);
        return readers.ask(snapshot -> new LoadReader(snapshot, slicing, question).read(
                snapshot.server(question.server()), span(Session.PROBE)));
    }

    @Override
    public TopList top(LoadQuestion question, int limit) {
        return readers.ask(snapshot -> new TopReader(snapshot, question).read(snapshot.server(question.server()),
                span(Session.PROBE), limit));
    }

    @Override
    public List<SeriesPoint> series(SeriesRequest request) {
        return readers.ask(snapshot -> new SeriesReader(snapshot, request).read(
                snapshot.server(request.server()), span(request.probe())));
    }

    /// Longest chunk of a probe, in microseconds.
    private long span(Probe<?> probe) {
        return plan.named(probe.name()).map(each -> each.span().toNanos() / 1_000).orElse(0L);
    }

    @Override
    public List<HistoryEvent> events(ServerId server, TimeRange range) {
        return readers.ask(snapshot -> new EventReader(snapshot).read(server, range));
    }

    @Override
    public List<RecordedServer> servers() {
        return readers.ask(snapshot -> new InfoReader(snapshot).servers(false));
    }

    @Override
    public HistoryInfo info() {
        List<RecordedServer> servers = readers.ask(snapshot -> new InfoReader(snapshot).servers(true));
        return new HistoryInfo(file.path().toString(), file.bytes(), servers, problems.all());
    }

    @Override
    public void close() {
        if (recording != null) {
            recording.queue().close();
            try {
                if (!recording.thread().join(FAREWELL)) {
                    LoggerFactory.getLogger(SqliteHistory.class).warn("The history is still being written at the end");
                }
                recording.lock().close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                LoggerFactory.getLogger(SqliteHistory.class).debug("letting go of the lock", e);
            }
        }
        readers.close();
    }
}
