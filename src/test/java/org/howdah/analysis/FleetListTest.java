package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.instance.WalActivity;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Environment;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.session.Session;
import org.howdah.model.session.WaitClass;
import org.junit.jupiter.api.Test;

/// The list of servers: its order, its counts and its groups.
class FleetListTest {
    private static final Instant NOW = Fleets.NOW;
    private static final Instant SLICE = Instant.parse("2026-03-01T10:14:20Z");

    @Test
    void worstComesFirstThenTheBusiestThenTheName() {
        List<FleetRow> rows = new ArrayList<>(List.of(
                server("down").link(down()).load(2.2).row(),
                server("silent").link(new Link.NotAnswering(NOW)).row(),
                degraded("degraded").load(0.1).row(),
                server("connecting").link(new Link.Connecting(NOW)).row(),
                server("busy").load(3.6).row(),
                // The same to the eye, so the name decides.
                server("B").load(1.04).row(),
                server("c").load(1.01).row(),
                server("unknown").row(),
                server("paused").paused().load(9).row()));
        List<String> expected = rows.stream().map(row -> row.server().name()).toList();

        for (int round = 0; round < 20; round++) {
            Collections.shuffle(rows, new Random(round));
            rows.sort(FleetOrder.BY_SEVERITY_AND_LOAD);
            assertThat(rows).extracting(row -> row.server().name()).isEqualTo(expected);
        }
    }

    @Test
    void everyStatusIsCounted() {
        FleetCounts counts = FleetCounts.of(List.of(server("a").row(), server("b").row(),
                degraded("c").row(), server("d").link(down()).row(), server("e").paused().row()));

        assertThat(counts).isEqualTo(new FleetCounts(Map.of(FleetStatus.UP, 2, FleetStatus.DEGRADED, 1,
                FleetStatus.DOWN, 1, FleetStatus.PAUSED, 1, FleetStatus.CONNECTING, 0, FleetStatus.NOT_ANSWERING, 0,
                FleetStatus.UNRECORDED, 0)));
        assertThat(counts.total()).isEqualTo(5);
        assertThat(counts.problems()).isEqualTo(2);
    }

    @Test
    void loadOfAllIsTheSumOfTheirSlicesAndOfThePresentOfThoseThatAnswer() {
        LoadHistory gone = new LoadHistory(
                List.of(new LoadSlice(SLICE.minusSeconds(60), 10, Map.of(WaitClass.IO, 3.0))),
                new LoadSlice(SLICE.minusSeconds(60), 10, Map.of(WaitClass.IO, 3.0)));
        FleetLoad load = FleetLoad.of(List.of(
                server("a").cores(16).load(2).row(),
                server("b").load(0.5).row(),
                server("gone").cores(8).load(gone).link(down()).row(),
                server("new").cores(8).row()));

        LoadSlice sum = new LoadSlice(SLICE, 20, Map.of(WaitClass.CPU, 2.5));
        assertThat(load).isEqualTo(new FleetLoad(
                new LoadHistory(List.of(gone.slices().getFirst(), sum), sum), 2, 16, 1, 0));
    }

    @Test
    void groupsStandInTheOrderOfTheirNamesAndTheRestLast() {
        FleetRow one = server("1").in("web").row();
        FleetRow two = server("2").row();
        FleetRow three = server("3").in("Batch").row();
        FleetRow four = server("4").in("web").row();

        assertThat(FleetGrouping.GROUP.group(List.of(one, two, three, four))).containsExactly(
                new FleetGroup(new FleetGroup.Key.Named("Batch"), List.of(three)),
                new FleetGroup(new FleetGroup.Key.Named("web"), List.of(one, four)),
                new FleetGroup(new FleetGroup.Key.Rest(), List.of(two)));
        assertThat(FleetGrouping.NONE.group(List.of(one, two)))
                .containsExactly(new FleetGroup(new FleetGroup.Key.Rest(), List.of(one, two)));
        assertThat(FleetGrouping.NONE.group(List.of())).isEmpty();
    }

    @Test
    void serverStandsUnderEachOfItsTags() {
        FleetRow both = server("1").tagged("eu", "billing").row();
        FleetRow one = server("2").tagged("eu").row();

        assertThat(FleetGrouping.TAG.group(List.of(both, one))).containsExactly(
                new FleetGroup(new FleetGroup.Key.Named("billing"), List.of(both)),
                new FleetGroup(new FleetGroup.Key.Named("eu"), List.of(both, one)));
    }

    @Test
    void productionIsTheFirstEnvironment() {
        FleetRow none = server("1").row();
        FleetRow test = server("2").in(Environment.TEST).row();
        FleetRow production = server("3").in(Environment.PRODUCTION).row();

        assertThat(FleetGrouping.ENVIRONMENT.group(List.of(none, test, production))).containsExactly(
                new FleetGroup(new FleetGroup.Key.InEnvironment(Environment.PRODUCTION), List.of(production)),
                new FleetGroup(new FleetGroup.Key.InEnvironment(Environment.TEST), List.of(test)),
                new FleetGroup(new FleetGroup.Key.Rest(), List.of(none)));
    }

    @Test
    void clusterIsAPrimaryWithItsStandbys() {
        FleetRow copy = clustered(server("copy").cluster(5L).standby());
        FleetRow other = clustered(server("other").cluster(6L));
        FleetRow second = clustered(server("second").cluster(5L).standby());
        FleetRow main = clustered(server("main").cluster(5L));
        FleetRow hidden = clustered(server("hidden").cluster(null));

        assertThat(FleetGrouping.CLUSTER.group(List.of(copy, other, second, main, hidden))).containsExactly(
                new FleetGroup(new FleetGroup.Key.Cluster(5, "main"), List.of(main, copy, second)),
                new FleetGroup(new FleetGroup.Key.Cluster(6, "other"), List.of(other)),
                new FleetGroup(new FleetGroup.Key.Rest(), List.of(hidden)));
    }

    private static FleetRow clustered(Fleets server) {
        return server.read(Session.PROBE).row();
    }

    private static Fleets server(String name) {
        return Fleets.server(name).read(Session.PROBE);
    }

    private static Fleets degraded(String name) {
        return server(name).outcome(NOW, WalActivity.PROBE, new SampleOutcome.Denied<>("42501", "no"));
    }

    private static Link down() {
        return new Link.Down(NOW, new ServerFault(FaultKind.NO_ROUTE, null, "gone", ""), null);
    }
}
