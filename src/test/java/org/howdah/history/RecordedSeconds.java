package org.howdah.history;

import java.util.ArrayList;
import java.util.List;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.sample.Sample;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;

/// Records made-up seconds of one server.
final class RecordedSeconds {
    private final ServerId server;
    private final SeededLoad load;

    RecordedSeconds(ServerId server, SeededLoad load) {
        this.server = server;
        this.load = load;
    }

    /// Records seconds one after the other, and gives back what was recorded.
    List<Sample<Session>> record(SqliteHistory history, int from, int to) {
        List<Sample<Session>> samples = new ArrayList<>();
        long number = 0;
        for (int second = from; second < to; second++) {
            samples.add(load.sessions(second));
            history.append(new HistoryEntry.Sampled(server, samples.getLast()));
            if (second % 10 == 0) {
                history.append(new HistoryEntry.Sampled(server, load.databases(second)));
            }
            number = history.append(happened(second, EventKind.CONNECTED));
        }
        TestHistory.awaitKept(history, number);
        return samples;
    }

    HistoryEntry.Happened happened(int second, EventKind kind) {
        return new HistoryEntry.Happened(
                new HistoryEvent(server, SeededLoad.START.plusSeconds(second), kind, null, 0, "so"), null,
                false);
    }
}
