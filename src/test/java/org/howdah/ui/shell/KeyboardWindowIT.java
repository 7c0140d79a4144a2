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
import org.howdah.ui.control.Toasts;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.fx.JavaFxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole console without a mouse: every control has a name and can be reached, and each key of the sheet works.
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
    void everyControlOfEveryPageAndDialogHasAName() {
        for (Picture picture : AllPictures.of(Company.sampled())) {
            window.robot.interact(() -> {
                try (PaintedWindow painted = new PaintedWindow(picture, Theme.LIGHT, 1_280, 800, new JavaFxThread())) {
                    picture.prepare().accept(painted);
                    Parent root = painted.laidOut().getRoot();
                    for (Node node : Names.stops(root)) {
                        assertThat(Names.of(node, root)).as("%s in %s", node, picture.name()).isNotBlank();
                    }
                }
            });
        }
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
    void eachKeyOfTheSheetDoesWhatItSays() {
        for (int number = 1; number <= PageId.inNavigation().size(); number++) {
            window.robot.push(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(number)));
            window.settle();
            assertThat(shown("nav-" + PageId.inNavigation().get(number - 1).word())).isTrue();
        }
        window.robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(focused()).isEqualTo("search");
        window.robot.push(KeyCode.ESCAPE);
        window.robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(window.node("nav", Navigation.class).isCollapsed()).isTrue();
        window.robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(window.node("nav", Navigation.class).isCollapsed()).isFalse();
        window.robot.push(KeyCode.F5);
        assertThat(window.source.told).containsExactly("retry orders-prod-02");
        window.robot.interact(() -> window.node("serversTable", Node.class).requestFocus());
        window.robot.targetWindow(window.stage());
        window.robot.write("/");
        assertThat(focused()).isEqualTo("search");
        window.robot.push(KeyCode.ESCAPE);
        window.robot.interact(() -> window.node("serversTable", Node.class).requestFocus());
        window.robot.write("?");
        assertThat(window.node("keysSheet", Node.class).isVisible()).isTrue();
        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.node("keysSheet", Node.class).isVisible()).isFalse();
    }

    @Test
    void theSheetNamesEveryKeyOfTheWindow() {
        window.robot.interact(() -> window.shell().commands().sheet());
        assertThat(window.node("keysSheet", Parent.class).lookupAll(".key")).map(node -> ((Label) node).getText())
                .contains("Ctrl+K", "Ctrl+1 … 9", "Ctrl+Tab", "/ or Ctrl+F", "Enter or F4", "Esc", "F5", "+ \u2212",
                        "Ctrl+C",
                        "Ctrl+E", "Ctrl+B", "F1", "?");
        window.robot.push(KeyCode.ESCAPE);
    }

    @Test
    void plusAndMinusHaveTheServerThatIsShownAskedMoreOftenOrLess() {
        window.robot.targetWindow(window.stage());
        window.robot.write("-");
        assertThat(intervals()).as("no server is shown").isEmpty();
        window.robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.robot.write("--+++");
        window.settle();
        assertThat(intervals()).containsExactly("every 2 s", "every 5 s", "every 2 s", "every 1 s");
        assertThat(window.node("toasts", Toasts.class).getChildren().getFirst().getAccessibleText())
                .contains("cannot be asked more often");
    }

    private List<String> intervals() {
        return window.source.told.stream().filter(told -> told.startsWith("every"))
                .map(told -> told.substring(0, told.indexOf(" s") + 2)).toList();
    }

    private boolean shown(String id) {
        return window.node(id, ToggleButton.class).isSelected();
    }

    private String focused() {
        Node owner = window.stage().getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }
}
