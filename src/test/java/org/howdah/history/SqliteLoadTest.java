package org.howdah.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.howdah.analysis.ClientSessions;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.SessionState;
import org.howdah.model.session.WaitClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLoadTest {
    private static final Instant START = SeededLoad.START;

    @TempDir
    private Path folder;

    private final ServerId server = ServerId.random();
    private final RecordedSeconds seconds = new RecordedSeconds(server, new SeededLoad(11, true));

    @Test
    void loadIsWhatTheSessionsSayAtEveryZoom() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            List<Sample<Session>> samples = seconds.record(history, 0, 660);
            for (LoadDimension dimension : LoadDimension.values()) {
                for (int steps : List.of(1, 7, 60, 660)) {
                    Load of = history.load(
                            new LoadQuestion(server, dimension, new TimeRange(START, START.plusSeconds(660))), steps);
                    assertThat(of.samples()).isEqualTo(660);
                    assertThat(of.total()).as("%s in %s", dimension, steps)
                            .isEqualTo(samples.stream().mapToLong(SqliteLoadTest::atWork).sum());
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
            List<Sample<Session>> samples = seconds.record(history, 0, 400);
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
            List<Sample<Session>> samples = seconds.record(history, 0, 330);
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

    @Test
    void topListsAddUpAndShowTheStatement() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            seconds.record(history, 0, 120);
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
}
