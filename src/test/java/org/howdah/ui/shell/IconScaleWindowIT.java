package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.howdah.ui.Company;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons are as large as the letters beside them, whatever their size was before.
class IconScaleWindowIT {
    private static final List<String> SHAPES = List.of("state-shape", "wait-swatch");

    private static WindowFixture window;

    @BeforeAll
    static void open() throws Exception {
        window = new WindowFixture(new FakeFleet(Company.sampled().fleet()), new KeptPreferences(), 1_000, 800);
    }

    @AfterAll
    static void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    /// Whole pixels of both sizes, so that they are not exactly twice as large.
    @Test
    void shapesGrowWithLetters() {
        window.robot.interact(() -> window.shell().go(PageId.SERVERS));
        List<Double> usual = shapes(100);
        List<Double> large = shapes(200);
        assertThat(usual).hasSizeGreaterThan(5).hasSameSizeAs(large);
        for (int index = 0; index < usual.size(); index++) {
            assertThat(large.get(index) / usual.get(index)).isBetween(1.75, 2.1);
        }
    }

    private static List<Double> shapes(int percent) {
        scale(percent);
        List<Double> sizes = new ArrayList<>();
        window.onScreenThread(() -> SHAPES.forEach(shape -> window.stage().getScene().getRoot()
                .lookupAll(".tiles ." + shape).forEach(node -> sizes.add(((Region) node).prefWidth(-1)))));
        window.onScreenThread(() -> SHAPES.forEach(shape -> window.stage().getScene().getRoot()
                .lookupAll(".servers-foot ." + shape).forEach(node -> sizes.add(((Region) node).prefWidth(-1)))));
        return sizes;
    }

    @Test
    void iconsGrowAndShrinkWithLetters() {
        window.robot.interact(() -> window.shell().go(PageId.SERVERS));
        List<Double> usual = sizes(100);
        assertThat(usual).hasSizeGreaterThan(20);
        assertThat(sizes(200)).isEqualTo(usual.stream().map(size -> 2 * size).toList());
        assertThat(sizes(100)).isEqualTo(usual);
    }

    /// Of what stands in the frame and above the table, whose own rows come and go with its size.
    private static List<Double> sizes(int percent) {
        scale(percent);
        List<Double> sizes = new ArrayList<>();
        window.onScreenThread(() -> collect(window.stage().getScene().getRoot(), sizes));
        return sizes;
    }

    private static void scale(int percent) {
        window.robot.interact(() -> window.shell().preferences().change(now -> now.withFontScale(percent)));
        window.settle();
        window.settle();
    }

    private static void collect(Node node, List<Double> sizes) {
        if (node instanceof FontIcon icon) {
            sizes.add((double) icon.getIconSize());
            sizes.add(icon.getFont().getSize());
        } else if (node instanceof Parent parent && !node.getStyleClass().contains("live-table")) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, sizes));
        }
    }
}
