package org.howdah.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.howdah.analysis.FleetRow;
import org.howdah.analysis.LoadMeter;
import org.howdah.analysis.ServerOutline;
import org.howdah.cli.HowdahProcess;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.history.HistoryEntry;
import org.howdah.history.HistoryStore;
import org.howdah.history.Recorder;
import org.howdah.history.TestHistory;
import org.howdah.history.recording.RecordingWriter;
import org.howdah.history.sqlite.Recordings;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Link;
import org.howdah.model.session.Session;
import org.howdah.sampler.WatchedServer;
import org.howdah.ui.FakeFleet;
import org.jspecify.annotations.Nullable;

/// Watches servers and records them, and then holds what was live beside what comes back: sample by sample, state by
/// state, through the store, through a recording, and through the command line of the packaged program.
final class ReplayComparison implements AutoCloseable {
    private final Path home;
    private final HistoryStore history;
    private final Watching watching = new Watching(TestServers.secrets());
    private final Recorder recorder;
    private final List<LiveServer> servers = new ArrayList<>();
    private long comparedSamples;
    private long comparedRows;
    private long comparedStates;
    private long comparedLines;
    private long comparedSummaries;

    ReplayComparison(Path home) {
        this.home = home;
        this.history = TestHistory.record(home.resolve("history"));
        this.recorder = new Recorder(history, RecordingPlan.USUAL, Clock.systemUTC());
    }

    void watch(String name, PostgresProcess server, String user) {
        watch(name, TestServers.target(server, user));
    }

    void watch(String name, ConnectionTarget target) {
        LiveServer live = new LiveServer(name);
        servers.add(live);
        watching.sampler().watch(new WatchedServer(live.id, name, target, Duration.ofSeconds(1)), () -> {
            recorder.start(live.id, name);
            watching.sampler().subscribeUpdates(live.id, update -> {
                recorder.heard(live.id, update);
                live.updated(update);
            });
            watching.sampler().subscribe(live.id, live::heard);
        });
    }

    void awaitSeconds(int seconds) {
        Awaitility.await().atMost(Duration.ofSeconds(60L + seconds * 2L))
                .until(() -> servers.stream().allMatch(live -> live.seconds() >= seconds));
        watching.sampler().close();
        TestHistory.awaitKept(history, history.append(new HistoryEntry.Happened(new HistoryEvent(
                servers.getFirst().id, Clock.systemUTC().instant(), EventKind.GAP, null, 0, "end"), null, true)));
    }

    /// Some server had such a row, so that it was compared.
    <R extends Record> void requireRow(Probe<R> probe, Predicate<R> wanted) {
        assertThat(servers.stream().flatMap(live -> live.samples.stream())
                .filter(sample -> sample.probe().equals(probe))
                .flatMap(sample -> sample.outcome() instanceof SampleOutcome.Read<?>(var rows)
                        ? rows.stream()
                        : Stream.empty())
                .map(row -> probe.rowType().cast(row))).as(probe.name()).anyMatch(wanted);
    }

    /// All of it: in the store, in a recording of it, and as the packaged program prints it.
    void compare() throws Exception {
        for (LiveServer live : servers) {
            compare(history, live);
        }
        Path file = home.resolve("recording");
        export(file);
        try (HistoryStore recording = new Recordings(home.resolve("history"), home.resolve("scratch"),
                TestHistory.options(List.of())).open(file)) {
            for (LiveServer live : servers) {
                compare(recording, live);
            }
        }
        for (LiveServer live : servers) {
            compareLines(live, List.of());
        }
        compareLines(servers.getLast(), List.of("--recording", file.toString()));
    }

    private void export(Path file) {
        try (RecordingWriter writer = RecordingWriter.create(file)) {
            List<RecordedServer> all = history.servers();
            TimeRange range = servers.getFirst().range();
            all.forEach(server -> history.export(server, range, statement -> statement, writer));
            writer.finish("1", range.to(), range, false);
        }
    }

    private void compare(HistoryQueries from, LiveServer live) {
        for (RecordedProbe<?> probe : RecordingPlan.USUAL.asked()) {
            List<Sample<?>> recorded = new ArrayList<>();
            from.samples(live.id, Set.of(probe.probe()), live.range(), recorded::add);
            List<Sample<?>> was = live.of(probe);
            if (probe.every().isZero()) {
                assertThat(recorded).as("%s of %s", probe.probe(), live.name).isEqualTo(was);
            } else {
                // Each of the kept ones is one of those that were, and says how far apart they are.
                assertThat(recorded.isEmpty()).isEqualTo(was.isEmpty());
                assertThat(recorded).allSatisfy(sample -> assertThat(was).anySatisfy(one -> {
                    assertThat(one.outcome()).isEqualTo(sample.outcome());
                    assertThat(one.time()).isEqualTo(sample.time());
                }));
            }
            comparedSamples += recorded.size();
            comparedRows += recorded.stream().mapToLong(sample -> LiveServer.rows(sample).count()).sum();
        }
        compareStates(from, live);
        compareSummaries(from, live);
    }

    /// What the page of all servers shows of each ten seconds is what it would have shown then.
    private void compareSummaries(HistoryQueries from, LiveServer live) {
        List<Sample<?>> rows = new ArrayList<>();
        from.samples(live.id, Set.of(ServerSummary.PROBE), live.range(), rows::add);
        assertThat(rows).as("summaries of %s", live.name).isNotEmpty();
        for (Sample<?> sample : rows) {
            ServerSummary row = (ServerSummary) LiveServer.rows(sample).findFirst().orElseThrow();
            Instant second = Objects.requireNonNull(row.lastSecond());
            ServerState was = Objects.requireNonNull(live.ends.get(second));
            assertThat(sample).as("summary of %s at %s", live.name, second).isEqualTo(
                    ServerOutline.sample(was, sample.time(), LoadSlice.LENGTH, live.load(LoadMeter.sliceOf(second))));
            ServerState past = from.summaries(List.of(live.id), new TimeRange(second.minusSeconds(60), sample.time()))
                    .getFirst().state();
            assertThat(row(past, live, sample.time())).isEqualTo(row(was, live, sample.time()));
            comparedSummaries++;
        }
    }

    private static FleetRow row(@Nullable ServerState state, LiveServer live, Instant time) {
        return FleetRow.of(new FleetServer(FakeFleet.registered(live.id, live.name), Objects.requireNonNull(state),
                LoadHistory.EMPTY), time);
    }

    private void compareStates(HistoryQueries from, LiveServer live) {
        live.states.forEach((time, was) -> {
            ServerState replayed = from.stateAt(live.id, time).orElseThrow();
            assertThat(replayed.name()).isEqualTo(was.name());
            assertThat(replayed.skippedTicks()).isEqualTo(was.skippedTicks());
            assertThat(replayed.capabilities()).isEqualTo(was.capabilities());
            assertThat(replayed.link()).isInstanceOf(Link.Up.class);
            assertThat(replayed.probe(Session.PROBE)).isEqualTo(was.probe(Session.PROBE));
            comparedStates++;
            for (RecordedProbe<?> probe : RecordingPlan.USUAL.asked()) {
                ProbeState<?> then = was.probe(probe.probe()).orElse(null);
                ProbeState<?> now = replayed.probe(probe.probe()).orElse(null);
                // Another lane's answer may have its place between this second and the publishing of its state.
                if (probe.every().isZero() && then != null && now != null
                        && then.attemptedAt().equals(now.attemptedAt())) {
                    assertThat(withoutBytes(now)).as("%s at %s", probe.probe(), time).isEqualTo(withoutBytes(then));
                    comparedStates++;
                }
            }
        });
    }

    private static String withoutBytes(ProbeState<?> state) {
        return state.latest() + " after " + state.previous();
    }

    /// As `howdah sample --format json` would have printed it, and as `howdah history query` does.
    private void compareLines(LiveServer live, List<String> more) throws Exception {
        List<RecordedProbe<?>> probes = RecordingPlan.USUAL.asked().stream()
                .filter(probe -> probe.every().isZero() && !live.of(probe).isEmpty()).toList();
        List<String> arguments = new ArrayList<>(List.of("history", "query", live.name, "--from",
                live.range().from().toString(), "--to", live.range().to().toString(), "--format", "json", "--probe",
                probes.stream().map(probe -> probe.probe().name()).collect(Collectors.joining(","))));
        arguments.addAll(more);
        try (HowdahProcess program = HowdahProcess.start(home, arguments.toArray(String[]::new))) {
            assertThat(program.exitCode()).as("%s said %s", arguments, program.errors()).isZero();
            assertThat(program.errors()).isEmpty();
            for (RecordedProbe<?> probe : probes) {
                String mark = "\"probe\":\"" + probe.probe().name() + "\"";
                List<String> lines = live.lines(probe);
                assertThat(program.out().stream().filter(line -> line.contains(mark)).toList())
                        .as("%s of %s", probe.probe(), live.name).isEqualTo(lines);
                comparedLines += lines.size();
            }
        }
    }

    /// What was held beside each other, and which components never had a value, so that nobody takes them for proven.
    String report() {
        Map<String, Set<String>> empty = new TreeMap<>();
        for (RecordedProbe<?> probe : RecordingPlan.USUAL.asked()) {
            for (RecordComponent component : probe.probe().rowType().getRecordComponents()) {
                boolean seen = servers.stream().flatMap(live -> live.of(probe).stream())
                        .flatMap(LiveServer::rows).anyMatch(row -> value(component, row) != null);
                if (!seen) {
                    empty.computeIfAbsent(probe.probe().name(), _ -> new java.util.TreeSet<>()).add(
                            component.getName());
                }
            }
        }
        return comparedSamples + " samples with " + comparedRows + " rows, " + comparedStates + " states of probes, "
                + comparedSummaries + " summaries and " + comparedLines
                + " printed lines are equal; without a value all the time: " + empty;
    }

    private static @Nullable Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        watching.close();
        history.close();
    }
}
