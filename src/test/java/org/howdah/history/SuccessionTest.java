package org.howdah.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two programs that want to record into one history: the second goes on where the first ends.
class SuccessionTest {
    private static final Duration BOUND = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final ServerId server = ServerId.random();
    private final SeededLoad load = new SeededLoad(71, true);

    @Test
    void whoWaitsRecordsAsSoonAsTheOtherEndsAndKnowsWhatHappenedMeanwhile() {
        List<String> told = new CopyOnWriteArrayList<>();
        Link up = new Link.Up(SeededLoad.START);
        SqliteHistory first = TestHistory.record(folder);
        try (SqliteHistory second = TestHistory.record(folder, told)) {
            Recorder recorder = new Recorder(second, RecordingPlan.USUAL, Clock.fixed(SeededLoad.START,
                    java.time.ZoneOffset.UTC));
            recorder.start(server, "main");
            // The link comes once, and long before this one records.
            recorder.heard(server, new ServerUpdate.LinkChanged(up));
            recorder.heard(server, new ServerUpdate.Sampled<>(load.sessions(0)));
            recorder.rename(server, "renamed");
            assertThat(second.records()).isFalse();
            first.close();
            Awaitility.await().atMost(BOUND).until(second::records);
            assertThat(told).singleElement().asString().contains("records from now on");
            Sample<Session> later = load.sessions(1);
            recorder.heard(server, new ServerUpdate.Sampled<>(later));
            recorder.stopAll();
            TestHistory.awaitKept(second, second.append(new HistoryEntry.Named(server, "renamed")));
            Instant time = later.time();
            assertThat(second.servers().getFirst().name()).isEqualTo("renamed");
            assertThat(second.events(server, around())).extracting(HistoryEvent::kind).containsExactlyInAnyOrder(
                    EventKind.RECORDING_STARTED, EventKind.CONNECTED, EventKind.RECORDING_STOPPED);
            List<Sample<?>> samples = new ArrayList<>();
            second.samples(server, Set.of(Session.PROBE), new TimeRange(time, time.plusSeconds(1)), samples::add);
            assertThat(samples).isEqualTo(List.of(later));
        }
    }

    private static TimeRange around() {
        return new TimeRange(SeededLoad.START.minusSeconds(60), SeededLoad.START.plusSeconds(60));
    }

    @Test
    void whoWaitsForAKilledOneLosesNothingOfIt() throws Exception {
        Process process = org.howdah.fixture.Kills.start(HistoryRecorder.class, folder.toString(), "0");
        try {
            int kept = Integer.parseInt(process.inputReader().readLine());
            try (SqliteHistory second = TestHistory.record(folder)) {
                assertThat(second.records()).isFalse();
                process.destroyForcibly().waitFor();
                long before = System.nanoTime();
                Awaitility.await().atMost(BOUND).until(second::records);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(BOUND);
                List<Sample<?>> samples = new ArrayList<>();
                second.samples(HistoryRecorder.SERVER, Set.of(Session.PROBE), new TimeRange(SeededLoad.START,
                        SeededLoad.START.plusSeconds(100_000)), samples::add);
                SeededLoad same = new SeededLoad(HistoryRecorder.SEED, true);
                List<Sample<Session>> made = IntStream.range(0, kept + 2_000)
                        .mapToObj(number -> HistoryRecorder.next(same, number)).toList();
                // It may have given up old ones meanwhile.
                int first = made.indexOf(samples.getFirst());
                assertThat(first + samples.size()).isGreaterThanOrEqualTo(kept);
                assertThat(samples).isEqualTo(made.subList(first, first + samples.size()));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void whoIsClosedWhileItWaitsNeverRecords() {
        try (SqliteHistory first = TestHistory.record(folder)) {
            SqliteHistory second = TestHistory.record(folder);
            second.close();
            assertThat(second.records()).isFalse();
            assertThat(first.records()).isTrue();
        }
        try (SqliteHistory third = TestHistory.record(folder)) {
            assertThat(third.records()).isTrue();
        }
    }
}
