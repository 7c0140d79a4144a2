package org.howdah.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.howdah.analysis.ServerOutline;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.history.TimeRange;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.States;
import org.junit.jupiter.api.Test;

/// The load of a replayed server, put together from its small rows.
class SummedLoadsTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final ServerId SERVER = States.SERVER;

    private final SummedLoads loads = new SummedLoads();
    private final List<Sample<ServerSummary>> rows = new ArrayList<>();

    @Test
    void aQuarterOfAnHourIsReadOnceAndThenOnlyWhatFollows() {
        every(10, 0, 1_800, 2);
        assertThat(read(1_200).slices()).hasSize(89);
        assertThat(missing(1_200)).isLessThanOrEqualTo(Duration.ofSeconds(30));
        LoadHistory later = read(1_260);
        assertThat(later.slices()).hasSize(89).extracting(LoadSlice::start).isSorted().doesNotHaveDuplicates();
        assertThat(later.now()).isEqualTo(new LoadSlice(START.plusSeconds(1_250), 10, Map.of(WaitClass.CPU, 0.2)));
        assertThat(missing(900)).isEqualTo(LoadHistory.SPAN);
        assertThat(read(900)).isEqualTo(new Sums().read(900));
        assertThat(missing(4_000)).isEqualTo(LoadHistory.SPAN);
    }

    @Test
    void aRowThatWasKeptLaterThanItWasReplayedIsNotMissed() {
        every(10, 0, 100, 1);
        read(109);
        every(10, 100, 110, 1);
        assertThat(read(121).slices()).extracting(LoadSlice::start).contains(START.plusSeconds(100));
    }

    @Test
    void aGapIsAGapAndWhatIsOldIsNotNow() {
        every(10, 0, 100, 1);
        every(10, 300, 400, 1);
        assertThat(read(290).now()).isNull();
        assertThat(read(405).slices()).hasSize(20);
    }

    @Test
    void whoIsAskedEachHalfMinuteStandsForAllOfIt() {
        every(30, 0, 301, 3);
        LoadHistory load = read(320);
        assertThat(load.slices()).hasSize(31).allSatisfy(slice -> assertThat(slice.total()).isEqualTo(3));
        assertThat(load.now()).isNotNull();
        assertThat(read(500).now()).isNull();
    }

    @Test
    void ofTwoRowsOfTheSameTenSecondsTheFullerOneCounts() {
        rows.add(row(9, 10, List.of(10, 20)));
        rows.add(row(9, 10, List.of(1, 9)));
        assertThat(read(20).slices()).singleElement().satisfies(slice -> assertThat(slice.total()).isEqualTo(2));
    }

    /// Another one, which has read nothing before.
    private final class Sums {
        LoadHistory read(int second) {
            return SummedLoadsTest.this.read(new SummedLoads(), second);
        }
    }

    private void every(int interval, int from, int to, int working) {
        for (int second = from; second < to; second += interval) {
            rows.add(row(second + (interval > 10 ? 0 : 9), interval, List.of(interval > 10 ? 1 : 10, working)));
        }
    }

    private static Sample<ServerSummary> row(int second, int interval, List<Integer> load) {
        OwnCost cost = new OwnCost("live", 10, 2, 1, 1, 1, 1, 0, interval);
        ServerState state = States.read(States.up("shop"), OwnCost.PROBE, START, List.of(cost));
        return ServerOutline.sample(state, START.plusSeconds(second), LoadSlice.LENGTH, load);
    }

    private Duration missing(int second) {
        return loads.missing(List.of(SERVER), START.plusSeconds(second)).length();
    }

    private LoadHistory read(int second) {
        return read(loads, second);
    }

    private LoadHistory read(SummedLoads into, int second) {
        TimeRange range = into.missing(List.of(SERVER), START.plusSeconds(second));
        return into.of(SERVER, range, rows.stream()
                .filter(row -> !row.time().isBefore(range.from()) && !row.time().isAfter(range.to())).toList());
    }
}
