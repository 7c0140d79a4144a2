package org.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.howdah.text.Durations;
import org.howdah.ui.ScreenRobot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// The texts above the rows, which must stand where those of the cells would.
class FigureLayerWindowIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ScreenRobot robot = new ScreenRobot();
    private Stage stage;
    private LiveTable<Integer, Integer> table;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        table = FxToolkit.setupFixture(() -> new LiveTable<Integer, Integer>());
        robot.interact(() -> {
            table.setUp(row -> row, Comparator.naturalOrder(), List.of(
                    new LiveColumn<Integer, Integer, String>("name", "Name", 60, row -> "row " + row, row -> "")
                            .cells(TextCell::new),
                    new LiveColumn<Integer, Integer, Age>("age", "Age", 90,
                            row -> new Age(Duration.ofSeconds(row), false), row -> "").cells(DurationCell::new)));
            table.setMarking(false);
            table.show(IntStream.range(1, 200).boxed().toList(), NOON);
            stage.setScene(new Scene(new StackPane(table), 300, 300));
            stage.setX(0);
            stage.setY(0);
            stage.show();
        });
    }

    @AfterEach
    void close() {
        robot.interact(stage::close);
    }

    @Test
    void eachTextStandsInItsCellWhereverTheTableIsScrolled() {
        for (int top : List.of(0, 50, 51, 3, 198)) {
            robot.interact(() -> table.scrollTo(top));
            robot.interact(() -> {
                table.layout();
                assertStanding(9);
            });
        }
    }

    @Test
    void rowsThatGoTakeTheirTextsWithThem() {
        robot.interact(() -> {
            table.show(List.of(5, 7, 9), NOON.plusSeconds(1));
            table.layout();
            assertStanding(3);
            table.show(List.of(5, 6, 7, 8), NOON.plusSeconds(2));
            table.layout();
            assertStanding(4);
        });
    }

    @Test
    void rowOnTheScreenGoesWithItsItem() {
        robot.interact(() -> {
            table.show(IntStream.range(1, 200).filter(row -> row != 2).boxed().toList(), NOON.plusSeconds(1));
            table.layout();
            Node third = rowOf(3);
            Node fifth = rowOf(5);
            table.show(IntStream.range(1, 200).filter(row -> row != 4).boxed().toList(), NOON.plusSeconds(2));
            table.layout();
            assertThat(rowOf(3)).isSameAs(third);
            assertThat(rowOf(5)).isSameAs(fifth);
            assertThat(table.lookupAll(".table-row-cell").stream().filter(Node::isVisible)
                    .map(row -> ((TableRow<?>) row).getIndex()).sorted()).startsWith(0, 1, 2, 3, 4)
                    .doesNotHaveDuplicates();
            assertStanding(9);
        });
    }

    private Node rowOf(int item) {
        return table.lookupAll(".table-row-cell").stream()
                .filter(row -> row instanceof TableRow<?> line && line.isVisible()
                        && line.getItem() instanceof LiveRow<?, ?> live && live.key().equals(item))
                .findFirst().orElseThrow();
    }

    @Test
    void hiddenColumnHasNoTexts() {
        robot.interact(() -> {
            table.setUnwantedColumns(Set.of("age"));
            table.layout();
            assertThat(texts()).isEmpty();
            table.setUnwantedColumns(Set.of());
            table.layout();
            assertStanding(9);
        });
    }

    private void assertStanding(int least) {
        List<DurationCell<?, ?>> cells = table.lookupAll(".duration-cell").stream()
                .filter(node -> node instanceof DurationCell<?, ?> cell && !cell.isEmpty() && isInSight(cell))
                .<DurationCell<?, ?>>map(node -> (DurationCell<?, ?>) node).toList();

        assertThat(cells).hasSizeGreaterThanOrEqualTo(least);
        for (DurationCell<?, ?> cell : cells) {
            Bounds place = bounds(cell);
            List<Text> inside = texts().stream()
                    .filter(text -> place.contains(bounds(text).getCenterX(), bounds(text).getCenterY())).toList();
            assertThat(inside).as("texts in one cell").hasSize(1);
            Text text = inside.getFirst();
            assertThat(text.getText()).isEqualTo(Durations.format(
                    Objects.requireNonNull(cell.getItem().duration())));
            assertThat(bounds(text).getMaxX()).isBetween(place.getMaxX() - cell.getInsets().getRight() - 2,
                    place.getMaxX() - cell.getInsets().getRight() + 1);
        }
        assertThat(texts()).hasSameSizeAs(cells);
    }

    private static boolean isInSight(Node cell) {
        return cell.getParent() != null && cell.getParent().isVisible() && cell.getParent().getParent() != null;
    }

    private List<Text> texts() {
        return table.lookupAll(".figure").stream().map(Text.class::cast).toList();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
