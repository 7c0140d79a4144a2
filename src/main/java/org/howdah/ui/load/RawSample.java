package org.howdah.ui.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.howdah.analysis.ClientSessions;
import org.howdah.analysis.LoadCounter;
import org.howdah.analysis.SessionFilter;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;

/// One session in one sample, as it was recorded.
///
/// @param time of the sample, our clock
record RawSample(Instant time, Session session) {
    /// More rows than anybody reads, and few enough to be read at once.
    static final int MOST = 1_000;
    static final Comparator<RawSample> ORDER = Comparator.comparing(RawSample::time)
            .thenComparing(row -> row.session().pid());

    String key() {
        return time + " " + session.key().word();
    }

    /// The first of a range that make load and pass a filter. Not on the screen thread.
    static List<RawSample> read(HistoryQueries queries, ServerId server, TimeRange range, LoadFilter filter) {
        List<RawSample> rows = new ArrayList<>();
        LoadFilter ofSessions = SessionFilter.of(filter, queries, server, range);
        queries.samples(server, Set.of(Session.PROBE), range, sample -> {
            if (sample.outcome() instanceof SampleOutcome.Read<?>(List<?> read)) {
                List<Session> sessions = read.stream().map(Session.class::cast).toList();
                BitSet atWork = ClientSessions.atWork(sessions);
                for (int i = 0; i < sessions.size() && rows.size() < MOST; i++) {
                    if (atWork.get(i) && LoadCounter.passes(sessions.get(i), ofSessions)) {
                        rows.add(new RawSample(sample.time(), sessions.get(i)));
                    }
                }
            }
            return rows.size() < MOST;
        });
        return rows;
    }
}
