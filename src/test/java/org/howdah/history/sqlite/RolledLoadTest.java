package org.howdah.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.howdah.history.HistoryEntry;
import org.howdah.history.SeededLoad;
import org.howdah.history.TestHistory;
import org.howdah.history.chunk.Micros;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.howdah.model.sample.Sample;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The load of two days with gaps, restarts of Howdah and a clock that is set back, as samples and rolled up.
class RolledLoadTest {
    private static final Instant START = SeededLoad.START;
    private static final long SPAN = Duration.ofMinutes(5).toNanos() / 1_000;
    private static final List<LoadFilter> FILTERS = List.of(LoadFilter.CLIENTS,
            LoadFilter.CLIENTS.with(LoadDimension.DATABASE, "shop"),
            LoadFilter.CLIENTS.with(LoadDimension.USER, "user_3").with(LoadDimension.WAIT_CLASS, "IO"),
            LoadFilter.CLIENTS.with(LoadDimension.WAIT_EVENT, "Lock:transactionid"),
            LoadFilter.CLIENTS.with(LoadDimension.CLIENT, "10.20.4.7").withBackground(true));

    private static final ServerId SERVER = ServerId.random();

    @TempDir
    private static Path recorded;

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Files.copy(recorded.resolve("history.sqlite"), folder.resolve("history.sqlite"));
    }

    @BeforeAll
    static void record() throws IOException {
        SeededLoad load = new SeededLoad(31, false);
        Random random = new Random(32);
        int second = 1_700;
        for (int life = 0; life < 3; life++) {
            try (SqliteHistory history = TestHistory.record(recorded)) {
                long number = 0;
                for (int i = 0; i < 1_300; i++) {
                    second += random.nextInt(200) == 0 ? random.nextInt(9_000) : 5 + random.nextInt(40);
                    if (life == 1 && i == 700) {
                        second -= 4_000;
                    }
                    Sample<Session> sample = load.sessions(second);
                    number = history.append(new HistoryEntry.Sampled(SERVER, sample));
                }
                TestHistory.awaitKept(history, number);
            }
        }
    }

    private Load load(Rolling rolling, LoadQuestion question, int steps, Tier coarsest) {
        Slicing slicing = Slicing.of(question.range(), steps, 1);
        return rolling.ask(snapshot -> {
            int number = snapshot.server(SERVER);
            return new LoadReader(snapshot, slicing, question,
                    new Cover(snapshot, number, "sessions", coarsest, slicing.from(), slicing.to()))
                    .read(number, SPAN);
        });
    }

    private TopList top(Rolling rolling, LoadQuestion question, Tier coarsest) {
        return rolling.ask(snapshot -> {
            int number = snapshot.server(SERVER);
            return new TopReader(snapshot, question, new Cover(snapshot, number, "sessions", coarsest,
                    Micros.of(question.range().from()), Micros.of(question.range().to()))).read(number, SPAN, 10_000);
        });
    }

    /// Ranges of all lengths, with their number of steps, each of a minute or more.
    private static List<TimeRange> ranges() {
        Random random = new Random(33);
        List<TimeRange> ranges = new ArrayList<>();
        ranges.add(new TimeRange(START, START.plus(Duration.ofDays(3))));
        for (int i = 0; i < 5; i++) {
            Instant from = START.plusSeconds(random.nextInt(100_000));
            ranges.add(new TimeRange(from, from.plusSeconds(60 + random.nextInt(1 << (6 + 2 * i)))));
        }
        return ranges;
    }

    @Test
    void whatIsRolledUpSaysWhatSamplesSaidInEveryStepAndForEveryDimension() throws Exception {
        int done = Rolling.all(folder);
        assertThat(done).isGreaterThan(30);
        try (Rolling rolling = new Rolling(folder)) {
            assertThat(rolling.number("select count(*) from chunk where tier = 2")).isGreaterThan(2);
            for (TimeRange range : ranges()) {
                for (LoadFilter filter : FILTERS) {
                    for (LoadDimension dimension : LoadDimension.values()) {
                        LoadQuestion question = new LoadQuestion(SERVER, dimension, range, filter);
                        long minutes = Math.max(1, range.length().toMinutes());
                        compare(rolling, question, (int) Math.min(300, minutes), Tier.MINUTE);
                        compare(rolling, question, Math.clamp(minutes / 60, 1, 30), Tier.HOUR);
                    }
                }
            }
        }
    }

    private void compare(Rolling rolling, LoadQuestion question, int steps, Tier coarsest) {
        Load raw = load(rolling, question, steps, Tier.RAW);
        boolean fits = raw.step().toNanos() / 1_000 % coarsest.period() == 0;
        Load rolled = load(rolling, question, steps, fits ? coarsest : Tier.RAW);
        assertThat(rolled.samples()).isEqualTo(raw.samples());
        for (int i = 0; i < raw.buckets().size(); i++) {
            LoadBucket was = raw.buckets().get(i);
            LoadBucket is = rolled.buckets().get(i);
            assertThat(is.samples()).as("%s %s", question, i).isEqualTo(was.samples());
            assertThat(is.total()).as("%s %s", question, i).isEqualTo(was.total());
            assertThat(is.idleInTransaction()).isEqualTo(was.idleInTransaction());
            assertThat(is.uncertain()).isZero();
            if (question.filter().values().isEmpty()) {
                assertThat(is.peak()).isEqualTo(was.peak());
            }
            is.active().forEach((value, count) -> {
                if (!value.equals(LoadBucket.OTHER)) {
                    assertThat(count).as("%s", value).isLessThanOrEqualTo(was.active().getOrDefault(value, 0L));
                }
            });
            if (question.dimension() != LoadDimension.STATEMENT && question.dimension() != LoadDimension.SESSION) {
                assertThat(is.active()).isEqualTo(was.active());
            }
        }
    }

    @Test
    void partsAddUpToTheWholeWhereverItIsCut() throws Exception {
        Rolling.all(folder);
        Random random = new Random(34);
        try (Rolling rolling = new Rolling(folder)) {
            for (LoadDimension dimension : List.of(LoadDimension.USER, LoadDimension.STATEMENT)) {
                LoadQuestion whole = new LoadQuestion(SERVER, dimension,
                        new TimeRange(START, START.plus(Duration.ofDays(3))));
                TopList all = top(rolling, whole, Tier.HOUR);
                long samples = 0;
                long total = 0;
                Instant from = whole.range().from();
                while (from.isBefore(whole.range().to())) {
                    Instant to = from.plusSeconds(1 + random.nextInt(40_000));
                    to = to.isAfter(whole.range().to()) ? whole.range().to() : to;
                    TopList part = top(rolling, whole.over(new TimeRange(from, to)),
                            List.of(Tier.values()).get(random.nextInt(3)));
                    samples += part.samples();
                    total += part.total();
                    from = to;
                }
                assertThat(samples).isEqualTo(all.samples()).isEqualTo(3 * 1_300);
                assertThat(total).isEqualTo(all.total());
            }
        }
    }

    @Test
    void topListsOfMinutesNameTheSameStatementsWithTheirTextsAndWaits() throws Exception {
        Rolling.all(folder);
        try (Rolling rolling = new Rolling(folder)) {
            LoadQuestion question = new LoadQuestion(SERVER, LoadDimension.STATEMENT,
                    new TimeRange(START, START.plus(Duration.ofDays(3))));
            TopList raw = top(rolling, question, Tier.RAW);
            TopList rolled = top(rolling, question, Tier.MINUTE);
            Map<String, TopEntry> was = new HashMap<>();
            raw.entries().forEach(each -> was.put(each.value(), each));
            assertThat(rolled.total()).isEqualTo(raw.total());
            assertThat(rolled.entries().subList(0, 10)).allSatisfy(each -> {
                TopEntry before = Objects.requireNonNull(was.get(each.value()));
                assertThat(each.text()).isNotNull();
                assertThat(each.active()).isEqualTo(
                        each.byWaitClass().values().stream().mapToLong(Long::longValue).sum());
                assertThat(each.active()).isLessThanOrEqualTo(before.active());
                assertThat(each.peak()).isNull();
                assertThat(each.first()).isNull();
            });
        }
    }

    @Test
    void aFilterThatCannotBeToldIsNoted() throws Exception {
        Rolling.all(folder);
        TimeRange range = new TimeRange(START, START.plus(Duration.ofDays(3)));
        try (Rolling rolling = new Rolling(folder)) {
            LoadQuestion question = new LoadQuestion(SERVER, LoadDimension.DATABASE, range,
                    LoadFilter.CLIENTS.with(LoadDimension.SESSION, "20001"));
            Load load = load(rolling, question, 1, Tier.HOUR);
            LoadBucket only = load.buckets().getFirst();
            assertThat(only.uncertain()).isPositive();
            assertThat(only.peak()).isNull();
            assertThat(only.idleInTransaction()).isNull();
            TopList top = top(rolling, question, Tier.HOUR);
            assertThat(top.uncertain()).isEqualTo(only.uncertain());
        }
    }

    @Test
    void averagesStayWhenSamplesAreGivenUp() throws Exception {
        LoadQuestion question = new LoadQuestion(SERVER, LoadDimension.USER,
                new TimeRange(START, START.plus(Duration.ofDays(3))));
        Map<Instant, Double> before = averages(question, 72);
        Map<Instant, Double> hourBefore = averages(question.over(hour(before)), 60);
        Rolling.all(folder);
        try (Rolling rolling = new Rolling(folder)) {
            rolling.connection().createStatement().executeUpdate("delete from chunk where tier = 0 and exists"
                    + " (select 1 from rolled r where r.tier = 1 and r.segment = chunk.segment and r.until > last)");
            rolling.commit();
        }
        assertThat(averages(question, 72)).isEqualTo(before);
        // Finer steps than minutes are not there any more.
        assertThat(averages(question.over(hour(before)), 3_600)).isEqualTo(hourBefore);
    }

    private static TimeRange hour(Map<Instant, Double> averages) {
        Instant from = averages.keySet().stream().skip(2).findFirst().orElseThrow();
        return new TimeRange(from, from.plusSeconds(3_600));
    }

    private Map<Instant, Double> averages(LoadQuestion question, int steps) {
        try (SqliteHistory history = TestHistory.read(folder)) {
            Map<Instant, Double> averages = new TreeMap<>();
            for (LoadBucket bucket : history.load(question, steps).buckets()) {
                if (bucket.samples() > 0) {
                    averages.put(bucket.start(), bucket.average());
                }
            }
            return averages;
        }
    }

    @Test
    void aStepIsDoneOnceOrNotAtAll() throws Exception {
        try (Rolling rolling = new Rolling(folder)) {
            RollStep.Result result = rolling.next().getFirst();
            rolling.write(result);
            rolling.rollback();
            assertThat(rolling.number("select count(*) from rolled")).isZero();
            assertThat(rolling.number("select count(*) from chunk where tier > 0")).isZero();
            rolling.write(result);
            rolling.write(result);
            rolling.commit();
            assertThat(rolling.number("select count(*) from chunk where tier > 0")).isEqualTo(2);
            assertThat(rolling.next().getFirst().step().from()).isGreaterThanOrEqualTo(result.step().to());
        }
    }
}
