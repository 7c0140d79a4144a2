package org.howdah.incident;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
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
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.instance.Checkpointer;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.sample.Probe;
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
    /// Far more than a busy machine needs.
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /// Read more seldom than sessions, and causes stand in them.
    private static final Set<Probe<?>> COUNTERS = Set.of(DatabaseActivity.PROBE, Checkpointer.PROBE);
    /// So many seconds in a row say that a load has risen.
    private static final int RISEN = 5;

    /// Lets it happen, and records it. Not before nothing stood out for a while, as what a busy machine does to the shop is
    /// no incident of ours; and until it shows, was sampled often enough, and all counters were read since.
    ///
    /// @param folder of the history
    /// @param calm for how long nothing stood out before it
    /// @param struck for how long it is to last at least once it shows
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
            scene.pass(calm);
            Instant strike = awaitCalm(history, id, calm, recording);
            incident.happen(scene);
            Instant shows = recording.now();
            recording.awaitSeconds(id, (int) struck.toSeconds());
            Awaitility.await().atMost(PATIENCE).until(() -> areRead(history, id, since(shows)));
            Instant end = recording.now();
            recording.finish();
            return new RecordedIncident(incident, history, id, new TimeRange(strike.minus(calm), strike),
                    new TimeRange(strike, end));
        } catch (Exception e) {
            history.close();
            throw e;
        }
    }

    /// The end of a stretch in which nothing stood out and hardly a second is missing.
    private static Instant awaitCalm(HistoryStore history, ServerId id, Duration calm, Recording recording) {
        AtomicReference<Instant> end = new AtomicReference<>(recording.now());
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            Instant now = recording.now();
            end.set(now);
            TimeRange last = new TimeRange(now.minus(calm), now);
            return recording.seconds(id).stream().filter(last::contains).count() >= calm.toSeconds() * 3 / 4
                    && episodes(history, id, last).isEmpty();
        });
        return end.get();
    }

    private static TimeRange since(Instant from) {
        return new TimeRange(from, Clock.systemUTC().instant());
    }

    private static boolean areRead(HistoryStore history, ServerId id, TimeRange since) {
        Set<Probe<?>> missing = new HashSet<>(COUNTERS);
        history.samples(id, COUNTERS, since, sample -> {
            missing.remove(sample.probe());
            return !missing.isEmpty();
        });
        return missing.isEmpty();
    }

    /// What a user is told who asks about a part of it.
    Explanation explain(TimeRange range) {
        return new RangeFactsReader(history, server, CORES).explain(range);
    }

    /// What stands out in all that was recorded, without gaps.
    List<Episode> episodes() {
        return episodes(history, server, new TimeRange(calm.from(), struck.to()));
    }

    private static List<Episode> episodes(HistoryStore history, ServerId id, TimeRange range) {
        int steps = (int) Math.max(1, range.length().dividedBy(STEP));
        return Episodes.of(history.load(new LoadQuestion(id, LoadDimension.WAIT_CLASS, range), steps)).stream()
                .filter(each -> each.kind() != Episode.Kind.GAP).toList();
    }

    /// When the load had risen: from then on some seconds together are what an episode is made of.
    ///
    /// @param usual that was
    Instant onset(double usual) {
        List<LoadBucket> seconds = load(LoadDimension.WAIT_CLASS, struck, (int) struck.length().toSeconds()).buckets()
                .stream().filter(bucket -> bucket.samples() > 0).toList();
        boolean blocks = incident.kind() == Episode.Kind.BLOCKING;
        for (int i = 0; i + RISEN <= seconds.size(); i++) {
            double average = seconds.subList(i, i + RISEN).stream()
                    .mapToDouble(blocks ? Episodes::waiting : LoadBucket::average).average().orElse(0);
            if (average >= (blocks ? 1 : Episodes.limit(usual))) {
                return seconds.get(i).start();
            }
        }
        return struck.from();
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
