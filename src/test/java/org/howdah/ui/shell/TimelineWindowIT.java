package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.howdah.analysis.LoadCounter;
import org.howdah.history.HistoryException;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.HistoryInfo;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopList;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.ui.Contexts;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.SessionBuilder;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.control.picture.PicturedPast;
import org.howdah.ui.range.Span;
import org.howdah.ui.timeline.TimelineExports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The Timeline page over an hour that a test made: two sessions at work, and counters that run at known speeds, of which
/// one begins anew ten minutes before the end.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineWindowIT {
    private static final Instant END = States.NOON;
    private static final Instant RESET = END.minusSeconds(600);

    private final Made past = new Made();
    private final TimelineExports exports = new TimelineExports();
    private WindowFixture window;

    /// A past of rules.
    private static final class Made implements HistoryQueries {
        private final List<LoadCounter.Second> seconds = new ArrayList<>();
        private final List<SeriesRequest> asked = new ArrayList<>();
        private boolean broken;

        private PicturedPast now() {
            if (broken) {
                throw new HistoryException("The history is broken.");
            }
            return new PicturedPast(States.SERVER, new LoadCounter(seconds), List.of());
        }

        @Override
        public List<SeriesPoint> series(SeriesRequest request) {
            asked.add(request);
            List<SeriesPoint> points = new ArrayList<>();
            double speed = switch (request.component()) {
                case "xactCommit" -> 40;
                case "xactRollback" -> 2;
                case "blksHit" -> 990;
                case "blksRead" -> 10;
                case "lsn" -> 1 << 20;
                default -> 0;
            };
            if (speed > 0) {
                for (Instant time = END.minusSeconds(3_600); !time.isAfter(END); time = time.plusSeconds(10)) {
                    if (request.range().contains(time)) {
                        Instant began = time.isBefore(RESET) || !request.component().equals("xactRollback")
                                ? END.minusSeconds(7_200)
                                : RESET;
                        points.add(new SeriesPoint(time, speed * Duration.between(began, time).toSeconds(), 1));
                    }
                }
            }
            return points;
        }

        @Override
        public Load load(LoadQuestion question, int steps) {
            return now().load(question, steps);
        }

        @Override
        public TopList top(LoadQuestion question, int limit) {
            return now().top(question, limit);
        }

        @Override
        public Optional<ServerState> stateAt(ServerId server, Instant time) {
            return Optional.empty();
        }

        @Override
        public void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
            now().samples(server, probes, range, sink);
        }

        @Override
        public List<HistoryEvent> events(ServerId server, TimeRange range) {
            return List.of();
        }

        @Override
        public List<RecordedServer> servers() {
            return now().servers();
        }

        @Override
        public HistoryInfo info() {
            return now().info();
        }
    }

    @BeforeAll
    void open() throws Exception {
        for (int t = -3_600; t < 0; t++) {
            past.seconds.add(new LoadCounter.Second(END.plusSeconds(t).plusMillis(100), List.of(
                    SessionBuilder.session(11, END).of("anna", "web", "10.0.0.1").text("SELECT 1").build(),
                    SessionBuilder.session(12, END).of("bert", "jobs", "10.0.0.2").text("SELECT 2").build(),
                    SessionBuilder.session(30, END).idleInTransaction(Duration.ofMinutes(1), Duration.ofMinutes(2))
                            .build())));
        }
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
        AtomicReference<Point2D> found = new AtomicReference<>();
        window.onScreenThread(() -> {
            Node plot = Objects.requireNonNull(window.node("chart-" + panel, Node.class).lookup(".track-plot"));
            Bounds bounds = plot.localToScreen(plot.getLayoutBounds());
            found.set(new Point2D(bounds.getMinX() + bounds.getWidth() * x, bounds.getCenterY()));
        });
        return found.get();
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
        assertThat(legend("connections")).contains("active", "2.00", "idle in transaction", "1.00");
        assertThat(legend("transactions")).contains("commits", "40 /s", "rollbacks", "2.0 /s");
        assertThat(legend("cache")).contains("99.0 %");
        assertThat(legend("wal")).contains("1.00 MB/s");
        assertThat(window.node("chart-transactions", Node.class).getAccessibleText())
                .isEqualTo("Transactions, rollbacks 2.0 /s, commits 40 /s");
        assertThat(window.node("chart-lag", Node.class).lookup(".track-nothing")).extracting(node -> ((Label) node)
                .getText()).isEqualTo("No standby was connected");
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
        window.robot.moveTo(place("transactions", 0.4)).press(MouseButton.PRIMARY).moveTo(place("transactions", 0.5))
                .moveTo(place("transactions", 0.6));
        window.settle();
        assertThat(window.shell().time().span()).isInstanceOf(Span.Fixed.class);
        assertThat(window.node("chart-load", Node.class).lookupAll(".track-brush")).anyMatch(Node::isVisible);
        window.robot.release(MouseButton.PRIMARY);
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
        for (int i = 0; i < 9; i++) {
            window.robot.push(KeyCode.LEFT);
        }
        for (int i = 0; i < 5; i++) {
            window.robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        }
        window.settle();
        assertThat(shown().length()).isGreaterThanOrEqualTo(Duration.ofMinutes(15));
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertThat(window.node("chart-load", Node.class).lookupAll(".track-brush")).noneMatch(Node::isVisible);
        window.robot.push(KeyCode.LEFT);
        for (int i = 0; i < 5; i++) {
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
        assertThat(panels("otherCharts")).doesNotContain("panel-wal", "panel-load").hasSize(9);

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
    void exportsHoldWhatIsShown() throws Exception {
        window.robot.interact(() -> window.node("timelineCsv", Button.class).fire());
        List<String> lines = exports.csv().lines().toList();
        assertThat(lines.getFirst()).isEqualTo(
                "\"Table\",\"Time\",\"Step\",\"Seconds\",\"Chart\",\"Value\",\"Unit\",\"Average\",\"Peak\"");
        assertThat(lines).anyMatch(line -> line.contains("\"Transactions\",\"commits\",\"1/s\",\"40\",\"40\""));
        assertThat(lines).anyMatch(line -> line.endsWith("\"Transactions\",\"rollbacks\",\"1/s\",,"));

        window.robot.interact(() -> window.node("timelinePng", Button.class).fire());
        // All eleven charts, also those that are scrolled out of sight.
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
