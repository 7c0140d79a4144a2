package org.howdah.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.howdah.analysis.ClientSessions;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.SessionState;
import org.howdah.model.session.WaitClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteHistoryTest {
    private static final Instant START = SeededLoad.START;

    @TempDir
    private Path folder;

    private final ServerId server = ServerId.random();
    private final SeededLoad load = new SeededLoad(11, true);

    /// Records seconds one after the other, and gives back what was recorded.
    private List<Sample<Session>> record(SqliteHistory history, int from, int to) {
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

    private HistoryEntry.Happened happened(int second, EventKind kind) {
        return new HistoryEntry.Happened(new HistoryEvent(server, START.plusSeconds(second), kind, null, 0, "so"), null,
                false);
    }

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
            samples = record(history, 0, 700);
            assertThat(read(history, 0, 700)).isEqualTo(samples);
            assertThat(read(history, 250, 650)).isEqualTo(samples.subList(250, 650));
        }
        try (SqliteHistory history = TestHistory.record(folder)) {
            samples.addAll(record(history, 700, 720));
            assertThat(read(history, 0, 720)).isEqualTo(samples);
        }
    }

    @Test
    void loadIsWhatTheSessionsSayAtEveryZoom() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            List<Sample<Session>> samples = record(history, 0, 660);
            for (LoadDimension dimension : LoadDimension.values()) {
                for (int steps : List.of(1, 7, 60, 660)) {
                    Load of = history.load(
                            new LoadQuestion(server, dimension, new TimeRange(START, START.plusSeconds(660))), steps);
                    assertThat(of.samples()).isEqualTo(660);
                    assertThat(of.total()).as("%s in %s", dimension, steps)
                            .isEqualTo(samples.stream().mapToLong(SqliteHistoryTest::atWork).sum());
                }
            }
            Load classes = history.load(new LoadQuestion(server, LoadDimension.WAIT_CLASS,
                    new TimeRange(START, START.plusSeconds(660))), 660);
            assertThat(classes.step()).isEqualTo(Duration.ofSeconds(1));
            assertThat(classes.buckets().get(333).active()).isEqualTo(byWaitClass(samples.get(333)));
        }
    }

    @Test
    void aFilterCountsOnlyTheSessionsThatItNames() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            List<Sample<Session>> samples = record(history, 0, 400);
            LoadQuestion all = new LoadQuestion(server, LoadDimension.USER,
                    new TimeRange(START, START.plusSeconds(400)));
            LoadQuestion some = new LoadQuestion(server, LoadDimension.USER, all.range(), LoadFilter.CLIENTS
                    .with(LoadDimension.DATABASE, "shop").with(LoadDimension.WAIT_CLASS, "Lock"));
            Predicate<Session> wanted = row -> "shop".equals(row.datname()) && "Lock".equals(row.waitEventType());
            Load load = history.load(some, 400);
            assertThat(load.total()).isPositive().isEqualTo(samples.stream()
                    .mapToLong(sample -> atWorkRows(sample).filter(wanted).count()).sum());
            assertThat(history.load(some, 1).buckets().getFirst().peak()).isEqualTo(samples.stream()
                    .mapToLong(sample -> atWorkRows(sample).filter(wanted).count()).max().orElseThrow());
            assertThat(history.load(all, 1).buckets().getFirst().idleInTransaction()).isEqualTo(samples.stream()
                    .flatMap(sample -> rows(sample).stream())
                    .filter(row -> row.state() == SessionState.IDLE_IN_TRANSACTION).count());
            assertThat(history.top(some, 100).total()).isEqualTo(load.total());
        }
    }

    @Test
    void topSessionsSayWhoTheyWereAndSinceWhen() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            List<Sample<Session>> samples = record(history, 0, 330);
            LoadQuestion question = new LoadQuestion(server, LoadDimension.SESSION,
                    new TimeRange(START, START.plusSeconds(330)));
            TopEntry most = history.top(question, 1).entries().getFirst();
            SessionKey key = SessionKey.ofWord(most.value()).orElseThrow();
            List<Sample<Session>> seen = samples.stream()
                    .filter(sample -> atWorkRows(sample).anyMatch(row -> row.key().equals(key))).toList();
            assertThat(most.active()).isEqualTo(seen.size());
            assertThat(most.first()).isEqualTo(seen.getFirst().time());
            assertThat(most.last()).isEqualTo(seen.getLast().time());
            assertThat(most.peak()).isEqualTo(1);
            assertThat(most.sessions()).isEqualTo(1);
            assertThat(most.newest().get(LoadDimension.USER)).isEqualTo(atWorkRows(seen.getLast())
                    .filter(row -> row.key().equals(key)).findFirst().orElseThrow().usename());
        }
    }

    private static List<Session> rows(Sample<Session> sample) {
        return ((SampleOutcome.Read<Session>) sample.outcome()).rows();
    }

    private static Stream<Session> atWorkRows(Sample<Session> sample) {
        return ClientSessions.atWork(rows(sample)).stream().mapToObj(rows(sample)::get);
    }

    private static long atWork(Sample<Session> sample) {
        return ClientSessions.atWork(((SampleOutcome.Read<Session>) sample.outcome()).rows()).cardinality();
    }

    private static Map<String, Long> byWaitClass(Sample<Session> sample) {
        List<Session> rows = ((SampleOutcome.Read<Session>) sample.outcome()).rows();
        Map<String, Long> counts = new HashMap<>();
        ClientSessions.atWork(rows).stream().forEach(row -> counts.merge(
                WaitClass.of(rows.get(row).waitEventType()).label(), 1L, Long::sum));
        return counts;
    }

    @Test
    void topListsAddUpAndShowTheStatement() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            record(history, 0, 120);
            TimeRange range = new TimeRange(START, START.plusSeconds(120));
            TopList all = history.top(new LoadQuestion(server, LoadDimension.STATEMENT, range), 10_000);
            assertThat(all.entries().stream().mapToLong(each -> each.active()).sum()).isEqualTo(all.total());
            TopList top = history.top(new LoadQuestion(server, LoadDimension.STATEMENT, range), 20);
            assertThat(top.entries()).isEqualTo(all.entries().subList(0, 20)).allSatisfy(each -> {
                assertThat(each.text()).startsWith("SELECT o.id");
                assertThat(each.byWaitClass().values().stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(each.active());
            });
        }
    }

    @Test
    void aSeriesHasTheRawCounters() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            record(history, 0, 300);
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
    void aStateOfThePastIsTheOneThatWas() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            history.append(new HistoryEntry.Named(server, "main"));
            history.append(happened(0, EventKind.RECORDING_STARTED));
            Link up = new Link.Up(START);
            history.append(
                    new HistoryEntry.Happened(new HistoryEvent(server, START, EventKind.CONNECTED, null, 0, "up"),
                            new ServerUpdate.LinkChanged(up), false));
            List<Sample<Session>> samples = record(history, 0, 400);
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
            List<Sample<Session>> before = record(history, 3_600, 3_660);
            List<Sample<Session>> after = record(history, 0, 60);
            List<Sample<Session>> again = record(history, 3_600, 3_620);
            before.addAll(again);
            assertThat(read(history, 0, 3_600)).isEqualTo(after);
            assertThat(read(history, 3_600, 7_200)).isEqualTo(before);
        }
    }

    @Test
    void epochsAreKeptApart() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            List<Sample<Session>> samples = record(history, 0, 5);
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
            List<Sample<Session>> samples = record(history, 0, 20);
            try (SqliteHistory reader = TestHistory.read(folder);
                    SqliteHistory second = TestHistory.record(folder)) {
                assertThat(history.records()).isTrue();
                assertThat(reader.records()).isFalse();
                assertThat(second.records()).isFalse();
                assertThat(read(reader, 0, 20)).isEqualTo(samples);
                samples.addAll(record(history, 20, 30));
                assertThat(read(second, 0, 30)).isEqualTo(samples);
                assertThatThrownBy(() -> second.append(happened(1, EventKind.GAP)))
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
            history.append(happened(1, EventKind.CONNECTED));
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
            record(history, 0, 330);
            RecordedServer only = history.info().servers().getFirst();
            assertThat(only.name()).isEqualTo("main");
            assertThat(only.samples()).isEqualTo(Map.of("sessions", 330L, "databases", 33L));
            assertThat(only.bytes()).containsKeys("sessions", "databases", "texts", "events");
            assertThat(only.first()).isBetween(START, START.plusSeconds(1));
            assertThat(only.last()).isAfter(START.plusSeconds(320));
            assertThat(history.info().problems()).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoHistoryIsPutAsideAndNotWrittenOver() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("history.sqlite"), "this was a history once. ".repeat(1_000));
        List<String> told = new CopyOnWriteArrayList<>();
        try (SqliteHistory history = TestHistory.record(folder, told)) {
            assertThat(read(history, 0, 10)).isEmpty();
            assertThat(record(history, 0, 3)).hasSize(3);
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
            record(history, 0, 3);
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
