package org.howdah.incident;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.analysis.Episode;
import org.howdah.analysis.Episodes;
import org.howdah.analysis.explain.Explanation;
import org.howdah.analysis.explain.RangeFactsReader;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Recording;
import org.howdah.fixture.TestServers;
import org.howdah.history.HistoryStore;
import org.howdah.history.TestHistory;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;

/// An incident as the program has recorded it.
///
/// @param calm before it
/// @param struck from when it was made to when it was over
record RecordedIncident(Incident incident, HistoryStore history, ServerId server, TimeRange calm, TimeRange struck)
        implements
            AutoCloseable {
    /// In which pages look for what stands out.
    static final Duration STEP = Duration.ofSeconds(10);
    /// What the user has set for the server.
    private static final int CORES = 2;
    /// Connections, plans and what is read for the first time.
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    /// Lets it happen, and records it.
    ///
    /// @param folder of the history
    static RecordedIncident record(Incident incident, Path folder, Duration calm, Duration struck)
            throws Exception {
        HistoryStore history = TestHistory.record(folder);
        try (PostgresProcess server = TestServers.start(incident.version(), incident.settings(), incident.rules());
                Scene scene = new Scene(server);
                Recording recording = new Recording(history)) {
            Shop.build(scene);
            incident.prepare(scene);
            Shop.open(scene);
            scene.pass(WARM_UP);
            String user = incident.version().equals("9.6") ? TestServers.BOSS : TestServers.MONITOR;
            ServerId id = recording.watch(incident.title(), TestServers.target(server, user));
            Instant begin = recording.seconds(id).getFirst();
            scene.pass(calm);
            Instant strike = Clock.systemUTC().instant();
            incident.strike(scene);
            scene.pass(struck);
            Instant end = Clock.systemUTC().instant();
            recording.finish();
            return new RecordedIncident(incident, history, id, new TimeRange(begin, strike),
                    new TimeRange(strike, end));
        } catch (Exception e) {
            history.close();
            throw e;
        }
    }

    /// What a user is told who asks about a part of it.
    Explanation explain(TimeRange range) {
        return new RangeFactsReader(history, server, CORES).explain(range);
    }

    /// What stands out in all that was recorded.
    List<Episode> episodes() {
        TimeRange all = new TimeRange(calm.from(), struck.to());
        return Episodes.of(load(LoadDimension.WAIT_CLASS, all, (int) all.length().dividedBy(STEP)));
    }

    Load load(LoadDimension dimension, TimeRange range, int steps) {
        return history.load(new LoadQuestion(server, dimension, range), steps);
    }

    /// Average of active sessions.
    double average(TimeRange range) {
        Load load = load(LoadDimension.WAIT_CLASS, range, 1_000);
        return (double) load.total() / load.samples();
    }

    @Override
    public void close() {
        history.close();
    }
}
