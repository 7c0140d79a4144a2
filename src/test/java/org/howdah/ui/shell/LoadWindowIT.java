package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.range.Span;
import org.junit.jupiter.api.Test;

/// The chart of the Load page with mouse and keys: brush, bands, zoom, and what of it another page leaves as it was.
class LoadWindowIT extends LoadWindow {
    @Test
    void liveChartCountsTheLastQuarter() {
        // 900 seconds of 2, of which 300 have 4 more.
        assertThat(screen.total()).isEqualTo(3.33);
        assertThat(window.text("legendPeak")).isEqualTo("6");
        assertThat(window.node("loadChart", Node.class).getAccessibleText()).contains("average 3.3", "peak 6");
        assertThat(window.robot.lookup(".flag-text").queryAllAs(Text.class))
                .extracting(Text::getText).contains("restarted");
    }

    @Test
    void brushWithTheMouseFiltersLegendAndListsAndHoldsTheChart() {
        screen.brush(0.75, 0.95);
        assertThat(window.shell().time().span()).isInstanceOf(Span.Fixed.class);
        assertThat(window.node("rangeLive", Node.class).isVisible()).isTrue();
        assertThat(screen.total()).isEqualTo(6.0);
        assertThat(window.text("legendSamples")).matches("18[05] samples");
        assertThat(window.text("topLeftCount")).contains("in the brushed range");
        TableView<?> statements = window.node("topLeft-statements", TableView.class);
        assertThat(statements.getItems()).hasSize(3);

        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertThat(screen.total()).isEqualTo(3.33);

        screen.type("l");
        window.settle();
        assertThat(window.shell().time().span()).isInstanceOf(Span.Live.class);
    }

    @Test
    void brushKeepsTheStepsOfTheLiveChartWhereWiderOnesWouldJustBeWanted() {
        double width = window.stage().getWidth();
        for (int narrower = 0; narrower <= 20; narrower += 5) {
            double wanted = width - narrower;
            window.robot.interact(() -> window.stage().setWidth(wanted));
            window.settle();
            screen.brush(0.75, 0.95);
            assertThat(window.text("legendSamples")).as("%s narrower", narrower).matches("1[789][05] samples");
            window.robot.push(KeyCode.ESCAPE);
            screen.type("l");
            window.settle();
        }
        window.robot.interact(() -> window.stage().setWidth(width));
    }

    @Test
    void brushIsMovedExtendedAndZoomedWithKeys() {
        window.robot.push(KeyCode.LEFT);
        window.robot.push(KeyCode.LEFT);
        for (int i = 0; i < 3; i++) {
            window.robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        }
        for (int i = 0; i < 11; i++) {
            window.robot.push(KeyCode.LEFT);
        }
        for (int i = 0; i < 9; i++) {
            window.robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        }
        window.settle();
        assertThat(window.text("legendSamples")).as("ten steps of 5 s").isEqualTo("50 samples");
        assertThat(screen.total()).isEqualTo(6.0);
        TimeRange before = screen.shown();

        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(screen.shown().length()).isEqualTo(Duration.ofSeconds(50));
        assertThat(screen.total()).isEqualTo(6.0);

        window.robot.push(KeyCode.BACK_SPACE);
        window.settle();
        assertThat(screen.shown()).isEqualTo(before);
    }

    @Test
    void brushFilterAndSliceAreThereAgainAfterAnotherPage() {
        screen.brush(0.75, 0.95);
        window.robot.interact(() -> {
            screen.item("sliceButton", "slice-user");
            window.shell().time().filterProperty().set(LoadFilter.CLIENTS.with(LoadDimension.USER, "anna"));
            window.node("idleBox", CheckBox.class).fire();
        });
        window.settle();
        String samples = window.text("legendSamples");
        String range = window.text("legendRange");
        assertThat(screen.total()).isEqualTo(5.0);

        screen.go(PageId.SESSIONS);
        assertThat(window.robot.lookup(".trail-chip").queryAll()).hasSize(1);
        screen.go(PageId.LOAD);
        assertThat(window.text("legendRange")).isEqualTo(range);
        assertThat(window.text("legendSamples")).isEqualTo(samples);
        assertThat(window.text("legendTitle")).isEqualTo("User");
        assertThat(window.node("idleBox", CheckBox.class).isSelected()).isTrue();
        assertThat(screen.total()).isEqualTo(5.0);
        assertThat(window.text("topLeftCount")).contains("in the brushed range");
        window.robot.interact(() -> window.node("idleBox", CheckBox.class).fire());
    }

    @Test
    void backspaceGoesBackToTheBrushThatWasZoomedInto() {
        screen.brush(0.75, 0.95);
        String samples = window.text("legendSamples");
        window.robot.interact(() -> screen.chart().requestFocus());
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(window.shell().time().brush()).isNull();
        window.robot.push(KeyCode.BACK_SPACE);
        window.settle();
        assertThat(window.text("legendSamples")).isEqualTo(samples);
        assertThat(screen.total()).isEqualTo(6.0);
    }

    @Test
    void doubleClickOnTheBrushZoomsIntoIt() {
        screen.brush(0.75, 0.95);
        TimeRange brush = Objects.requireNonNull(window.shell().time().brush());
        window.robot.doubleClickOn(screen.place(0.85, 0.9));
        window.settle();
        assertThat(screen.shown()).isEqualTo(brush);
        assertThat(screen.total()).isEqualTo(6.0);
    }

    @Test
    void theWheelZoomsWithTheStepUnderTheMouseWhereItIs() {
        TimeRange before = screen.shown();
        Point2D on = screen.place(0.75, 0.5);
        scroll(on, 40, false);
        TimeRange closer = screen.shown();
        assertThat(window.shell().time().span()).isInstanceOf(Span.Fixed.class);
        assertThat(closer.length()).isEqualTo(before.length().dividedBy(2));
        assertThat(at(closer, 0.75)).isCloseTo(at(before, 0.75), within(15, ChronoUnit.SECONDS));
        scroll(on, 40, true);
        assertThat(screen.shown()).as("what rolls on by itself is no wish").isEqualTo(closer);
        scroll(on, -40, false);
        assertThat(screen.shown().length()).isEqualTo(before.length());
        assertThat(at(screen.shown(), 0.75)).isCloseTo(at(before, 0.75), within(15, ChronoUnit.SECONDS));
        window.robot.push(KeyCode.BACK_SPACE);
        window.settle();
        assertThat(screen.shown()).isEqualTo(closer);
    }

    private static Instant at(TimeRange range, double share) {
        return range.from().plusMillis(Math.round(range.length().toMillis() * share));
    }

    private void scroll(Point2D on, double up, boolean byItself) {
        window.robot.interact(() -> {
            Point2D in = screen.chart().localToScene(screen.chart().screenToLocal(on));
            Event.fireEvent(screen.chart(), new ScrollEvent(ScrollEvent.SCROLL, in.getX(), in.getY(), on.getX(),
                    on.getY(), false, false, false, false, false, byItself, 0, up, 0, up,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                    null));
        });
        window.settle();
    }

    @Test
    void escapeClearsTheFilterFirstAndThenTheBrush() {
        screen.brush(0.75, 0.95);
        window.robot.interact(() -> window.shell().time().filterProperty()
                .set(LoadFilter.CLIENTS.with(LoadDimension.USER, "anna")));
        window.settle();
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertThat(window.shell().time().filterProperty().get()).isEqualTo(LoadFilter.CLIENTS);
        assertThat(window.shell().time().brush()).isNotNull();
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertThat(window.shell().time().brush()).isNull();
    }

    @Test
    void shiftAndDragShowWhatLiesBeside() {
        TimeRange before = screen.shown();
        // The plot goes with the mouse, so places are told before.
        Point2D from = screen.place(0.3, 0.9);
        Point2D to = screen.place(0.5, 0.9);
        withShift(MouseEvent.MOUSE_PRESSED, from);
        withShift(MouseEvent.MOUSE_DRAGGED, from.midpoint(to));
        withShift(MouseEvent.MOUSE_DRAGGED, to);
        withShift(MouseEvent.MOUSE_RELEASED, to);
        assertThat(window.shell().time().span()).isInstanceOf(Span.Fixed.class);
        assertThat(window.shell().time().brush()).isNull();
        assertThat(Duration.between(screen.shown().from(), before.from()))
                .isBetween(Duration.ofSeconds(160), Duration.ofSeconds(200));
    }

    /// The robot's mouse knows nothing of its keys.
    private void withShift(EventType<MouseEvent> type, Point2D on) {
        window.robot.interact(() -> {
            Point2D in = screen.chart().localToScene(screen.chart().screenToLocal(on));
            Event.fireEvent(screen.chart(), new MouseEvent(type, in.getX(), in.getY(), on.getX(), on.getY(),
                    MouseButton.PRIMARY, 1, true, false, false, false, true, false, false, true, false, false, null));
        });
        window.settle();
    }

    @Test
    void keysGoToTheRangeBeforeAndAfterAndBackToLive() {
        TimeRange live = screen.shown();
        screen.type("[");
        window.settle();
        assertThat(screen.shown().length()).isEqualTo(live.length());
        assertThat(screen.shown().to()).isBeforeOrEqualTo(live.from());
        assertThat(screen.total()).isEqualTo(2.0);
        screen.type("]");
        screen.type("]");
        window.settle();
        assertThat(window.shell().time().span()).isInstanceOf(Span.Live.class);
    }

    @Test
    void clickOnABandAndItsKeysFilterByIt() {
        window.robot.clickOn(screen.place(0.3, 0.05));
        window.settle();
        assertThat(window.shell().time().filterProperty().get().values())
                .containsExactlyEntriesOf(Map.of(LoadDimension.WAIT_CLASS, "CPU*"));
        assertThat(screen.total()).isEqualTo(2.0);
        assertThat(window.robot.lookup(".trail-chip").queryAll()).hasSize(1);
        window.robot.interact(() -> window.robot.lookup("#trailClear").queryAs(Hyperlink.class)
                .fire());
        window.settle();
        assertThat(screen.total()).isEqualTo(3.33);

        window.robot.interact(() -> screen.chart().requestFocus());
        for (int i = 0; i < 5; i++) {
            window.robot.push(KeyCode.UP);
        }
        window.robot.push(KeyCode.SPACE);
        window.settle();
        assertThat(window.shell().time().filterProperty().get().values())
                .containsEntry(LoadDimension.WAIT_CLASS, "Lock");
        assertThat(screen.total()).isEqualTo(1.33);
    }
}
