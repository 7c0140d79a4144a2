package org.howdah.history.recording;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.howdah.history.HistoryEntry;
import org.howdah.history.HistoryStore;
import org.howdah.history.SeededLoad;
import org.howdah.history.TestHistory;
import org.howdah.history.sqlite.Recordings;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;

/// Histories and recordings of made-up seconds.
public final class TestRecordings {
    static final Instant START = SeededLoad.START;

    private TestRecordings() {}

    /// Where recordings are opened.
    public static Recordings in(Path home) {
        return new Recordings(home.resolve("history"), home.resolve("scratch"), TestHistory.options(List.of()));
    }

    /// Seconds of a server, after the first word of its recording.
    public static void record(HistoryStore history, ServerId server, SeededLoad load, int from, int to) {
        long number = 0;
        if (from == 0) {
            history.append(new HistoryEntry.Named(server, "main"));
            history.append(happened(server, 0, EventKind.RECORDING_STARTED, null));
            history.append(happened(server, 0, EventKind.CONNECTED, new ServerUpdate.LinkChanged(new Link.Up(START))));
        }
        for (int second = from; second < to; second++) {
            number = history.append(new HistoryEntry.Sampled(server, load.sessions(second)));
            if (second % 10 == 0) {
                number = history.append(new HistoryEntry.Sampled(server, load.databases(second)));
                number = history.append(happened(server, second, EventKind.TICKS_SKIPPED,
                        new ServerUpdate.TicksSkipped(second)));
            }
        }
        TestHistory.awaitKept(history, number);
    }

    private static HistoryEntry.Happened happened(ServerId server, int second, EventKind kind,
            @org.jspecify.annotations.Nullable ServerUpdate update) {
        return new HistoryEntry.Happened(
                new HistoryEvent(server, START.plusSeconds(second), kind, null, second, "so"), update, false);
    }

    /// Between two seconds.
    public static TimeRange range(int from, int to) {
        return new TimeRange(START.plusSeconds(from), START.plusSeconds(to));
    }

    /// Writes all servers into a file.
    public static Path export(HistoryStore history, Path file, TimeRange range, UnaryOperator<String> statements) {
        try (RecordingWriter writer = RecordingWriter.create(file)) {
            List<RecordedServer> servers = new ArrayList<>(history.servers());
            servers.forEach(server -> history.export(server, range, statements, writer));
            writer.finish("1.0", START, range, true);
        }
        return file;
    }
}
