package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.howdah.model.fleet.FleetState;
import org.howdah.ui.Company;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.control.TileCard;
import org.junit.jupiter.api.Test;

/// What the user arranges outlives the window.
class ServersArrangementWindowIT extends ServersWindow {
    @Test
    void theArrangementOutlivesTheWindow() throws Exception {
        servers.act("group-tag");
        servers.act("servers-cards");
        servers.search("env:staging");
        window.close();
        window = new WindowFixture(new FakeFleet(Company.now()), preferences, 1_280, 800);
        servers = new ServersScreen(window);
        assertThat(window.node("search", TextField.class).getText()).isEqualTo("env:staging");
        assertThat(window.node("cardsButton", ToggleButton.class).isSelected()).isTrue();
        assertThat(window.node("groupButton", Labeled.class).getText()).isEqualTo("Group: tag");
    }

    @Test
    void chipAndTileAndSortAndColumnsOutliveTheWindow() throws Exception {
        window.robot.clickOn("#pausedTile");
        window.robot.clickOn("Staging");
        window.robot.interact(() -> {
            TableColumn<?, ?> size = column("size");
            size.setSortType(TableColumn.SortType.DESCENDING);
            sortBy(servers.table(), "size");
            column("history").setPrefWidth(220);
        });
        window.settle();
        assertThat(servers.names()).containsExactly("payments-stage-01");
        assertThat(window.text("sortHint")).startsWith("Sorted by Size");
        again();
        assertThat(servers.names()).containsExactly("payments-stage-01");
        assertThat(window.node("pausedTile", TileCard.class).isSelected()).isTrue();
        assertThat(window.text("sortHint")).startsWith("Sorted by Size");
        assertThat(column("history").getWidth()).isEqualTo(220);
        window.robot.interact(() -> servers.table().requestFocus());
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertThat(servers.names()).startsWith("dwh-01", "reports-01");
        again();
        assertThat(servers.names()).hasSize(12);
    }

    @Test
    void chipWhoseServersAreGoneCanStillBeSeenAndLeft() throws Exception {
        window.robot.clickOn("Analytics");
        window.settle();
        window.close();
        window = new WindowFixture(new FakeFleet(new FleetState(Company.NOW, Company.now().servers().subList(0, 2))),
                preferences, 1_280, 800);
        servers = new ServersScreen(window);
        assertThat(servers.names()).isEmpty();
        assertThat(window.robot.lookup("Analytics").tryQuery()).isPresent();
        window.robot.clickOn("#emptyAction");
        window.settle();
        assertThat(servers.names()).hasSize(2);
        assertThat(window.robot.lookup("Analytics").tryQuery()).isEmpty();
    }

    private void again() throws Exception {
        window.close();
        window = new WindowFixture(new FakeFleet(Company.now()), preferences, 1_280, 800);
        servers = new ServersScreen(window);
    }

    private TableColumn<?, ?> column(String id) {
        return servers.table().getColumns().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }

    private static <T> void sortBy(TableView<T> table, String id) {
        table.getColumns().stream().filter(column -> id.equals(column.getId())).findFirst()
                .ifPresent(column -> table.getSortOrder().setAll(List.of(column)));
    }
}
