package org.howdah.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.history.HistoryEntry;
import org.howdah.history.Recorder;
import org.howdah.history.TestHistory;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.sampler.WatchedServer;
import org.howdah.ui.FakeFleet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is replayed is what was live.
final class ReplayIT {
    private static final List<String> VERSIONS = List.of("9.6", "14", "18");
    private static final int SECONDS = 8;

    @TempDir
    private Path folder;

    /// One server while it is watched and recorded.
    private static final class Live {
        private final ServerId id = ServerId.random();
        private final List<Sample<?>> samples = new CopyOnWriteArrayList<>();
        private final Map<Instant, ServerState> states = new ConcurrentHashMap<>();

        private long seconds() {
            return samples.stream().filter(sample -> sample.probe().equals(Session.PROBE)).count();
        }
    }

    @Test
    void everySecondComesBackAsItWas() throws Exception {
        List<Live> servers = new ArrayList<>();
        try (SqliteHistory history = TestHistory.record(folder);
                Watching watching = new Watching(TestServers.secrets())) {
            Recorder recorder = new Recorder(history, RecordingPlan.USUAL, Clock.systemUTC());
            for (String version : VERSIONS) {
                servers.add(watch(watching, recorder, version));
            }
            try (HeldSessions held = new HeldSessions(TestServers.shared("14"))) {
                held.holding("app_one", 1);
                held.waitingFor("app_two", 1);
                Awaitility.await().atMost(Duration.ofSeconds(60))
                        .until(() -> servers.stream().allMatch(live -> live.seconds() >= SECONDS));
            }
            watching.sampler().close();
            TestHistory.awaitKept(history, history.append(new HistoryEntry.Happened(new HistoryEvent(
                    servers.getFirst().id, Clock.systemUTC().instant(), EventKind.GAP, null, 0, "end"), null, true)));
            for (Live live : servers) {
                compare(history, live);
            }
        }
    }

    private static Live watch(Watching watching, Recorder recorder, String version) {
        Live live = new Live();
        watching.sampler().watch(new WatchedServer(live.id, version,
                TestServers.target(TestServers.shared(version), TestServers.MONITOR), Duration.ofSeconds(1)), () -> {
                    recorder.start(live.id, version);
                    watching.sampler().subscribeUpdates(live.id, update -> {
                        recorder.heard(live.id, update);
                        if (update instanceof ServerUpdate.Sampled<?>(var sample)) {
                            live.samples.add(sample);
                        }
                    });
                    watching.sampler().subscribe(live.id, state -> state.latest(Session.PROBE)
                            .ifPresent(reading -> live.states.put(reading.time(), state)));
                });
        return live;
    }

    private static void compare(SqliteHistory history, Live live) {
        Instant first = live.samples.getFirst().time();
        TimeRange range = new TimeRange(first.minusSeconds(60), first.plusSeconds(3_600));
        for (RecordedProbe<?> probe : RecordingPlan.USUAL.probes()) {
            List<Sample<?>> recorded = new ArrayList<>();
            history.samples(live.id, Set.of(probe.probe()), range, recorded::add);
            List<Sample<?>> was = live.samples.stream().filter(sample -> sample.probe().equals(probe.probe()))
                    .<Sample<?>>map(ReplayIT::withoutBytes).toList();
            if (probe.every().isZero()) {
                assertThat(recorded).as("%s", probe.probe()).isEqualTo(was);
            } else {
                // Each of the kept ones is one of those that were, and says how far apart they are.
                assertThat(recorded.isEmpty()).isEqualTo(was.isEmpty());
                assertThat(recorded).allSatisfy(sample -> assertThat(was).anySatisfy(one -> {
                    assertThat(one.outcome()).isEqualTo(sample.outcome());
                    assertThat(one.time()).isEqualTo(sample.time());
                }));
            }
        }
        states(history, live);
        replay(history, live);
    }

    /// The bytes of a round trip are not recorded.
    private static <R extends Record> Sample<R> withoutBytes(Sample<R> sample) {
        return new Sample<>(sample.probe(), sample.time(), sample.serverTime(), sample.epoch(), sample.interval(),
                sample.duration(), sample.batch(), sample.mode(), sample.outcome());
    }

    /// The clock that goes from sample to sample comes by each second that was.
    private static void replay(SqliteHistory history, Live live) {
        Replay replay = new Replay(history, () -> List.of(FakeFleet.registered(live.id, "any")), System::nanoTime,
                _ -> () -> {});
        List<ServerState> heard = new ArrayList<>();
        List<Instant> seconds = live.states.keySet().stream().sorted().toList();
        replay.open(seconds.getFirst());
        replay.subscribe(live.id, heard::add);
        replay.advance();
        for (int second = 1; second < seconds.size(); second++) {
            replay.find(SampleSteps.next(history, live.id), () -> {
                throw new AssertionError("there is no further sample");
            });
            replay.advance();
        }
        assertThat(heard.stream().map(state -> state.latest(Session.PROBE).orElseThrow().time()).toList())
                .isEqualTo(seconds);
    }

    private static void states(SqliteHistory history, Live live) {
        Set<Probe<?>> each = RecordingPlan.USUAL.probes().stream().filter(probe -> probe.every().isZero())
                .map(RecordedProbe::probe).collect(Collectors.toSet());
        live.states.forEach((time, was) -> {
            ServerState replayed = history.stateAt(live.id, time).orElseThrow();
            assertThat(replayed.name()).isEqualTo(was.name());
            assertThat(replayed.skippedTicks()).isEqualTo(was.skippedTicks());
            assertThat(replayed.capabilities()).isEqualTo(was.capabilities());
            assertThat(replayed.link()).isInstanceOf(Link.Up.class);
            assertThat(replayed.probe(Session.PROBE)).isEqualTo(was.probe(Session.PROBE));
            assertThat(each).contains(Session.PROBE);
        });
    }
}
