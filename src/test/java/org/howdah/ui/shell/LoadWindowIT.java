package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.howdah.analysis.LoadCounter;
import org.howdah.history.HistoryException;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.HistoryInfo;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
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
import org.howdah.model.session.Session;
import org.howdah.ui.Contexts;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.SessionBuilder;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.control.picture.PicturedPast;
import org.howdah.ui.range.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The Load page over a past that a test made: an hour with two sessions on a processor each second, and in its last five
/// minutes four more that wait for a lock.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadWindowIT {
    private static final Instant END = States.NOON;
    private static final Instant LOCKED = END.minusSeconds(300);

    private final Growing past = new Growing();
    private WindowFixture window;

    /// A past to which a test adds, and which it breaks.
    private static final class Growing implements HistoryQueries {
        private final List<LoadCounter.Second> seconds = new ArrayList<>();
        private final List<LoadQuestion> loads = new ArrayList<>();
        private boolean broken;

        private PicturedPast now() {
            if (broken) {
                throw new HistoryException("The history is broken.");
            }
            return new PicturedPast(States.SERVER, new LoadCounter(seconds), List.of(new HistoryEvent(States.SERVER,
                    END.minusSeconds(600), EventKind.RESTARTED, null, 0, "")));
        }

        @Override
        public Load load(LoadQuestion question, int steps) {
            loads.add(question);
            return now().load(question, steps);
        }

        @Override
        public TopList top(LoadQuestion question, int limit) {
            return now().top(question, limit);
        }

        @Override
        public Optional<ServerState> stateAt(
                ServerId server, Instant time) {
            return now().stateAt(server, time);
        }

        @Override
        public void samples(ServerId server,
                Set<Probe<?>> probes, TimeRange range,
                Predicate<Sample<?>> sink) {
            now().samples(server, probes, range, sink);
        }

        @Override
        public List<SeriesPoint> series(SeriesRequest request) {
            return List.of();
        }

        @Override
        public List<HistoryEvent> events(ServerId server, TimeRange range) {
            return now().events(server, range);
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

    private static LoadCounter.Second second(Instant time, int waiting) {
        List<Session> sessions = new ArrayList<>();
        sessions.add(SessionBuilder.session(11, END).of("anna", "web", "10.0.0.1").in("shop").text("SELECT 1").build());
        sessions.add(SessionBuilder.session(12, END).of("bert", "jobs", "10.0.0.2").in("crm").text("SELECT 2")
                .build());
        for (int i = 0; i < waiting; i++) {
            sessions.add(SessionBuilder.session(20 + i, END).of("anna", "web", "10.0.0.1").in("shop")
                    .waits("Lock", "relation").text("UPDATE stock").build());
        }
        sessions.add(SessionBuilder.session(30, END).idleInTransaction(Duration.ofMinutes(1), Duration.ofMinutes(2))
                .build());
        return new LoadCounter.Second(time, sessions);
    }

    @BeforeAll
    void open() throws Exception {
        for (int t = -3_600; t < 0; t++) {
            past.seconds.add(second(END.plusSeconds(t).plusMillis(100), END.plusSeconds(t).isBefore(LOCKED) ? 0 : 4));
        }
        window = new WindowFixture(FakeFleet.of(Shop.at(END)), new KeptPreferences(),
                context -> Contexts.with(context, past), 1_280, 860);
        window.robot.interact(() -> window.shell().go(PageId.LOAD));
        window.settle();
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
            window.shell().time().toLive();
            window.shell().time().show(new Span.Live(Duration.ofMinutes(15)));
            window.shell().time().filterProperty().set(LoadFilter.CLIENTS);
            item("sliceButton", "slice-wait_class");
            chart().requestFocus();
        });
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
    }

    @AfterEach
    void javaFxComplainsOfNothing() {
        assertThat(window.complaints()).isEmpty();
    }

    private Node chart() {
        return window.node("loadChart", Node.class);
    }

    private void item(String button, String id) {
        window.node(button, MenuButton.class).getItems().stream().filter(item -> id.equals(item.getId())).findFirst()
                .orElseThrow().fire();
    }

    private TimeRange shown() {
        return window.shell().time().range(window.clock.instant());
    }

    /// A place in the plot.
    ///
    /// @param x share of its width
    /// @param y share of its height from below
    private Point2D place(double x, double y) {
        AtomicReference<Point2D> found = new AtomicReference<>();
        window.onScreenThread(() -> {
            Node plot = Objects.requireNonNull(chart().lookup(".load-plot"));
            Bounds bounds = plot.localToScreen(plot.getLayoutBounds());
            found.set(new Point2D(bounds.getMinX() + bounds.getWidth() * x, bounds.getMaxY() - bounds.getHeight() * y));
        });
        return found.get();
    }

    private void brush(double from, double to) {
        window.robot.moveTo(place(from, 0.9)).press(MouseButton.PRIMARY).moveTo(place((from + to) / 2, 0.9))
                .moveTo(place(to, 0.9)).release(MouseButton.PRIMARY);
        window.settle();
    }

    private void type(String sign) {
        window.robot.targetWindow(window.stage());
        window.robot.write(sign, 0);
    }

    private double total() {
        return Double.parseDouble(window.text("legendTotal"));
    }

    @Test
    void liveChartCountsTheLastQuarter() {
        // 900 seconds of 2, of which 300 have 4 more.
        assertThat(total()).isEqualTo(3.33);
        assertThat(window.text("legendPeak")).isEqualTo("6");
        assertThat(window.node("loadChart", Node.class).getAccessibleText()).contains("average 3.3", "peak 6");
        assertThat(window.robot.lookup(".flag-text").queryAllAs(Text.class))
                .extracting(Text::getText).contains("restarted");
    }

    @Test
    void brushWithTheMouseFiltersLegendAndListsAndHoldsTheChart() {
        brush(0.75, 0.95);
        assertThat(window.shell().time().span()).isInstanceOf(Span.Fixed.class);
        assertThat(window.node("rangeLive", Node.class).isVisible()).isTrue();
        assertThat(total()).isEqualTo(6.0);
        assertThat(window.text("legendSamples")).matches("18[05] samples");
        assertThat(window.text("topLeftCount")).contains("in the brushed range");
        TableView<?> statements = window.node("topLeft-statements", TableView.class);
        assertThat(statements.getItems()).hasSize(3);

        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertThat(total()).isEqualTo(3.33);

        type("l");
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
            brush(0.75, 0.95);
            assertThat(window.text("legendSamples")).as("%s narrower", narrower).matches("1[789][05] samples");
            window.robot.push(KeyCode.ESCAPE);
            type("l");
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
        assertThat(total()).isEqualTo(6.0);
        TimeRange before = shown();

        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(shown().length()).isEqualTo(Duration.ofSeconds(50));
        assertThat(total()).isEqualTo(6.0);

        window.robot.push(KeyCode.BACK_SPACE);
        window.settle();
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void keysGoToTheRangeBeforeAndAfterAndBackToLive() {
        TimeRange live = shown();
        type("[");
        window.settle();
        assertThat(shown().length()).isEqualTo(live.length());
        assertThat(shown().to()).isBeforeOrEqualTo(live.from());
        assertThat(total()).isEqualTo(2.0);
        type("]");
        type("]");
        window.settle();
        assertThat(window.shell().time().span()).isInstanceOf(Span.Live.class);
    }

    @Test
    void clickOnABandAndItsKeysFilterByIt() {
        window.robot.clickOn(place(0.3, 0.05));
        window.settle();
        assertThat(window.shell().time().filterProperty().get().values())
                .containsExactlyEntriesOf(Map.of(LoadDimension.WAIT_CLASS, "CPU*"));
        assertThat(total()).isEqualTo(2.0);
        assertThat(window.robot.lookup(".trail-chip").queryAll()).hasSize(1);
        window.robot.interact(() -> window.robot.lookup("#trailClear").queryAs(Hyperlink.class)
                .fire());
        window.settle();
        assertThat(total()).isEqualTo(3.33);

        window.robot.interact(() -> chart().requestFocus());
        for (int i = 0; i < 5; i++) {
            window.robot.push(KeyCode.UP);
        }
        window.robot.push(KeyCode.SPACE);
        window.settle();
        assertThat(window.shell().time().filterProperty().get().values())
                .containsEntry(LoadDimension.WAIT_CLASS, "Lock");
        assertThat(total()).isEqualTo(1.33);
    }

    @Test
    void everySliceHasTheSameTotal() {
        for (String slice : List.of("wait_event", "statement", "database", "user", "application", "client",
                "backend_type", "wait_class")) {
            window.robot.interact(() -> item("sliceButton", "slice-" + slice));
            window.settle();
            assertThat(total()).as(slice).isEqualTo(3.33);
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
    void chartHasATableTwin() {
        window.robot.interact(() -> window.node("twinToggle", ToggleButton.class).fire());
        window.settle();
        TableView<?> twin = window.node("loadTwin", TableView.class);
        assertThat(twin.isVisible()).isTrue();
        assertThat(twin.getItems()).hasSizeBetween(180, 182);
        window.robot.interact(() -> window.node("twinToggle", ToggleButton.class).fire());
        window.settle();
        assertThat(chart().isVisible()).isTrue();
    }

    @Test
    void rangeControlShowsAnotherLength() {
        window.robot.interact(() -> item("rangeShown", "range-5"));
        window.settle();
        assertThat(window.text("legendRange")).isNotEmpty();
        assertThat(window.node("rangeShown", MenuButton.class).getText()).isEqualTo("Live · 5 min");
        assertThat(total()).isBetween(5.9, 6.0);
    }

    @Test
    void secondsThatComeAskForTheNewestStepsOnly() {
        int before = past.seconds.size();
        for (int t = 0; t < 20; t++) {
            past.seconds.add(second(END.plusSeconds(t).plusMillis(100), 9));
        }
        past.loads.clear();
        window.robot.interact(() -> window.clock.pass(Duration.ofSeconds(20)));
        window.settle();
        assertThat(window.text("legendPeak")).isEqualTo("11");
        assertThat(past.loads).anySatisfy(
                question -> assertThat(question.range().length()).isLessThanOrEqualTo(Duration.ofSeconds(60)))
                .allSatisfy(question -> assertThat(question.range().to()).isAfter(END));
        past.seconds.subList(before, past.seconds.size()).clear();
    }

    @Test
    void historyThatCannotBeReadSaysSo() {
        past.broken = true;
        window.robot.interact(() -> window.shell().time().filterProperty()
                .set(LoadFilter.CLIENTS.with(LoadDimension.USER, "anna")));
        window.settle();
        assertThat(window.robot.lookup(".message .label").queryAllAs(Label.class)).extracting(Label::getText)
                .anyMatch(text -> text != null && text.contains("The history is broken."));
    }
}
