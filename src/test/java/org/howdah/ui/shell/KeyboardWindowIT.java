package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.howdah.ui.Company;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole console without a mouse: every control can be reached, and the sheet names the keys.
class KeyboardWindowIT {
    private static final int MOST_STOPS = 400;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(new FakeFleet(Company.now()), new KeptPreferences(), 1_280, 800);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @Test
    void everyControlOfEveryPageIsReachedByTabOrArrows() {
        for (PageId page : PageId.inNavigation()) {
            window.robot.interact(() -> window.shell().go(page));
            window.settle();
            Parent root = window.stage().getScene().getRoot();
            window.robot.interact(() -> {
                Set<Node> reached = walk(root);
                List<Node> missed = new ArrayList<>(Names.stops(root));
                missed.removeAll(reached);
                // Arrows go from one of a group to the others.
                missed.removeIf(node -> node instanceof ToggleButton toggle && toggle.getToggleGroup() != null
                        && toggle.getToggleGroup().getToggles().stream().anyMatch(other -> isReached(other, reached)));
                assertThat(missed).as("%s", page).isEmpty();
            });
        }
    }

    private static boolean isReached(Toggle toggle, Set<Node> reached) {
        return toggle instanceof Node node && reached.contains(node);
    }

    private static Set<Node> walk(Parent root) {
        Set<Node> reached = new HashSet<>();
        Names.stops(root).getFirst().requestFocus();
        for (int step = 0; step < MOST_STOPS; step++) {
            Node owner = root.getScene().getFocusOwner();
            if (owner == null || !reached.add(owner)) {
                return reached;
            }
            owner.requestFocusTraversal(TraversalDirection.NEXT);
        }
        return reached;
    }

    @Test
    void theSheetNamesEveryKeyOfTheWindow() {
        window.robot.interact(() -> window.shell().sheet());
        assertThat(window.node("keysSheet", Parent.class).lookupAll(".key")).map(node -> ((Label) node).getText())
                .contains("Ctrl+K", "Ctrl+1 … 9", "Ctrl+Tab", "/ or Ctrl+F", "Enter or F4", "Esc", "F5", "Ctrl+C",
                        "Ctrl+B", "?");
        window.robot.push(KeyCode.ESCAPE);
    }
}
