package org.howdah.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.howdah.history.HistoryEntry;
import org.howdah.history.SeededLoad;
import org.howdah.history.TestHistory;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;

/// Some hours of one busy server in a history of its own, every second of them raw.
final class PastLoad implements AutoCloseable {
    private static final int MOST_WAITING = 4_000;

    private final Path folder;
    private final SqliteHistory history;
    private final ServerId server = ServerId.random();
    private final TimeRange range;

    private PastLoad(Path folder, Duration length) {
        this.folder = folder;
        history = TestHistory.record(folder);
        range = new TimeRange(SeededLoad.START, SeededLoad.START.plus(length));
    }

    static PastLoad record(Duration length) throws IOException {
        PastLoad past = new PastLoad(Files.createTempDirectory("howdah-bench"), length);
        past.history.append(new HistoryEntry.Happened(new HistoryEvent(past.server, SeededLoad.START.minusSeconds(1),
                EventKind.RECORDING_STARTED, null, 0, "bench"), null, false));
        SeededLoad load = new SeededLoad(7, false);
        long number = 0;
        for (int second = 0; second < length.toSeconds(); second++) {
            number = past.history.append(new HistoryEntry.Sampled(past.server, load.sessions(second)));
            while (past.history.status().waiting() > MOST_WAITING) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        }
        TestHistory.awaitKept(past.history, number);
        return past;
    }

    SqliteHistory history() {
        return history;
    }

    ServerId server() {
        return server;
    }

    TimeRange range() {
        return range;
    }

    LoadQuestion question(LoadDimension dimension, TimeRange of) {
        return new LoadQuestion(server, dimension, of);
    }

    /// An instant so far from its beginning.
    Instant at(Duration since) {
        return range.from().plus(since);
    }

    @Override
    public void close() throws IOException {
        history.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
