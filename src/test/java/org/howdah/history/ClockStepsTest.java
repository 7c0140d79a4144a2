package org.howdah.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever the clock of the computer does while a server is recorded: no second is lost or told twice, and where nothing
/// was sampled there is a gap with a name.
class ClockStepsTest {
    /// Five seconds before a midnight in the night in which daylight saving begins in Europe.
    private static final Instant BEFORE = Instant.parse("2026-03-28T23:59:55Z");
    private static final int SECONDS = 20;

    @TempDir
    private Path folder;

    private final ServerId server = ServerId.random();
    private final SeededLoad load = new SeededLoad(81, true);
    private final List<Sample<?>> recorded = new ArrayList<>();
    private Instant now = BEFORE;

    private void second(Recorder recorder) {
        Sample<Session> made = load.sessions(0);
        Sample<Session> sample = new Sample<>(made.probe(), now, made.serverTime(), made.epoch(), made.interval(),
                made.duration(), true, made.outcome());
        recorded.add(sample);
        recorder.heard(server, new ServerUpdate.Sampled<>(sample));
        now = now.plusSeconds(1);
    }

    private void record(SqliteHistory history, Duration step) {
        Recorder recorder = new Recorder(history, RecordingPlan.USUAL, () -> now);
        recorder.start(server, "main");
        recorder.heard(server, new ServerUpdate.LinkChanged(new Link.Up(now)));
        for (int i = 0; i < SECONDS; i++) {
            second(recorder);
        }
        now = now.plus(step);
        for (int i = 0; i < SECONDS; i++) {
            second(recorder);
        }
        recorder.stopAll();
        TestHistory.awaitKept(history, history.append(new HistoryEntry.Named(server, "main")));
    }

    private TimeRange all() {
        return new TimeRange(BEFORE.minus(Duration.ofHours(3)), BEFORE.plus(Duration.ofHours(12)));
    }

    private List<HistoryEvent> told(SqliteHistory history, EventKind kind) {
        return history.events(server, all()).stream().filter(event -> event.kind() == kind).toList();
    }

    private void requireAll(SqliteHistory history) {
        List<Sample<?>> found = new ArrayList<>();
        history.samples(server, Set.of(Session.PROBE), all(), found::add);
        assertThat(found).hasSize(2 * SECONDS).containsExactlyInAnyOrderElementsOf(recorded);
        assertThat(history.load(new LoadQuestion(server, LoadDimension.WAIT_CLASS, all()), 50).samples())
                .isEqualTo(2 * SECONDS);
        for (Instant begin : List.of(recorded.getFirst().time(), recorded.get(SECONDS).time())) {
            requireSeconds(history, new TimeRange(begin.minusSeconds(SECONDS), begin.plusSeconds(2 * SECONDS)));
        }
    }

    /// Each second has as many samples as were taken by its clock.
    private void requireSeconds(SqliteHistory history, TimeRange range) {
        Load seconds = history.load(new LoadQuestion(server, LoadDimension.WAIT_CLASS, range), 3 * SECONDS);
        assertThat(seconds.step()).isEqualTo(Duration.ofSeconds(1));
        for (LoadBucket bucket : seconds.buckets()) {
            long there = recorded.stream().filter(sample -> !sample.time().isBefore(bucket.start())
                    && sample.time().isBefore(bucket.start().plus(seconds.step()))).count();
            assertThat(bucket.samples()).as("at %s", bucket.start()).isEqualTo(there);
        }
    }

    @Test
    void anHourBackOverMidnightTellsNoSecondTwice() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            record(history, Duration.ofHours(-1));
            assertThat(told(history, EventKind.CLOCK_STEPPED)).hasSize(1);
            assertThat(told(history, EventKind.GAP)).isEmpty();
            requireAll(history);
        }
    }

    @Test
    void aFewSecondsBackLieOverOneAnother() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            record(history, Duration.ofSeconds(-7));
            assertThat(told(history, EventKind.CLOCK_STEPPED)).hasSize(1);
            requireAll(history);
        }
        try (SqliteHistory again = TestHistory.record(folder)) {
            requireAll(again);
        }
    }

    @Test
    void anHourForwardIsAGap() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            record(history, Duration.ofHours(1));
            requireGap(history, Duration.ofHours(1));
        }
    }

    @Test
    void anEightHourSleepIsAGapAndNothingWasKnownInIt() {
        try (SqliteHistory history = TestHistory.record(folder)) {
            record(history, Duration.ofHours(8));
            requireGap(history, Duration.ofHours(8));
            assertThat(history.stateAt(server, BEFORE.plus(Duration.ofHours(4)))).isEmpty();
            assertThat(history.stateAt(server, BEFORE.plusSeconds(3))).isPresent();
        }
    }

    private void requireGap(SqliteHistory history, Duration length) {
        assertThat(told(history, EventKind.GAP)).singleElement().satisfies(gap -> {
            assertThat(gap.time()).isEqualTo(BEFORE.plusSeconds(SECONDS - 1));
            assertThat(gap.until()).isEqualTo(BEFORE.plusSeconds(SECONDS).plus(length));
        });
        assertThat(told(history, EventKind.CLOCK_STEPPED)).isEmpty();
        requireAll(history);
    }
}
