package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.howdah.ui.control.LiveRow;
import org.howdah.ui.control.LiveTable;
import org.junit.jupiter.api.Test;

/// Seconds go by on every page: what the user has opened stays open, what has the keyboard keeps it, and what he has
/// scrolled to or chosen stays where it is.
class RefreshesWindowIT extends EveryPage {
    private static final int SECONDS = 3;

    @Test
    void menusStayOpen() {
        for (PageId page : PageId.inNavigation()) {
            go(page);
            for (MenuButton button : window.robot.lookup(root(), ".menu-button")
                    .queryAllAs(MenuButton.class)) {
                window.robot.interact(button::show);
                seconds();
                assertThat(button.isShowing()).as("%s of %s", button.getId(), page).isTrue();
                window.robot.interact(button::hide);
            }
        }
    }

    @Test
    void theMenuOfARowStaysOpenAndItsRowStaysChosen() {
        for (PageId page : PageId.inNavigation()) {
            go(page);
            for (LiveTable<?, ?> table : tables()) {
                if (Names.isSeen(table) && !table.getItems().isEmpty()) {
                    window.robot.clickOn(() -> window.rows(table).getFirst(), MouseButton.PRIMARY);
                    window.robot.clickOn(() -> window.rows(table).getFirst(), MouseButton.SECONDARY);
                    Object chosen = key(table);
                    int open = popups().size();
                    assertThat(open).as("%s", table.getId()).isPositive();
                    seconds();
                    assertThat(popups()).as("%s", table.getId()).hasSize(open);
                    assertThat(key(table)).as("%s", table.getId()).isNotNull().isEqualTo(chosen);
                    window.robot.interact(() -> popups().forEach(Window::hide));
                }
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Object key(LiveTable<?, ?> table) {
        LiveRow<?, ?> row = table.getSelectionModel().getSelectedItem();
        return row == null ? null : row.key();
    }

    private List<Window> popups() {
        return window.robot.listWindows().stream().filter(PopupWindow.class::isInstance).filter(Window::isShowing)
                .toList();
    }

    @Test
    void theKeyboardStaysWhereItIs() {
        for (PageId page : PageId.inNavigation()) {
            go(page);
            AtomicReference<List<Node>> stops = new AtomicReference<>(List.of());
            window.robot.interact(() -> stops.set(Names.stops(root())));
            for (Node stop : stops.get()) {
                window.robot.interact(stop::requestFocus);
                second();
                if (Names.isSeen(stop)) {
                    assertThat(window.stage().getScene().getFocusOwner()).as("%s", page).isSameAs(stop);
                }
            }
        }
    }

    @Test
    void whatIsScrolledStaysWhereItIs() {
        for (PageId page : PageId.inNavigation()) {
            go(page);
            for (ScrollPane pane : window.robot.lookup(root(), ".scroll-pane")
                    .queryAllAs(ScrollPane.class)) {
                window.robot.interact(() -> pane.setVvalue(0.5));
                window.settle();
                double at = pane.getVvalue();
                seconds();
                assertThat(pane.getVvalue()).as("%s", page).isEqualTo(at);
            }
        }
    }

    private void seconds() {
        for (int second = 0; second < SECONDS; second++) {
            second();
        }
    }
}
