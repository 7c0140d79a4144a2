package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.junit.jupiter.api.Test;

/// How the user has arranged the columns of the Sessions page outlives the window.
class ArrangementWindowIT {
    @Test
    void widthOrderSortAndWhatIsSeenOutliveTheWindow() throws Exception {
        KeptPreferences preferences = new KeptPreferences();
        try (WindowFixture window = new WindowFixture(FakeFleet.of(Shop.at(States.NOON)), preferences, 1_800, 800)) {
            SessionsScreen screen = new SessionsScreen(window);
            window.robot.interact(() -> {
                window.table().resizeColumn(column(window, "user"), 40);
                window.table().getColumns().add(2, window.table().getColumns().remove(6));
                window.table().getSortOrder().setAll(List.of(column(window, "user")));
            });
            window.settle();
            window.robot.clickOn("#columnsButton");
            window.robot.clickOn("#column-backendStart");
            window.robot.push(KeyCode.ESCAPE);
            assertThat(screen.columns()).contains("backendStart");
            assertThat(window.complaints()).isEmpty();
        }
        assertThat(preferences.get().tables()).containsKey("sessions");
        try (WindowFixture window = new WindowFixture(FakeFleet.of(Shop.at(States.NOON)), preferences, 1_800, 800)) {
            SessionsScreen screen = new SessionsScreen(window);
            assertThat(column(window, "user").getWidth()).isEqualTo(120);
            assertThat(window.table().getColumns().get(2).getId()).isEqualTo("type");
            assertThat(screen.sort()).containsExactly("user");
            assertThat(screen.columns()).contains("backendStart");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aTextThatIsCutWidensItsColumnAndTheStatementTakesTheRest() throws Exception {
        try (WindowFixture window = new WindowFixture(FakeFleet.of(Shop.at(States.NOON)), new KeptPreferences(), 1_800,
                800)) {
            window.settle();
            double taken = window.table().getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
            assertThat(column(window, "application").getWidth()).isGreaterThan(108);
            assertThat(taken).isBetween(window.table().getWidth() - 16, window.table().getWidth());
            double width = column(window, "application").getWidth();
            window.publish(Shop.at(States.NOON.plusSeconds(1)));
            assertThat(column(window, "application").getWidth()).isEqualTo(width);
        }
    }

    private static TableColumn<org.howdah.ui.control.LiveRow<Object, Object>, ?> column(WindowFixture window,
            String id) {
        return window.table().getColumns().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }
}
