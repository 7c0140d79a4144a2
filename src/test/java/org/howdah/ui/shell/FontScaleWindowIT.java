package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.howdah.ui.Company;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the smallest letters to the largest, in a window that has room for as much as 1280 × 720 pixels have with the usual
/// ones, or less, no page cuts a word that cannot be read otherwise, lays one thing over another,
/// or leaves a control outside the window.
class FontScaleWindowIT {
    private static WindowFixture window;

    @BeforeAll
    static void open() throws Exception {
        FakeFleet fleet = new FakeFleet(Company.sampled().fleet());
        fleet.answer(org.howdah.ui.Shop::inspect);
        window = new WindowFixture(fleet, new KeptPreferences(), 1_000, 800);
    }

    @AfterAll
    static void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @ParameterizedTest
    @CsvSource({"80, 1280, 800", "100, 1280, 800", "150, 1440, 900", "170, 1920, 1080", "200, 2560, 1440"})
    void nothingIsCutOrOverlapsOrLiesOutside(int percent, double width, double height) {
        List<String> wrong = new ArrayList<>();
        // The headless platform paints on 1000 × 1000 pixels and fails beyond them: the window stays small, and what is in it
        // is laid out for another one.
        Parent root = window.stage().getScene().getRoot();
        window.robot.interact(() -> root.resize(width, height));
        window.robot.interact(() -> window.shell().preferences().change(now -> now.withFontScale(percent)));
        for (PageId page : PageId.inNavigation()) {
            window.robot.interact(() -> window.shell().go(page));
            window.settle();
            if (page == PageId.SESSIONS) {
                window.robot.interact(() -> Objects.requireNonNull(window.shell().page()).showDetail());
                window.settle();
            }
            window.settle();
            window.onScreenThread(() -> look(root, page + " " + percent, wrong));
            assertThat(root.getLayoutBounds()).as("the window's own size")
                    .isEqualTo(new BoundingBox(0, 0, width, height));
        }
        assertThat(wrong).isEmpty();
    }

    private void look(Node node, String where, List<String> wrong) {
        if (!node.isVisible() || node instanceof TableView || node.getStyleClass().contains("list-view")) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.isTextTruncated() && labeled.getTooltip() == null) {
            wrong.add(where + " cuts " + name(node));
        }
        if (node instanceof Labeled && !isScrolled(node)) {
            Region root = (Region) window.stage().getScene().getRoot();
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            if (bounds.getWidth() > 0 && (bounds.getMaxX() > root.getWidth() + 1
                    || bounds.getMaxY() > root.getHeight() + 1)) {
                wrong.add(where + " leaves outside " + name(node));
            }
        }
        if (node instanceof HBox || node instanceof VBox || node instanceof FlowPane) {
            List<Node> children = ((Parent) node).getChildrenUnmodifiable().stream()
                    .filter(child -> child.isVisible() && child.isManaged()).toList();
            for (int left = 0; left < children.size(); left++) {
                for (int right = left + 1; right < children.size(); right++) {
                    if (overlap(children.get(left).getBoundsInParent(), children.get(right).getBoundsInParent())) {
                        wrong.add(where + " lays " + name(children.get(left)) + " over " + name(children.get(right)));
                    }
                }
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, where, wrong));
        }
    }

    private static boolean isScrolled(Node node) {
        for (Parent above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlap(Bounds left, Bounds right) {
        return Math.min(left.getMaxX(), right.getMaxX()) - Math.max(left.getMinX(), right.getMinX()) > 2
                && Math.min(left.getMaxY(), right.getMaxY()) - Math.max(left.getMinY(), right.getMinY()) > 2;
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + "#" + node.getId() + "." + node.getStyleClass()
                + (node instanceof Labeled labeled ? " \"" + labeled.getText() + "\"" : "");
    }
}
