package org.howdah.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.howdah.analysis.LoadBands;
import org.howdah.analysis.LoadStack;
import org.howdah.analysis.LoadTotals;
import org.howdah.cli.HowdahProcess;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.MixedLoad;
import org.howdah.fixture.Recording;
import org.howdah.fixture.TestServers;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.WaitClass;

/// A busy server that is recorded once a second, beside somebody who looks twenty times a second: what the history says of
/// it afterwards agrees with him, and with itself wherever it is shown.
final class LoadAgreement {
    /// Of what the samples of one second apart can be wrong by chance, so many standard errors: one comparison in
    /// 16,000 goes beyond.
    private static final double ERRORS = 4;
    /// Counts are whole: what is rare is seen in two samples more or less.
    private static final double WHOLE = 2;
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int ALL = 10_000;
    private static final int PAUSED_SECONDS = 4;

    private final Path home;
    private final HistoryStore history;
    private final String version;
    private final ServerId server;
    /// While the reference looked.
    private final TimeRange looked;
    /// With a time when nothing was sampled.
    private final TimeRange all;
    private final TimeRange paused;
    private final LoadReference reference;

    private LoadAgreement(Path home, HistoryStore history, String version, ServerId server, TimeRange looked,
            TimeRange all, TimeRange paused, LoadReference reference) {
        this.home = home;
        this.history = history;
        this.version = version;
        this.server = server;
        this.looked = looked;
        this.all = all;
        this.paused = paused;
        this.reference = reference;
    }

    /// Records so many seconds of a mixed load, a pause, and a few more.
    static LoadAgreement record(Path home, HistoryStore history, String version, int seconds) throws Exception {
        try (PostgresProcess postgres = TestServers.start(version, Map.of(), List.of());
                MixedLoad _ = new MixedLoad(postgres);
                Recording recording = new Recording(history)) {
            ServerId server = recording.watch("busy " + version, TestServers.target(postgres, TestServers.BOSS));
            LoadReference reference = LoadReference.begin(postgres);
            recording.awaitSeconds(server, 2);
            Instant from = second(recording);
            recording.awaitSeconds(server, seconds);
            Instant to = second(recording);
            reference.end();
            recording.pause(server);
            recording.awaitQuiet(server, Duration.ofSeconds(PAUSED_SECONDS));
            Instant last = recording.seconds(server).getLast();
            recording.resume(server);
            recording.awaitSeconds(server, 3);
            Instant first = recording.seconds(server).stream().filter(time -> time.isAfter(last)).findFirst()
                    .orElseThrow();
            Instant end = second(recording);
            recording.finish();
            return new LoadAgreement(home, history, version, server, new TimeRange(from, to),
                    new TimeRange(from, end), new TimeRange(last.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1),
                            first.truncatedTo(ChronoUnit.SECONDS)),
                    reference);
        }
    }

    private static Instant second(Recording recording) {
        return recording.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /// In total and by wait class.
    void isThatOfTheReference() {
        List<String> lines = new ArrayList<>();
        compare("total", lines, WaitClass.values());
        for (WaitClass waitClass : WaitClass.values()) {
            compare(waitClass.label(), lines, waitClass);
        }
        lines.forEach(System.out::println);
    }

    private void compare(String name, List<String> lines, WaitClass... classes) {
        double[] counts = reference.counts(looked, classes);
        double mean = Arrays.stream(counts).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(counts).map(each -> (each - mean) * (each - mean)).sum()
                / (counts.length - 1));
        long samples = 0;
        long active = 0;
        for (String user : TestServers.APPLICATIONS) {
            Load load = load(LoadDimension.WAIT_CLASS, looked, LoadFilter.CLIENTS.with(LoadDimension.USER, user));
            samples = load.samples();
            active += load.buckets().stream().mapToLong(bucket -> Arrays.stream(classes)
                    .mapToLong(each -> bucket.active().getOrDefault(each.label(), 0L)).sum()).sum();
        }
        double seen = (double) active / samples;
        double bound = ERRORS * deviation / Math.sqrt((double) samples) + WHOLE / samples;
        if (mean > 0 || seen > 0) {
            lines.add(String.format(Locale.ROOT, "| %s | %s | %d | %d | %.2f | %.2f | %+.2f | %.2f |", version, name,
                    counts.length, samples, mean, seen, seen - mean, bound));
        }
        assertThat(seen).as("%s on %s, in %d samples beside %d", name, version, samples, counts.length)
                .isCloseTo(mean, within(bound));
    }

    /// Chart, legend and lists count the same, for each dimension, under each filter, over the whole and over a brush.
    void isTheSameWhereverItIsShown() {
        List<LoadFilter> filters = List.of(LoadFilter.CLIENTS,
                LoadFilter.CLIENTS.with(LoadDimension.USER, TestServers.APPLICATIONS.getFirst()),
                LoadFilter.CLIENTS.with(LoadDimension.WAIT_CLASS, WaitClass.LOCK.label()),
                LoadFilter.CLIENTS.withBackground(true));
        for (LoadFilter filter : filters) {
            for (LoadDimension dimension : LoadDimension.values()) {
                if (dimension != LoadDimension.SESSION) {
                    holdSums(dimension, filter);
                }
            }
        }
    }

    private void holdSums(LoadDimension dimension, LoadFilter filter) {
        Load load = load(dimension, all, filter);
        LoadStack chart = LoadStack.of(load, LoadBands.of(load, null), STEP, all.to());
        holdSums(chart, chart.totals(), 0, chart.steps(), dimension, filter);
        int from = chart.steps() / 4;
        int to = chart.steps() / 2;
        holdSums(chart, chart.totals(from, to), from, to, dimension, filter);
    }

    private void holdSums(LoadStack chart, LoadTotals legend, int from, int to, LoadDimension dimension,
            LoadFilter filter) {
        TimeRange range = legend.range();
        double painted = 0;
        long sampled = 0;
        for (int step = from; step < to; step++) {
            sampled += chart.samples(step);
            painted += chart.samples(step) == 0 ? 0 : chart.average(step) * chart.samples(step);
        }
        TopList table = history.top(new LoadQuestion(server, dimension, range, filter), ALL);
        String what = dimension + " under " + filter + " on " + version;
        assertThat(legend.samples()).as(what).isEqualTo(sampled).isEqualTo(table.samples()).isPositive();
        assertThat(legend.total()).as(what).isEqualTo(Math.round(painted)).isEqualTo(table.total())
                .isEqualTo(table.entries().stream().mapToLong(TopEntry::active).sum());
        assertThat(legend.byBand().stream().mapToLong(Long::longValue).sum()).as(what).isEqualTo(legend.total());
        assertThat(legend.average()).as(what).isEqualTo((double) table.total() / table.samples());
        for (int band = 0; band < chart.bands().size(); band++) {
            LoadBands.Band one = chart.bands().get(band);
            if (!one.isRest()) {
                assertThat(legend.byBand().get(band)).as("%s of %s", one.value(), what).isEqualTo(table.entries()
                        .stream().filter(entry -> entry.value().equals(one.value())).mapToLong(TopEntry::active).sum());
            }
        }
    }

    /// What was not sampled is in no sum, and no second of it is a zero.
    void hasAGapWhereNothingWasSampled() {
        assertThat(paused.length()).isGreaterThanOrEqualTo(Duration.ofSeconds(PAUSED_SECONDS - 1L));
        Load load = load(LoadDimension.WAIT_CLASS, all, LoadFilter.CLIENTS);
        LoadStack chart = LoadStack.of(load, LoadBands.of(load, null), STEP, all.to());
        long without = 0;
        for (int step = 0; step < chart.steps(); step++) {
            LoadBucket bucket = load.buckets().get(step);
            if (paused.contains(bucket.start())) {
                assertThat(bucket.samples()).isZero();
                assertThat(bucket.average()).isNaN();
                assertThat(bucket.peak()).isNull();
                assertThat(chart.isGap(step)).isTrue();
                assertThat(chart.average(step)).isNaN();
                without++;
            }
        }
        assertThat(without).isEqualTo(paused.length().toSeconds());
        assertThat(load.samples()).isLessThanOrEqualTo(all.length().toSeconds() - without + 1);
        assertThat(chart.totals().average()).isEqualTo((double) load.total() / load.samples());
    }

    /// The rows that `howdah history query` prints, counted by a reader of JSON that knows nothing of Howdah.
    void isWhatTheCommandLinePrints() throws Exception {
        String from = all.from().toString();
        String to = all.to().toString();
        try (HowdahProcess program = HowdahProcess.start(home, "history", "query", "busy " + version, "--from", from,
                "--to", to, "--format", "json")) {
            assertThat(program.exitCode()).as("said %s", program.errors()).isZero();
            ObjectMapper json = new ObjectMapper();
            long samples = 0;
            long active = 0;
            long waiting = 0;
            for (String line : program.out()) {
                samples++;
                for (JsonNode row : json.readTree(line).path("rows")) {
                    boolean client = version.equals("9.6")
                            ? row.path("client_port").isNumber()
                            : row.path("backend_type").asText().equals("client backend");
                    if (client && row.path("state").asText().equals("active")) {
                        active++;
                        waiting += row.path("wait_event_type").asText().equals("Lock") ? 1 : 0;
                    }
                }
            }
            Load load = load(LoadDimension.WAIT_CLASS, all, LoadFilter.CLIENTS);
            assertThat(samples).isEqualTo(load.samples());
            assertThat(active).isEqualTo(load.total()).isPositive();
            assertThat(waiting).isPositive().isEqualTo(load(LoadDimension.WAIT_CLASS, all,
                    LoadFilter.CLIENTS.with(LoadDimension.WAIT_CLASS, WaitClass.LOCK.label())).total());
        }
    }

    private Load load(LoadDimension dimension, TimeRange range, LoadFilter filter) {
        Load load = history.load(new LoadQuestion(server, dimension, range, filter),
                (int) range.length().toSeconds());
        assertThat(load.step()).isEqualTo(STEP);
        return load;
    }
}
