package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.howdah.analysis.SessionActivity;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.MixedLoad;
import org.howdah.fixture.TestServers;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleMode;
import org.howdah.model.session.Session;
import org.howdah.model.session.WaitClass;
import org.howdah.postgres.connect.Connector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The load of a minute as the quiet mode sees it, against the exact one at the same moments. Ten quiet readers take a
/// sample each second, one a tenth of a second after the other, so that there are enough of them to compare.
final class QuietModeEnduranceIT {
    private static final int READERS = 10;
    private static final int SECONDS = 60;
    private static final double TOTAL = 0.015;
    private static final double EACH = 0.3;
    private static final Executor ASIDE = task -> Thread.ofVirtual().start(task);
    private static final LiveRequest QUIET = new LiveRequest(false, false, true, Duration.ofSeconds(1));

    @ParameterizedTest
    @ValueSource(strings = {"13", "15", "18"})
    void loadIsTheSameInBothModes(String version) throws Exception {
        List<LiveReader> quiet = new ArrayList<>();
        try (PostgresProcess server = TestServers.start(version, Map.of(), List.of());
                MixedLoad _ = new MixedLoad(server);
                LiveReader exact = open(server)) {
            for (int i = 0; i < READERS; i++) {
                quiet.add(open(server));
            }
            exact.read(Readings.USUAL);
            for (LiveReader reader : quiet) {
                reader.read(QUIET);
                reader.read(QUIET);
            }
            List<Map<WaitClass, Double>> differences = new ArrayList<>();
            Map<WaitClass, Double> sums = new EnumMap<>(WaitClass.class);
            long begin = System.nanoTime();
            int quietly = 0;
            for (int tick = 0; tick < SECONDS * READERS; tick++) {
                LiveReader reader = quiet.get(tick % READERS);
                CompletableFuture<List<Sample<?>>> beside = CompletableFuture.supplyAsync(() -> read(reader), ASIDE);
                Map<WaitClass, Double> seen = load(exact.read(Readings.USUAL));
                List<Sample<?>> samples = beside.join();
                quietly += samples.getFirst().mode() == SampleMode.QUIET ? 1 : 0;
                differences.add(minus(load(samples), seen));
                seen.forEach((wait, count) -> sums.merge(wait, count, Double::sum));
                long due = begin + (tick + 1) * TimeUnit.SECONDS.toNanos(1) / READERS;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
            }
            assertThat(quietly).isGreaterThan(SECONDS * READERS * 8 / 10);
            judge(version, sums, differences);
        } finally {
            quiet.forEach(LiveReader::close);
        }
    }

    private static void judge(String version, Map<WaitClass, Double> sums, List<Map<WaitClass, Double>> differences) {
        int samples = differences.size();
        double total = sums.values().stream().mapToDouble(Double::doubleValue).sum() / samples;
        double off = differences.stream().flatMap(one -> one.values().stream()).mapToDouble(Double::doubleValue).sum()
                / samples;
        System.out.printf(Locale.ROOT, "%s: %.2f sessions work, quietly %+.2f (%+.2f %%)%n", version, total, off,
                100 * off / total);
        for (WaitClass wait : WaitClass.values()) {
            List<Double> each = differences.stream().map(one -> one.getOrDefault(wait, 0.0)).toList();
            double mean = each.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            double variance = each.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum() / (samples - 1);
            double error = 2 * Math.sqrt(variance / samples);
            System.out.printf(Locale.ROOT, "  %-8s %6.2f %+.2f (sampling error %.2f)%n", wait.label(),
                    sums.getOrDefault(wait, 0.0) / samples, mean, error);
            assertThat(mean).as("%s on %s", wait, version).isCloseTo(0, within(Math.max(EACH, error)));
        }
        assertThat(off).as("all classes on %s", version).isCloseTo(0, within(total * TOTAL));
    }

    private static LiveReader open(PostgresProcess server) throws Exception {
        return new PostgresReaders(new Connector(TestServers.secrets(), "howdah/test"), Clock.systemUTC(),
                System::nanoTime, Thread::new).openLive(TestServers.target(server, TestServers.BOSS));
    }

    private static List<Sample<?>> read(LiveReader reader) {
        try {
            return reader.read(QUIET);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many of the applications' sessions work, by what they wait for.
    private static Map<WaitClass, Double> load(List<Sample<?>> samples) {
        Map<WaitClass, Double> load = new EnumMap<>(WaitClass.class);
        for (Session session : Readings.rows(samples, Session.PROBE)) {
            if (SessionActivity.of(session).runs() && session.usename() != null
                    && TestServers.APPLICATIONS.contains(session.usename())) {
                load.merge(WaitClass.of(session.waitEventType()), 1.0, Double::sum);
            }
        }
        return load;
    }

    private static Map<WaitClass, Double> minus(Map<WaitClass, Double> left, Map<WaitClass, Double> right) {
        Map<WaitClass, Double> difference = new EnumMap<>(WaitClass.class);
        left.forEach((wait, count) -> difference.merge(wait, count, Double::sum));
        right.forEach((wait, count) -> difference.merge(wait, -count, Double::sum));
        return difference;
    }
}
