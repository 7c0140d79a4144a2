package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.ui.Company;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.fx.JavaFxThread;
import org.junit.jupiter.api.Test;

/// What stands around the chart of the Load page: slices, legend, lists, its table twin, and what a filter or a history
/// that fails has to say.
class LoadListsWindowIT extends LoadWindow {
    @Test
    void everySliceHasTheSameTotal() {
        for (String slice : List.of("wait_event", "statement", "database", "user", "application", "client",
                "backend_type", "wait_class")) {
            window.robot.interact(() -> screen.item("sliceButton", "slice-" + slice));
            window.settle();
            assertThat(screen.total()).as(slice).isEqualTo(3.33);
            double sum = window.robot.lookup(".legend-lines .legend-average").queryAllAs(Label.class).stream()
                    .mapToDouble(label -> Double.parseDouble(label.getText())).sum();
            assertThat(sum).as(slice).isBetween(3.3, 3.36);
        }
    }

    @Test
    void everyListHasTheSameTotal() {
        for (String tab : List.of("statements", "wait_events")) {
            check("topLeft", tab);
        }
        for (String tab : List.of("sessions", "users", "clients", "applications", "databases")) {
            check("topRight", tab);
        }
        window.robot.interact(() -> window.node("topLeftTab-raw", ToggleButton.class).fire());
        window.settle();
        TableView<?> raw = window.node("topLeftRaw", TableView.class);
        assertThat(raw.getItems()).isNotEmpty();
        window.robot.interact(
                () -> window.node("topLeftTab-statements", ToggleButton.class).fire());
    }

    private void check(String pane, String tab) {
        window.robot.interact(
                () -> window.node(pane + "Tab-" + tab, ToggleButton.class).fire());
        window.settle();
        double sum = window.node(pane + "-" + tab, TableView.class).lookupAll(".top-strong").stream()
                .map(Labeled.class::cast).filter(cell -> cell.isVisible() && cell.getText() != null
                        && !cell.getText().isEmpty())
                .mapToDouble(cell -> Double.parseDouble(cell.getText())).sum();
        assertThat(sum).as(tab).isBetween(3.29, 3.37);
    }

    @Test
    void aFilterThatNobodyPassesSaysSo() {
        window.robot.interact(() -> window.shell().time().filterProperty()
                .set(LoadFilter.CLIENTS.with(LoadDimension.USER, "nobody")));
        window.settle();
        assertThat(screen.total()).isZero();
        assertThat(window.node("loadNotice", Node.class).getAccessibleText())
                .isEqualTo("No session that was at work in this range passes the filter.");
    }

    @Test
    void aStatementThatTheServerDoesNotNumberIsFilteredByItsTextOnEveryPageAndSaysSo() {
        window.robot.interact(() -> window.shell().time().filterProperty()
                .set(LoadFilter.CLIENTS.with(LoadDimension.STATEMENT, "text SELECT 1")));
        window.settle();
        assertThat(screen.total()).isEqualTo(1.0);
        assertThat(window.node("loadNotice", Node.class).getAccessibleText()).contains("exactly this text");
        assertThat(window.robot.lookup(".trail-chip").queryAs(Node.class).getAccessibleText())
                .contains("SELECT 1").doesNotContain("text SELECT");
        window.robot.interact(() -> window.node("topLeftTab-raw", ToggleButton.class).fire());
        window.settle();
        TableView<?> raw = window.node("topLeftRaw", TableView.class);
        assertThat(raw.getItems()).isNotEmpty();
        window.robot.interact(() -> window.node("topLeftTab-statements", ToggleButton.class).fire());
    }

    @Test
    void chartHasATableTwin() {
        window.robot.interact(() -> window.node("twinToggle", ToggleButton.class).fire());
        window.settle();
        TableView<?> twin = window.node("loadTwin", TableView.class);
        assertThat(twin.isVisible()).isTrue();
        assertThat(twin.getItems()).hasSizeBetween(180, 182);
        window.robot.interact(() -> window.node("twinToggle", ToggleButton.class).fire());
        window.settle();
        assertThat(screen.chart().isVisible()).isTrue();
    }

    @Test
    void rangeControlShowsAnotherLength() {
        window.robot.interact(() -> screen.item("rangeShown", "range-5"));
        window.settle();
        assertThat(window.text("legendRange")).isNotEmpty();
        assertThat(window.node("rangeShown", MenuButton.class).getText()).isEqualTo("Live · 5 min");
        assertThat(screen.total()).isBetween(5.9, 6.0);
    }

    @Test
    void secondsThatComeAskForTheNewestStepsOnly() {
        int before = screen.past.seconds.size();
        for (int t = 0; t < 20; t++) {
            screen.past.seconds.add(LoadPast.second(LoadPast.END.plusSeconds(t).plusMillis(100), 9));
        }
        screen.past.loads.clear();
        window.robot.interact(() -> window.clock.pass(Duration.ofSeconds(20)));
        window.settle();
        assertThat(window.text("legendPeak")).isEqualTo("11");
        assertThat(screen.past.loads).anySatisfy(
                question -> assertThat(question.range().length()).isLessThanOrEqualTo(Duration.ofSeconds(60)))
                .allSatisfy(question -> assertThat(question.range().to()).isAfter(LoadPast.END));
        screen.past.seconds.subList(before, screen.past.seconds.size()).clear();
    }

    @Test
    void historyThatCannotBeReadSaysSo() {
        screen.past.broken = true;
        window.robot.interact(() -> window.shell().time().filterProperty()
                .set(LoadFilter.CLIENTS.with(LoadDimension.USER, "anna")));
        window.settle();
        assertThat(window.robot.lookup(".message .label").queryAllAs(Label.class)).extracting(Label::getText)
                .anyMatch(text -> text != null && text.contains("The history is broken."));
    }

    @Test
    void whatTheLegendHidesStaysHiddenAfterAnotherPage() {
        window.robot.interact(() -> tick().fire());
        window.settle();
        assertThat(screen.total()).as("hidden is not left out").isEqualTo(3.33);
        screen.go(PageId.SESSIONS);
        screen.go(PageId.LOAD);
        assertThat(tick().isSelected()).isFalse();
        window.robot.interact(() -> tick().fire());
        assertThat(tick().isSelected()).isTrue();
    }

    @Test
    void statementsAreWholeInTheLegendWhereThereIsRoomForThemAndWhereTheyAreChosen() {
        Picture statements = AllPictures.of(Company.sampled()).stream()
                .filter(picture -> "load-statements".equals(picture.name())).findFirst().orElseThrow();
        window.robot.interact(() -> {
            try (PaintedWindow painted = new PaintedWindow(statements, Theme.DARK, 1_280, 800, new JavaFxThread())) {
                statements.prepare().accept(painted);
                painted.paint();
                Region legend = painted.node("loadLegend", Region.class);
                double narrow = legend.getWidth();
                Label chosen = (Label) legend.lookup(".legend-name");
                double line = chosen.getHeight();
                Event.fireEvent(painted.node("loadChart", Node.class), new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                        KeyCode.UP, false, false, false, false));
                painted.paint();
                assertThat(legend.lookupAll(".legend-name")).filteredOn(name -> ((Label) name).getHeight() > 1.5 * line)
                        .as("the chosen one").hasSize(1)
                        .allSatisfy(name -> assertThat(((Label) name).isTextTruncated()).isFalse());
                Event.fireEvent(painted.node("loadChart", Node.class), new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                        KeyCode.ESCAPE, false, false, false, false));
                painted.seen().getRoot().resize(1_920, 1_080);
                painted.seen().getRoot().layout();
                painted.seen().getRoot().layout();
                assertThat(legend.getWidth()).isGreaterThan(1.4 * narrow);
                assertThat(legend.lookupAll(".legend-name")).extracting(name -> ((Label) name).getText())
                        .contains("UPDATE inventory SET quantity = quantity - $1, updated_at = now() WHERE sku = $2");
            }
        });
    }

    private CheckBox tick() {
        return window.robot.lookup(".legend-lines .check-box").queryAs(CheckBox.class);
    }
}
