package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.SessionKey;
import org.howdah.ui.Contexts;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.ManualClock;
import org.howdah.ui.ScreenRobot;
import org.howdah.ui.States;
import org.howdah.ui.control.LiveRow;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.fx.ScreenClock;
import org.testfx.api.FxToolkit;

/// A window on a server that is none, and everything that JavaFX complained about meanwhile.
final class WindowFixture implements AutoCloseable {
    final ScreenRobot robot = new ScreenRobot();
    final FakeFleet source;
    final ManualClock clock;
    final KeptPreferences preferences;

    private final JavaFxThread uiThread = new JavaFxThread();
    private final Complaints complaints = new Complaints();
    private final Stage stage;
    private final MainWindow window;

    /// A window on one server.
    WindowFixture(ServerState state, double width, double height) throws TimeoutException {
        this(FakeFleet.of(state), width, height);
    }

    WindowFixture(FakeFleet fleet, double width, double height) throws TimeoutException {
        this(fleet, new KeptPreferences(), width, height);
    }

    /// A window whose user has decided something before.
    WindowFixture(FakeFleet fleet, KeptPreferences kept, double width, double height) throws TimeoutException {
        this(fleet, kept, UnaryOperator.identity(), width, height);
    }

    /// A window that works with something else as well.
    WindowFixture(FakeFleet fleet, KeptPreferences kept, UnaryOperator<WindowContext> context, double width,
            double height) throws TimeoutException {
        source = fleet;
        preferences = kept;
        clock = new ManualClock(States.NOON.plusMillis(400));
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        AtomicReference<MainWindow> made = new AtomicReference<>();
        robot.interact(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, e) -> complaints.add(e));
            MainWindow opened = new MainWindow(context.apply(
                    Contexts.of(source, preferences, new ScreenClock(uiThread, clock, clock))));
            made.set(opened);
            opened.show(stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            // A window that another test has left open would get the keys.
            stage.requestFocus();
        });
        window = made.get();
        // Most tests are about the sessions of the one server.
        Pages.Place place = window.shell().place();
        if (place != null && place.page() == PageId.LOAD) {
            robot.interact(() -> window.shell().go(PageId.SESSIONS));
        }
        settle();
    }

    /// Publishes a state and waits until it is on the screen.
    void publish(ServerState state) {
        source.publish(state);
        settle();
    }

    /// Waits until a frame shows all that was done.
    void settle() {
        robot.settle();
        onScreenThread(this::layout);
    }

    /// Computes styles and places everything anew, as the next pulse would. On the screen thread.
    void layout() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    /// Runs the action there, hands on what it throws, and waits for nothing else.
    void onScreenThread(Runnable action) {
        robot.onScreen(action);
    }

    Stage stage() {
        return stage;
    }

    Shell shell() {
        return window.shell();
    }

    List<String> complaints() {
        return complaints.all();
    }

    <N extends Node> N node(String id, Class<N> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    String text(String id) {
        return node(id, Label.class).getText();
    }

    @SuppressWarnings("unchecked")
    LiveTable<Object, Object> table() {
        return node("sessionsTable", LiveTable.class);
    }

    List<Integer> pids() {
        return table().getItems().stream().map(row -> pid(row.key())).toList();
    }

    /// Headings have none.
    private static int pid(Object key) {
        return key instanceof SessionKey session ? session.pid() : -1;
    }

    /// Those of the sessions that are there, without the ones that have just gone.
    List<Integer> presentPids() {
        return table().getItems().stream().filter(row -> !row.isGone()).map(row -> pid(row.key())).toList();
    }

    List<IndexedCell<?>> rows() {
        return rows(table());
    }

    /// The rows on the screen from the top, without those that wait to be used again. A table may take another node for a
    /// row whenever it is laid out: who acts on a row looks it up then.
    List<IndexedCell<?>> rows(LiveTable<?, ?> of) {
        return robot.ask(() -> of.lookupAll(".table-row-cell").stream()
                .filter(Node::isVisible)
                .<IndexedCell<?>>map(node -> (IndexedCell<?>) node)
                .filter(row -> !row.isEmpty())
                .sorted(Comparator.comparingInt(IndexedCell::getIndex))
                .toList());
    }

    /// What is on the screen of a session; absent from it is an error.
    IndexedCell<?> row(int pid) {
        return rows().stream()
                .filter(row -> row.getItem() instanceof LiveRow<?, ?> item
                        && item.key().equals(table().getItems().get(pids().indexOf(pid)).key()))
                .findFirst().orElseThrow();
    }

    /// Distance of a session's row from the upper edge of the rows; absent from the screen is an error.
    double y(int pid) {
        VirtualFlow<?> flow = flow();
        int index = pids().indexOf(pid);
        assertThat(index).as("row of %d", pid).isNotNegative();
        // Looked at while the screen thread lays it out, the flow is between two truths.
        return robot.ask(() -> flow.getCell(index).getLayoutY());
    }

    int topPid() {
        return pids().get(robot.ask(() -> flow().getFirstVisibleCell().getIndex()));
    }

    int selectedPid() {
        LiveRow<Object, Object> row = table().getSelectionModel().getSelectedItem();
        return row == null ? -1 : pid(row.key());
    }

    VirtualFlow<?> flow() {
        TableView<?> table = table();
        return robot.ask(() -> (VirtualFlow<?>) table.lookup(".virtual-flow"));
    }

    @Override
    public void close() throws TimeoutException {
        robot.interact(() -> {
            window.close(stage);
            stage.hide();
        });
        complaints.close();
    }
}
