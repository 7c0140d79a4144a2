package org.howdah.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.howdah.analysis.FleetRow;
import org.howdah.analysis.FleetStatus;
import org.howdah.analysis.NextState;
import org.howdah.analysis.ServerOutline;
import org.howdah.analysis.SummaryLoad;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.PastSummary;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.history.TimeRange;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.instance.WaitEventText;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.ui.FakeFleet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The small row of each server and ten seconds: what is in it, when it comes, and how it is read again.
class SummariesTest {
    private static final Instant START = SeededLoad.START;
    private static final Link UP = new Link.Up(START);
    private static final ServerFault REFUSED = new ServerFault(FaultKind.PASSWORD_WRONG, "28P01", "Wrong.", "");

    @TempDir
    private Path folder;

    private final ServerId server = ServerId.random();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final SeededLoad load = new SeededLoad(5, false);
    private final List<Sample<Session>> seconds = new ArrayList<>();
    private ServerState live = ServerState.unknown(server, "shop", new Link.Connecting(START));
    private SqliteHistory history;
    private Recorder recorder;

    @BeforeEach
    void begin() {
        history = TestHistory.record(folder);
        recorder = new Recorder(history, RecordingPlan.USUAL, now::get);
        recorder.start(server, "shop");
    }

    @AfterEach
    void end() {
        history.close();
    }

    @Test
    void aRowOfTenSecondsSaysWhatThePageShowedAtTheirEnd() {
        hear(new ServerUpdate.LinkChanged(UP));
        Instant last = watch(0, 10);
        FleetRow shown = row(live, last);
        ServerSummary was = ServerOutline.of(live).summary();
        watch(10, 12);

        List<Sample<ServerSummary>> rows = rows(0, 60);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().time()).isEqualTo(last);
        assertThat(only(rows.getFirst()).load()).isEqualTo(loadOf(0, 10));
        assertThat(withoutLoad(only(rows.getFirst()))).isEqualTo(was);
        PastSummary past = past(START, last.plusSeconds(2));
        assertThat(past.samples()).isEqualTo(rows);
        assertThat(row(past.state(), last)).isEqualTo(shown);
        assertThat(shown.transactionsPerSecond()).isNotNull();
        assertThat(shown.connections()).isNotNull();
    }

    @Test
    void aRecordedRowGrowsNoStalerThanItWasWhenItWasTaken() {
        hear(new ServerUpdate.LinkChanged(UP));
        Instant last = watch(0, 10);
        watch(10, 11);
        assertThat(row(past(START, last.plusSeconds(9)).state(), last.plusSeconds(9)).status())
                .isEqualTo(FleetStatus.UP);
        assertThat(row(past(START, last.plusSeconds(45)).state(), last.plusSeconds(45)).status())
                .as("nothing came after it").isEqualTo(FleetStatus.DEGRADED);
    }

    @Test
    void aServerOfWhichNothingIsHeardIsRecordedAsItStands() {
        hear(new ServerUpdate.LinkChanged(UP));
        watch(0, 5);
        pass(6);
        hear(new ServerUpdate.LinkChanged(new Link.Paused(START.plusSeconds(6))));
        for (int second = 6; second < 400; second++) {
            pass(second);
            recorder.look();
        }
        assertThat(rows(0, 10)).singleElement().satisfies(row -> assertThat(only(row).load().getFirst()).isEqualTo(5));
        assertThat(rows(10, 400)).hasSize(39).allSatisfy(row -> assertThat(only(row).load()).isEmpty());
        FleetRow row = row(past(START, START.plusSeconds(300)).state(), START.plusSeconds(300));
        assertThat(row.status()).isEqualTo(FleetStatus.PAUSED);
        assertThat(row.since()).isEqualTo(START.plusSeconds(6));
        assertThat(history.stateAt(server, START.plusSeconds(300)).orElseThrow().link())
                .isEqualTo(new Link.Paused(START.plusSeconds(6)));
    }

    @Test
    void aServerThatWasNeverReachedIsDownAndNotUnrecorded() {
        hear(new ServerUpdate.LinkChanged(new Link.Down(START, REFUSED, null)));
        for (int second = 0; second < 200; second++) {
            pass(second);
            recorder.look();
        }
        FleetRow row = row(past(START, START.plusSeconds(150)).state(), START.plusSeconds(150));
        assertThat(row.status()).isEqualTo(FleetStatus.DOWN);
        assertThat(row.outage()).isEqualTo(new FleetRow.Outage(REFUSED, START, null));
        assertThat(row.lastSample()).isNull();
    }

    @Test
    void whatWasNotRecordedIsNotInvented() {
        hear(new ServerUpdate.LinkChanged(UP));
        watch(0, 25);
        recorder.stopAll();
        assertThat(rows(0, 60)).as("the last five seconds, too").hasSize(3);
        assertThat(past(START, START.plusSeconds(200)).state()).isNull();
        assertThat(past(START.minusSeconds(60), START.minusSeconds(1)).state()).isNull();
        ServerId other = ServerId.random();
        assertThat(history.summaries(List.of(other, server), new TimeRange(START, START.plusSeconds(21))))
                .extracting(PastSummary::server).containsExactly(other, server);
    }

    @Test
    void ofAHistoryWithoutRowsTheWholeStateAnswers() {
        history.append(new HistoryEntry.Happened(new HistoryEvent(server, START, EventKind.CONNECTED, null, 0, ""),
                new ServerUpdate.LinkChanged(UP), false));
        Sample<Session> second = load.sessions(3);
        TestHistory.awaitKept(history, history.append(new HistoryEntry.Sampled(server, second)));
        PastSummary past = history.summaries(List.of(server), new TimeRange(START, START.plusSeconds(4))).getFirst();
        assertThat(past.samples()).isEmpty();
        assertThat(past.state()).isEqualTo(history.stateAt(server, START.plusSeconds(4)).orElseThrow());
    }

    @Test
    void aReplayedStateHasNoRowInIt() {
        hear(new ServerUpdate.LinkChanged(UP));
        watch(0, 21);
        assertThat(rows(0, 60)).hasSize(2);
        assertThat(history.stateAt(server, START.plusSeconds(20)).orElseThrow().probes()).containsOnlyKeys(
                Session.PROBE, DatabaseActivity.PROBE);
    }

    @Test
    void textsThatHardlyEverChangeAreKeptWhenTheyDoAndOnceADay() {
        WaitEventText one = new WaitEventText("Extension", "MyThing", "Waiting for 'my' thing.");
        WaitEventText two = new WaitEventText("Extension", "Other", "Waiting for another.");
        Epoch epoch = new Epoch(1L, 1, START, false);
        for (int hour = 0; hour < 30; hour++) {
            texts(hour, epoch, hour < 3 ? List.of(one) : List.of(one, two));
        }
        texts(30, new Epoch(1L, 1, START.plusSeconds(60), false), List.of(one, two));
        List<Sample<?>> kept = new ArrayList<>();
        await();
        history.samples(server, Set.of(WaitEventText.PROBE), new TimeRange(START, START.plus(Duration.ofHours(40))),
                sample -> kept.add(sample));
        assertThat(kept).extracting(sample -> Duration.between(START, sample.time()).toHours())
                .containsExactly(0L, 3L, 27L, 30L);
        assertThat(((SampleOutcome.Read<?>) kept.get(1).outcome()).rows()).isEqualTo(List.of(one, two));
    }

    private void texts(int hour, Epoch epoch, List<WaitEventText> rows) {
        Instant time = START.plus(Duration.ofHours(hour));
        now.set(time);
        recorder.heard(server, new ServerUpdate.Sampled<>(new Sample<>(WaitEventText.PROBE, time, time, epoch,
                Duration.ofHours(1), Duration.ofMillis(2), false, new SampleOutcome.Read<>(rows))));
    }

    /// @return when the last sample of it was taken
    private Instant watch(int from, int to) {
        Instant last = START;
        for (int second = from; second < to; second++) {
            pass(second);
            if (second % 5 == 0) {
                hear(new ServerUpdate.Sampled<>(load.databases(second)));
            }
            Sample<Session> sample = load.sessions(second);
            seconds.add(sample);
            hear(new ServerUpdate.Sampled<>(sample));
            last = sample.time();
        }
        return last;
    }

    private void pass(int second) {
        now.set(START.plusSeconds(second));
    }

    private void hear(ServerUpdate update) {
        live = NextState.of(live, update);
        recorder.heard(server, update);
    }

    private void await() {
        TestHistory.awaitKept(history, history.append(new HistoryEntry.Named(server, "shop")));
    }

    private List<Sample<ServerSummary>> rows(int from, int to) {
        await();
        List<Sample<ServerSummary>> rows = new ArrayList<>();
        history.samples(server, Set.of(ServerSummary.PROBE), new TimeRange(START.plusSeconds(from),
                START.plusSeconds(to)), sample -> rows.add(typed(ServerSummary.PROBE, sample)));
        return rows;
    }

    @SuppressWarnings("unchecked") // it is of that probe
    private static <R extends Record> Sample<R> typed(Probe<R> probe, Sample<?> sample) {
        assertThat(sample.probe()).isEqualTo(probe);
        return (Sample<R>) sample;
    }

    private PastSummary past(Instant from, Instant to) {
        await();
        return history.summaries(List.of(server), new TimeRange(from, to)).getFirst();
    }

    private FleetRow row(@Nullable ServerState state, Instant time) {
        assertThat(state).isNotNull();
        return FleetRow.of(new FleetServer(FakeFleet.registered(server, "shop"), Objects.requireNonNull(state),
                LoadHistory.EMPTY), time);
    }

    private static ServerSummary only(Sample<ServerSummary> sample) {
        return ((SampleOutcome.Read<ServerSummary>) sample.outcome()).rows().getFirst();
    }

    /// Samples of the slice, and the sums of each wait class.
    private List<Integer> loadOf(int from, int to) {
        SummaryLoad sums = new SummaryLoad();
        seconds.subList(from, to).forEach(sample -> sums
                .add(((SampleOutcome.Read<Session>) sample.outcome()).rows()));
        return sums.numbers();
    }

    private static ServerSummary withoutLoad(ServerSummary row) {
        return new ServerSummary(List.of(), row.lastReading(), row.lastSecond(), row.askedInterval(), row.sessions(),
                row.active(), row.idleInTransaction(), row.hidden(), row.connections(), row.blocked(),
                row.longBlocked(), row.longestBlocked(), row.longestTransaction(), row.transactionsPerSecond(),
                row.cacheHit(), row.streaming(), row.replayLag(), row.replayLagBytes(), row.sizeBytes(),
                row.sizesUnread(), row.wraparound(), row.timeZone(), row.unanswered());
    }
}
