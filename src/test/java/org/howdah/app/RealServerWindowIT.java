package org.howdah.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.howdah.alert.AlertRule;
import org.howdah.alert.Alerts;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.DriverWatch;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.TestServers;
import org.howdah.model.sample.Reading;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.sampler.CollectorStatistics;
import org.howdah.sampler.Fleet;
import org.howdah.sampler.Pace;
import org.howdah.ui.Contexts;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.ScreenRobot;
import org.howdah.ui.control.HistoryPort;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.fx.TimelineHeartbeat;
import org.howdah.ui.shell.MainWindow;
import org.howdah.ui.shell.NoDesktop;
import org.howdah.ui.shell.NoServerDialogs;
import org.howdah.ui.shell.WindowContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// The console as a whole, on a real server that is stopped under it and comes back.
final class RealServerWindowIT {
    private static final int REFRESHES = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ServerId id = ServerId.random();
    private final Shutdown shutdown = new Shutdown();
    private final ScreenRobot robot = new ScreenRobot();
    @TempDir
    private Path home;
    private Histories histories;
    private WindowPast past;
    private PostgresProcess server;
    private HeldSessions held;
    private Fleet fleet;
    private CollectorStatistics statistics;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        server = shutdown.add(TestServers.start(TestServers.NEWEST, Map.of(), List.of()));
        held = new HeldSessions(server);
        held.holding("app_one", 1);
        for (int i = 0; i < 10; i++) {
            held.waitingFor("app_two", 1);
        }
        Pace pace = new SystemPace();
        histories = new Histories(Folders.find(home, Map.of(), "Linux", home), pace, shutdown);
        past = histories.ofUnregistered(new NoDesktop());
        Sampling.OpenFleet open = new Sampling(pace, shutdown).openFleet(TestServers.secrets(), past);
        fleet = open.fleet();
        statistics = open.statistics();
        fleet.apply(List.of(new RegisteredServer(id, "real",
                TestServers.target(server, TestServers.MONITOR), null, List.of(), Environment.NONE,
                AccessMode.OBSERVE, 4, Duration.ofMillis(200), false)));
        openWindow(pace);
    }

    private void openWindow(Pace pace) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        AtomicReference<MainWindow> opened = new AtomicReference<>();
        robot.interact(() -> {
            MainWindow window = new MainWindow(new WindowContext(fleet, fleet, new NoServerDialogs(),
                    shutdown.add(new Alerts(fleet, AlertRule.builtIn(), pace::now)), statistics::state,
                    new KeptPreferences(), Contexts.NO_PAST, new NoDesktop(),
                    new ScreenClock(new JavaFxThread(), pace::now, new TimelineHeartbeat()), null, HistoryPort.NONE,
                    histories.replay(past, fleet), () -> {}));
            opened.set(window);
            window.show(stage);
            stage.setWidth(1000);
            stage.setHeight(800);
            ((ToggleButton) stage.getScene().lookup("#nav-sessions")).fire();
        });
        shutdown.add(() -> robot.interact(() -> {
            opened.get().close(stage);
            stage.hide();
        }));
    }

    @AfterEach
    void close() throws SQLException {
        server.pids().forEach(pid -> signal("CONT", pid));
        shutdown.close();
    }

    @Test
    void showsSelectsSortsLosesAndRegainsARealServer() throws Exception {
        await(() -> pids().size() >= 11);
        int running = held.running("app_one", "SELECT pg_sleep(600) /* seen */");
        await(() -> pids().contains(running));

        // Not by a click: the headless platform's releases are not "still since press", so no heading obeys them.
        robot.interact(() -> sortByFirstColumn(table()));
        robot.interact(() -> table().getSelectionModel().clearAndSelect(pids().indexOf(running)));
        robot.interact(table()::requestFocus);
        robot.push(KeyCode.F4);
        assertThat(text("detailPid")).isEqualTo(Integer.toString(running));
        for (int refresh = 0; refresh < REFRESHES; refresh++) {
            awaitNextSample();
            assertThat(selectedPid()).isEqualTo(running);
            assertThat(pids()).isSorted();
        }

        try (DriverWatch watch = DriverWatch.of("JavaFX Application Thread"); Pulses pulses = new Pulses()) {
            long stopped = System.nanoTime();
            server.pids().forEach(pid -> signal("STOP", pid));
            await(() -> node("sessionsNotice").isVisible());
            assertThat(pids()).contains(running);
            String first = text("lastSample");
            await(() -> !text("lastSample").equals(first));
            Duration silent = Duration.ofNanos(System.nanoTime() - stopped);

            server.pids().forEach(pid -> signal("CONT", pid));
            await(() -> !node("sessionsNotice").isVisible());
            awaitNextSample();
            assertThat(pids()).contains(running);
            assertThat(watch.looks()).isGreaterThan(100);
            assertThat(watch.caught()).isNull();
            // A window that waited for the server would stand still all the while, however slow the machine is.
            assertThat(pulses.longestPause()).isLessThan(silent.dividedBy(2));
        }
        replays(running);
    }

    /// A server that is not registered has a past as long as its window is open.
    private void replays(int running) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        await(() -> node("replayBar").isVisible());
        await(() -> text("replayServer").contains("real"));
        robot.interact(() -> ((Labeled) node("replayToLive")).requestFocus());
        // It stands where the recording begins, which may be before the first sample.
        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        await(() -> pids().contains(running));
        robot.push(KeyCode.L);
        await(() -> robot.lookup("#replayBar").tryQuery().isEmpty());
    }

    /// How regularly the window is painted.
    private final class Pulses implements AutoCloseable {
        private final AtomicLong longest = new AtomicLong();
        private final AnimationTimer timer = new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                long before = last;
                last = now;
                if (before != 0) {
                    longest.accumulateAndGet(now - before, Math::max);
                }
            }
        };

        Pulses() {
            robot.interact(timer::start);
        }

        Duration longestPause() {
            return Duration.ofNanos(longest.get());
        }

        @Override
        public void close() {
            robot.interact(timer::stop);
        }
    }

    private static <T> void sortByFirstColumn(TableView<T> table) {
        table.getSortOrder().setAll(List.of(table.getColumns().getFirst()));
    }

    private void awaitNextSample() {
        Instant before = lastRead();
        await(() -> lastRead().isAfter(before));
        robot.settle();
    }

    private Instant lastRead() {
        return fleet.state(id).latest(Session.PROBE).map(Reading::time).orElse(Instant.EPOCH);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unchecked") // the FXML says so
    private LiveTable<SessionKey, Object> table() {
        return robot.lookup("#sessionsTable").queryAs(LiveTable.class);
    }

    private List<Integer> pids() {
        return robot.ask(() -> table().getItems().stream().map(row -> row.key().pid()).toList());
    }

    private int selectedPid() {
        return robot.ask(() -> table().getSelectionModel().getSelectedItem().key().pid());
    }

    private Node node(String id) {
        return robot.lookup("#" + id).query();
    }

    private String text(String id) {
        return robot.ask(() -> robot.lookup("#" + id).queryAs(Label.class).getText());
    }
}
