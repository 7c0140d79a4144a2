package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.Contexts;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.Shop;
import org.howdah.ui.range.Span;
import org.howdah.ui.timeline.TimelineExports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The Timeline page over an hour that a test made.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineWindowIT {
    private static final Instant END = TimelinePast.END;

    private final TimelinePast past = new TimelinePast();
    private final TimelineExports exports = new TimelineExports();
    private WindowFixture window;

    @BeforeAll
    void open() throws Exception {
        window = new WindowFixture(FakeFleet.of(Shop.at(END)), new KeptPreferences(),
                context -> Contexts.with(context, past), 1_280, 860);
    }

    @AfterAll
    void close() throws Exception {
        window.close();
    }

    @BeforeEach
    void begin() {
        window.robot.interact(() -> {
            past.broken = false;
            window.clock.set(END.plusMillis(400));
            window.preferences.change(now -> now.withTable("timeline", null));
            window.shell().time().toLive();
            window.shell().time().show(new Span.Live(Duration.ofMinutes(15)));
            window.shell().time().filterProperty().set(LoadFilter.CLIENTS);
            window.shell().go(PageId.SESSIONS);
            window.shell().go(PageId.TIMELINE);
            exports.of(Objects.requireNonNull(window.shell().page()));
            window.node("timelineCharts", Node.class).requestFocus();
        });
        window.settle();
    }

    @AfterEach
    void javaFxComplainsOfNothing() {
        assertThat(window.complaints()).isEmpty();
    }

    private Point2D place(String panel, double x) {
        return window.robot.ask(() -> {
            Node plot = Objects.requireNonNull(window.node("chart-" + panel, Node.class).lookup(".track-plot"));
            Bounds bounds = plot.localToScreen(plot.getLayoutBounds());
            return new Point2D(bounds.getMinX() + bounds.getWidth() * x, bounds.getCenterY());
        });
    }

    private List<String> legend(String panel) {
        List<String> words = new ArrayList<>();
        window.onScreenThread(() -> window.node("panel-" + panel, Node.class).lookupAll(".timeline-legend > .label")
                .forEach(label -> words.add(((Labeled) label).getText())));
        return words;
    }

    private List<String> panels(String box) {
        return window.node(box, Pane.class).getChildren().stream().map(Node::getId).toList();
    }

    private TimeRange shown() {
        return window.shell().time().range(window.clock.instant());
    }

    @Test
    void everyChartShowsItsNewestValues() {
        assertThat(legend("load")).contains("Active sessions", "2.00");
        assertThat(legend("connections")).contains("active", "2.0", "idle in transaction", "1.0");
        assertThat(legend("transactions")).contains("commits", "40 /s", "rollbacks", "2.0 /s");
        assertThat(legend("cache")).contains("99.0 %");
        assertThat(legend("wal")).contains("1.00 MB/s");
        assertThat(window.node("chart-transactions", Node.class).getAccessibleText())
                .isEqualTo("Transactions, rollbacks 2.0 /s, commits 40 /s");
    }

    @Test
    void theCrosshairIsInEveryChartAndReadsWhatIsThere() {
        // Ten minutes before the end the counter of rollbacks began anew.
        window.robot.moveTo(place("load", 297.5 / 905));
        window.settle();
        assertThat(legend("transactions")).contains("40 /s", "–");
        assertThat(window.node("chart-wal", Node.class).lookupAll(".crosshair")).anyMatch(Node::isVisible);
        assertThat(window.robot.lookup(".window-text").queryAllAs(Text.class)).extracting(Text::getText)
                .anyMatch(text -> text.startsWith("10:04:25"));
    }

    @Test
    void aDragOverAnyChartZoomsAllAndBackspaceGoesBack() {
        window.robot.moveTo(place("transactions", 0.4)).press().moveTo(place("transactions", 0.6));
        window.settle();
        assertThat(window.shell().time().span()).isInstanceOf(Span.Fixed.class);
        assertThat(window.node("chart-load", Node.class).lookupAll(".track-brush")).anyMatch(Node::isVisible);
        window.robot.release();
        window.settle();
        assertThat(shown().length()).isBetween(Duration.ofSeconds(170), Duration.ofSeconds(195));
        assertThat(shown().contains(END.minusSeconds(450))).isTrue();

        window.robot.push(KeyCode.BACK_SPACE);
        window.settle();
        assertThat(shown().length()).isGreaterThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void keysBrushZoomAndGoBack() {
        window.robot.push(KeyCode.LEFT);
        for (int i = 0; i < 3; i++) {
            window.robot.push(KeyCode.LEFT);
        }
        for (int i = 0; i < 2; i++) {
            window.robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        }
        window.settle();
        assertThat(shown().length()).isGreaterThanOrEqualTo(Duration.ofMinutes(15));
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertThat(window.node("chart-load", Node.class).lookupAll(".track-brush")).noneMatch(Node::isVisible);
        window.robot.push(KeyCode.LEFT);
        for (int i = 0; i < 2; i++) {
            window.robot.push(KeyCode.LEFT);
        }
        window.robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(shown().length()).isLessThan(Duration.ofSeconds(30));
        window.robot.push(KeyCode.BACK_SPACE);
        window.settle();
        assertThat(shown().length()).isGreaterThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void chartsArePinnedAndHiddenAndStaySo() {
        window.robot.interact(() -> window.node("pin-wal", ToggleButton.class).fire());
        window.robot.interact(() -> window.node("hide-load", Button.class).fire());
        window.settle();
        assertThat(panels("pinnedCharts")).containsExactly("panel-wal");
        assertThat(panels("otherCharts")).doesNotContain("panel-wal", "panel-load").hasSize(10);

        window.robot.interact(() -> {
            window.shell().go(PageId.SESSIONS);
            window.shell().go(PageId.TIMELINE);
        });
        window.settle();
        assertThat(panels("pinnedCharts")).containsExactly("panel-wal");
        assertThat(panels("otherCharts")).doesNotContain("panel-load");

        window.robot.interact(() -> window.node("timelineCharts", Node.class).requestFocus());
        window.robot.push(KeyCode.DOWN);
        window.robot.push(KeyCode.P);
        window.robot.push(KeyCode.H);
        window.settle();
        assertThat(panels("pinnedCharts")).isEmpty();
        assertThat(window.preferences.get().tables()).containsKey("timeline");
    }

    @Test
    void aHiddenChartIsNotAskedFor() {
        window.robot.interact(() -> {
            for (String panel : List.of("transactions", "cache", "temporary", "deadlocks")) {
                window.node("hide-" + panel, Button.class).fire();
            }
            past.asked.clear();
            window.shell().time().show(new Span.Live(Duration.ofMinutes(5)));
        });
        window.settle();
        assertThat(past.asked).extracting(SeriesRequest::component).contains("lsn")
                .doesNotContain("xactCommit", "blksHit", "tempBytes", "deadlocks");
    }

    @Test
    void whileTimeGoesOnOnlyWhatIsNewIsAsked() {
        window.robot.interact(() -> {
            past.asked.clear();
            window.clock.pass(Duration.ofSeconds(3));
        });
        window.settle();
        assertThat(past.asked).isNotEmpty()
                .allMatch(request -> request.range().length().compareTo(Duration.ofMinutes(1)) < 0);
    }

    @Test
    void whatHappenedIsFlaggedOverAllCharts() {
        assertThat(window.robot.lookup("#timelineFlags .flag-text").queryAllAs(Text.class)).extracting(Text::getText)
                .containsExactly("restarted", "settings changed");
        assertThat(window.node("timelineFlags", Node.class).getAccessibleText()).contains("10:04:32", "restarted");
        for (String panel : List.of("load", "wal", "size")) {
            assertThat(window.node("chart-" + panel, Node.class).lookupAll(".flag-pole")).as(panel).hasSize(2);
        }
        window.robot.interact(() -> window.shell().time().show(new Span.Fixed(
                new TimeRange(END.minusSeconds(120), END.minusSeconds(60)))));
        window.settle();
        assertThat(window.node("timelineFlags", Node.class).isVisible()).isFalse();
    }

    @Test
    void replicationIsLateInBytesAndInTime() {
        assertThat(legend("delay")).contains("replayed", "250 ms", "flushed", "40 ms").doesNotContain("written");
        assertThat(legend("lag")).contains("furthest standby", "2.00 MB");
    }

    @Test
    void theChartsHaveATableTwin() {
        window.robot.interact(() -> window.node("twinToggle", ToggleButton.class).fire());
        window.settle();
        TableView<?> twin = window.node("timelineTwin", TableView.class);
        assertThat(twin.isVisible()).isTrue();
        assertThat(twin.getItems()).hasSizeBetween(180, 182);
        assertThat(twin.getColumns()).extracting(TableColumn::getText).contains("Step", "Load · Active sessions",
                "Transactions · commits", "Replication delay · replayed");
        window.robot.interact(() -> window.node("twinToggle", ToggleButton.class).fire());
        window.settle();
        assertThat(window.node("timelineCharts", Node.class).isVisible()).isTrue();
        assertThat(twin.isVisible()).isFalse();
    }

    @Test
    void whatHasNothingToShowSaysWhyAndHasNoLinesBehindIt() {
        assertThat(window.node("chart-size", Node.class).lookup(".track-nothing")).extracting(node -> ((Label) node)
                .getText()).asString().startsWith("Not read in this range yet");
    }

    @Test
    void exportsHoldWhatIsShown() throws Exception {
        window.robot.interact(() -> window.node("timelineCsv", Button.class).fire());
        List<String> lines = exports.csv().lines().toList();
        assertThat(lines.getFirst()).isEqualTo(
                "\"Table\",\"Time\",\"Step\",\"Seconds\",\"Chart\",\"Value\",\"Unit\",\"Average\",\"Peak\"");
        assertThat(lines).anyMatch(line -> line.contains("\"Transactions\",\"commits\",\"1/s\",\"40\",\"40\""));
        assertThat(lines).anyMatch(line -> line.endsWith("\"Transactions\",\"rollbacks\",\"1/s\",,"));

        window.robot.interact(() -> window.node("timelinePng", Button.class).fire());
        // All twelve charts, also those that are scrolled out of sight.
        assertThat(exports.png().getHeight()).isGreaterThan(900);
        assertThat(exports.png().getWidth()).isGreaterThan(900);
    }

    @Test
    void aHistoryThatCannotBeReadSaysSo() {
        window.robot.interact(() -> {
            past.broken = true;
            window.shell().time().show(new Span.Live(Duration.ofHours(1)));
        });
        window.settle();
        assertThat(window.node("timelineNotice", Node.class).getAccessibleText()).contains("The history is broken.");
    }
}
