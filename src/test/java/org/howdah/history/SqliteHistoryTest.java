package org.howdah.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.KeptTier;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteHistoryTest {
    private static final Instant START = SeededLoad.START;

    @TempDir
    private Path folder;

    private final ServerId server = ServerId.random();
    private final SeededLoad load = new SeededLoad(11, true);
    private final RecordedSeconds seconds = new RecordedSeconds(server, load);

    private List<Sample<?>> read(SqliteHistory history, int from, int to) {
        List<Sample<?>> samples = new ArrayList<>();
        history.samples(server, Set.of(Session.PROBE),
                new TimeRange(START.plusSeconds(from), START.plusSeconds(to)), samples::add);
        return samples;
    }

    @Test
    void whatWasRecordedIsReadAgainFromChunksAndTailsAndAfterARestart() {
        List<Sample<Session>> samples;
        try (SqliteHistory history = TestHistory.record(folder)) {
            samples = seconds.record(history, 0, 700);
            assertThat(read(history, 0, 700)).isEqualTo(samples);
            assertThat(read(history, 250, 650)).isEqualTo(samples.subList(250, 650));
        }
        try (SqliteHistory history = TestHistory.record(folder)) {
            samples.addAll(seconds.record(history, 700, 720));
            assertThat(read(history, 0, 720)).isEqualTo(samples);
        }
    }

    @Test
    void aSeriesHasTheRawCounters() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            seconds.record(history, 0, 300);
            SeriesRequest request = new SeriesRequest(server, DatabaseActivity.PROBE, "xactCommit",
                    Map.of("datname", "database_3"), new TimeRange(START, START.plusSeconds(300)), 500);
            List<SeriesPoint> points = history.series(request);
            assertThat(points).hasSize(30).extracting(SeriesPoint::last).isSorted();
            SeededLoad same = new SeededLoad(11, true);
            List<Double> expected = new ArrayList<>();
            for (int second = 0; second < 300; second++) {
                same.sessions(second);
                if (second % 10 == 0) {
                    expected.add((double) ((SampleOutcome.Read<DatabaseActivity>) same.databases(second).outcome())
                            .rows().get(3).xactCommit());
                }
            }
            assertThat(points).extracting(SeriesPoint::last).isEqualTo(expected);
        }
    }

    @Test
    void aSeriesWithoutAKeyHasAPointForEachRow() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            seconds.record(history, 0, 300);
            List<SeriesPoint> points = history.series(new SeriesRequest(server, DatabaseActivity.PROBE, "xactCommit",
                    Map.of(), new TimeRange(START, START.plusSeconds(300)), 5));
            SeededLoad same = new SeededLoad(11, true);
            List<Double> expected = new ArrayList<>();
            for (int second = 0; second < 300; second++) {
                same.sessions(second);
                if (second % 10 == 0) {
                    ((SampleOutcome.Read<DatabaseActivity>) same.databases(second).outcome()).rows()
                            .forEach(row -> expected.add((double) row.xactCommit()));
                }
            }
            assertThat(points).extracting(SeriesPoint::last).isEqualTo(expected);
        }
    }

    @Test
    void aStateOfThePastIsTheOneThatWas() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            history.append(new HistoryEntry.Named(server, "main"));
            history.append(seconds.happened(0, EventKind.RECORDING_STARTED));
            Link up = new Link.Up(START);
            history.append(
                    new HistoryEntry.Happened(new HistoryEvent(server, START, EventKind.CONNECTED, null, 0, "up"),
                            new ServerUpdate.LinkChanged(up), false));
            List<Sample<Session>> samples = seconds.record(history, 0, 400);
            for (int second : List.of(1, 2, 299, 300, 301, 399)) {
                ServerState state = history.stateAt(server, samples.get(second).time()).orElseThrow();
                assertThat(state.name()).isEqualTo("main");
                assertThat(state.link()).isEqualTo(up);
                assertThat(state.latest(Session.PROBE).orElseThrow().rows())
                        .isEqualTo(((SampleOutcome.Read<Session>) samples.get(second).outcome()).rows());
                assertThat(Objects.requireNonNull(state.probe(Session.PROBE).orElseThrow().previous()).time())
                        .isEqualTo(samples.get(second - 1).time());
            }
            assertThat(history.stateAt(server, START.minusSeconds(1))).isEmpty();
            assertThat(history.stateAt(server, START.plusSeconds(4_000))).isEmpty();
            assertThat(history.stateAt(ServerId.random(), START)).isEmpty();
        }
    }

    @Test
    void aClockThatIsSetBackMakesNoTwoSecondsOfOne() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            List<Sample<Session>> before = seconds.record(history, 3_600, 3_660);
            List<Sample<Session>> after = seconds.record(history, 0, 60);
            List<Sample<Session>> again = seconds.record(history, 3_600, 3_620);
            before.addAll(again);
            assertThat(read(history, 0, 3_600)).isEqualTo(after);
            assertThat(read(history, 3_600, 7_200)).isEqualTo(before);
        }
    }

    @Test
    void epochsAreKeptApart() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            List<Sample<Session>> samples = seconds.record(history, 0, 5);
            Sample<Session> template = load.sessions(5);
            Sample<Session> other = new Sample<>(Session.PROBE, template.time(), template.serverTime(),
                    new Epoch(11L, 2, START, true), template.interval(), template.duration(), true,
                    template.outcome());
            TestHistory.awaitKept(history, history.append(new HistoryEntry.Sampled(server, other)));
            samples.add(other);
            assertThat(read(history, 0, 10)).isEqualTo(samples);
        }
    }

    @Test
    void anotherProcessReadsWhatIsRecordedAndDoesNotRecord() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            List<Sample<Session>> samples = seconds.record(history, 0, 20);
            try (SqliteHistory reader = TestHistory.read(folder);
                    SqliteHistory second = TestHistory.record(folder)) {
                assertThat(history.records()).isTrue();
                assertThat(reader.records()).isFalse();
                assertThat(second.records()).isFalse();
                assertThat(read(reader, 0, 20)).isEqualTo(samples);
                samples.addAll(seconds.record(history, 20, 30));
                assertThat(read(second, 0, 30)).isEqualTo(samples);
                assertThatThrownBy(() -> second.append(seconds.happened(1, EventKind.GAP)))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
        try (SqliteHistory history = TestHistory.record(folder)) {
            assertThat(history.records()).isTrue();
        }
    }

    @Test
    void eventsComeBackAndRepeatedOnesStayAside() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            history.append(seconds.happened(1, EventKind.CONNECTED));
            HistoryEvent gap = new HistoryEvent(server, START.plusSeconds(2), EventKind.GAP, START.plusSeconds(9), 7,
                    "slept");
            history.append(new HistoryEntry.Happened(gap, null, false));
            TestHistory.awaitKept(history, history.append(new HistoryEntry.Happened(gap, null, true)));
            assertThat(history.events(server, new TimeRange(START, START.plusSeconds(60)))).hasSize(2).contains(gap);
        }
    }

    @Test
    void infoSaysWhatEachServerTakes() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            history.append(new HistoryEntry.Named(server, "main"));
            seconds.record(history, 0, 330);
            RecordedServer only = history.info().servers().getFirst();
            assertThat(only.name()).isEqualTo("main");
            assertThat(only.samples()).isEqualTo(Map.of("sessions", 330L, "databases", 33L));
            assertThat(only.bytes()).containsKeys("sessions", "databases", "texts", "events");
            assertThat(only.first()).isBetween(START, START.plusSeconds(1));
            assertThat(only.last()).isAfter(START.plusSeconds(320));
            assertThat(history.info().problems()).isEmpty();
            assertThat(history.info().tiers()).extracting(KeptTier::name).containsExactly("samples", "minutes",
                    "hours");
            assertThat(history.info().tiers().getFirst().bytes())
                    .isEqualTo(only.bytes().getOrDefault("sessions", 0L) + only.bytes().getOrDefault("databases", 0L));
        }
    }

    @Test
    void aFileThatIsNoHistoryIsPutAsideAndNotWrittenOver() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("history.sqlite"), "this was a history once. ".repeat(1_000));
        List<String> told = new CopyOnWriteArrayList<>();
        try (SqliteHistory history = TestHistory.record(folder, told)) {
            assertThat(read(history, 0, 10)).isEmpty();
            assertThat(seconds.record(history, 0, 3)).hasSize(3);
        }
        assertThat(told).singleElement().asString().contains("put aside");
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("history.damaged-")).toList())
                    .singleElement().satisfies(file -> assertThat(Files.readString(file)).startsWith("this was"));
        }
    }

    @Test
    void filesAreTheirOwnersAlone() throws Exception {
        try (SqliteHistory history = TestHistory.record(folder.resolve("new"))) {
            seconds.record(history, 0, 3);
            try (var files = Files.list(folder.resolve("new"))) {
                assertThat(files.toList()).isNotEmpty().allSatisfy(file -> assertThat(
                        Files.getPosixFilePermissions(file)).hasSize(2));
            }
            assertThat(Files.getPosixFilePermissions(folder.resolve("new"))).hasSize(3);
        }
    }

    @Test
    void everyProbeOfThePlanCanBeKept() {
        assertThat(RecordingPlan.USUAL.probes()).extracting(probe -> probe.probe().name()).doesNotHaveDuplicates();
    }
}
