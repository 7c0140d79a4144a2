package org.howdah.ui.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.howdah.analysis.FleetGroup;
import org.howdah.analysis.FleetGrouping;
import org.howdah.analysis.FleetStatus;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.server.Environment;
import org.howdah.ui.Company;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServersModelTest {
    private static final ServersFilter.InStatus DOWN = new ServersFilter.InStatus(List.of(FleetStatus.DOWN));

    private final ServersModel model = new ServersModel(_ -> ZoneOffset.UTC);

    @BeforeEach
    void update() {
        model.update(ServersModel.View.of(Company.now()));
    }

    @Test
    void worstComesFirstAndPausedLast() {
        assertThat(names()).hasSize(12).startsWith("orders-prod-02", "shop-prod-01").endsWith("payments-stage-01");
    }

    @Test
    void fifteenDeadOfFortyStandAboveTheOthers() {
        model.update(ServersModel.View.of(Company.of(40, 15, Company.NOW)));

        assertThat(servers().subList(0, 15)).allMatch(row -> row.row().status() == FleetStatus.DOWN);
        assertThat(servers().subList(15, 40)).noneMatch(row -> row.row().status() == FleetStatus.DOWN);
    }

    @Test
    void chipTileAndSearchMustAllBePassed() {
        model.setFilter(new ServersFilter.InEnvironment(Environment.PRODUCTION));
        assertThat(names()).hasSize(7);
        model.toggleTile(DOWN);
        assertThat(names()).containsExactly("orders-prod-02");
        model.search("dwh");
        assertThat(names()).isEmpty();
        assertThat(model.isFiltered()).isTrue();
        model.clear();
        assertThat(names()).hasSize(12);
        assertThat(model.isFiltered()).isFalse();
    }

    @Test
    void sameTileAgainLetsAllThrough() {
        model.toggleTile(DOWN);
        model.toggleTile(DOWN);

        assertThat(model.tile()).isNull();
        assertThat(names()).hasSize(12);
    }

    @Test
    void searchThatIsNotUnderstoodLeavesTheLastOne() {
        model.search("env:staging");
        model.search("env:stagin");

        assertThat(model.mistake()).isNotNull();
        assertThat(names()).hasSize(3);
    }

    @Test
    void foldedGroupKeepsItsHeadingAndItsCounts() {
        model.setGrouping(FleetGrouping.ENVIRONMENT);
        FleetGroup.Key production = new FleetGroup.Key.InEnvironment(Environment.PRODUCTION);
        model.toggleFold(production);

        assertThat(model.rows().getFirst()).isInstanceOfSatisfying(ServersRow.Heading.class, heading -> {
            assertThat(heading.folded()).isTrue();
            assertThat(heading.counts().total()).isEqualTo(7);
        });
        assertThat(names()).hasSize(5);
        assertThat(model.cards()).as("cards have no groups to fold").hasSize(12);
        model.toggleFold(production);
        assertThat(names()).hasSize(12);
    }

    @Test
    void decisionsAreFoundAgain() {
        model.setFilter(new ServersFilter.Problems());
        model.toggleTile(DOWN);
        model.setGrouping(FleetGrouping.TAG);
        model.search("prod");
        ServersLayout.View kept = model.present(true);
        ServersModel next = new ServersModel(_ -> ZoneOffset.UTC);
        next.update(ServersModel.View.of(Company.now()));
        next.restore(kept);

        assertThat(kept).isEqualTo(new ServersLayout.View("tag", true, "prod", "problems", "status:down"));
        assertThat(next.present(true)).isEqualTo(kept);
        assertThat(next.rows()).isEqualTo(model.rows());
    }

    @Test
    void everyFilterIsFoundByItsWord() {
        for (ServersFilter filter : List.of(new ServersFilter.All(), new ServersFilter.Problems(), DOWN,
                new ServersFilter.InEnvironment(Environment.STAGING), new ServersFilter.InGroup("a:b, c"),
                new ServersFilter.InStatus(List.of(FleetStatus.DEGRADED, FleetStatus.NOT_ANSWERING)))) {
            assertThat(ServersFilter.of(filter.word())).isEqualTo(filter);
        }
        assertThat(ServersFilter.of("env:mars")).isEqualTo(new ServersFilter.All());
        assertThat(ServersFilter.of("status:well")).isEqualTo(new ServersFilter.All());
        assertThat(ServersFilter.of("whatever")).isEqualTo(new ServersFilter.All());
    }

    @Test
    void chosenChipIsThereThoughItFitsNobody() {
        ServersFilter nobody = new ServersFilter.InEnvironment(Environment.TEST);
        model.setFilter(nobody);

        assertThat(model.choices()).last().isEqualTo(new ServersFilter.Choice(nobody, 0));
    }

    @Test
    void timesFollowTheZoneOfTheirServer() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        ServersModel zoned = new ServersModel(
                row -> row.server().name().equals("orders-prod-02") ? tokyo : ZoneOffset.UTC);
        zoned.update(ServersModel.View.of(Company.now()));
        ServersRow.Server down = (ServersRow.Server) zoned.rows().getFirst();
        ServersRow.Server paused = (ServersRow.Server) zoned.rows().getLast();

        assertThat(ServerCauses.of(down.row(), down.now(), down.zone())).isEqualTo(
                "connection refused · seen 19:03:11");
        assertThat(ServerCauses.sentences(down.row(), down.now(), down.zone())).endsWith(
                "Down since 19:03:13 +09:00.");
        assertThat(ServerCauses.of(paused.row(), paused.now(), paused.zone())).isEqualTo("paused since 09:40:32");
    }

    @Test
    void momentOfAnotherDayHasItsDate() {
        ServersRow.Server down = servers().getFirst();

        assertThat(ServerCauses.sentences(down.row(), down.now().plusSeconds(86_400), ZoneOffset.UTC))
                .containsPattern("Down since \\d{4}-\\d\\d-\\d\\d 10:03:13 UTC");
    }

    @Test
    void emptyListHasNoRows() {
        model.update(ServersModel.View.of(new FleetState(Company.NOW, List.of())));

        assertThat(model.rows()).isEmpty();
        assertThat(model.cards()).isEmpty();
    }

    private List<ServersRow.Server> servers() {
        return model.rows().stream().filter(ServersRow.Server.class::isInstance).map(ServersRow.Server.class::cast)
                .toList();
    }

    private List<String> names() {
        return servers().stream().map(row -> row.row().server().name()).toList();
    }
}
