package org.howdah.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.howdah.alert.AlertRule;
import org.howdah.alert.Alerts;
import org.howdah.cli.HowdahProcess;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.TestServers;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.history.SeededLoad;
import org.howdah.history.TestHistory;
import org.howdah.history.recording.TestRecordings;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.collector.ProcessCost;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopEntry;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.SessionKey;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.ScreenRobot;
import org.howdah.ui.control.HistoryPort;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.fx.TimelineHeartbeat;
import org.howdah.ui.range.Past;
import org.howdah.ui.replay.OpenRecording;
import org.howdah.ui.shell.MainWindow;
import org.howdah.ui.shell.NoDesktop;
import org.howdah.ui.shell.NoServerDialogs;
import org.howdah.ui.shell.WindowContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// A recording in a window of its own, while the history that it was taken from goes on being recorded.
final class RecordingWindowIT {
    private static final int SECONDS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ServerId server = ServerId.random();
    private final SeededLoad load = new SeededLoad(7, true);
    private final Shutdown shutdown = new Shutdown();
    private final ScreenRobot robot = new ScreenRobot();
    @TempDir
    private Path home;
    private Stage stage;

    @BeforeEach
    void prepare() throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
    }

    private SqliteHistory record() {
        SqliteHistory recorder = shutdown.add(TestHistory.record(home.resolve("history")));
        TestRecordings.record(recorder, server, load, 0, SECONDS);
        TestRecordings.export(recorder, file(), TestRecordings.range(0, SECONDS), UnaryOperator.identity());
        return recorder;
    }

    @AfterEach
    void close() {
        shutdown.close();
    }

    private Path file() {
        return home.resolve("incident.howdah");
    }

    /// As the program does it, in a home of its own.
    private RecordedFleet open() {
        Folders folders = Folders.find(home.resolve("other"), Map.of(), "Linux", home);
        SystemPace pace = new SystemPace();
        Histories histories = new Histories(folders, pace, shutdown);
        HistoryStore recording = histories.recording(file());
        RecordedFleet fleet = RecordedFleet.of(file(), recording);
        ExecutorService questions = Executors.newFixedThreadPool(2);
        shutdown.add(questions::shutdownNow);
        AtomicReference<MainWindow> opened = new AtomicReference<>();
        robot.interact(() -> {
            MainWindow window = new MainWindow(new WindowContext(fleet, fleet, new NoServerDialogs(),
                    shutdown.add(new Alerts(fleet, AlertRule.builtIn(), pace::now)),
                    () -> new CollectorState(Map.of(), new ProcessCost(Instant.EPOCH, null, 1, 1, null, 1)),
                    new KeptPreferences(), new Past(recording, questions), new NoDesktop(),
                    new ScreenClock(new JavaFxThread(), pace::now, new TimelineHeartbeat()), null, HistoryPort.NONE,
                    histories.replay(recording, fleet, new OpenRecording(fleet.file(), fleet.range())), () -> {}));
            opened.set(window);
            window.show(stage);
            stage.setWidth(1_280);
            stage.setHeight(860);
        });
        shutdown.add(() -> robot.interact(() -> {
            opened.get().close(stage);
            stage.hide();
        }));
        return fleet;
    }

    private Node node(String id) {
        return robot.lookup("#" + id).query();
    }

    private String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    private void go(String page) {
        robot.interact(() -> ((ToggleButton) node("nav-" + page)).fire());
    }

    @Test
    void showsThePagesOfAFileWhileItsSourceIsRecorded() throws Exception {
        SqliteHistory recorder = record();
        RecordedFleet fleet = open();
        assertThat(fleet.servers()).hasSize(1);

        // The load of all five minutes, and who says whose they are.
        robot.awaitAsserted(() -> assertThat(text("legendSamples")).isEqualTo("300 samples"));
        assertThat(text("replayServer")).isEqualTo("Recording incident.howdah");
        assertThat(text("replayNow")).isEqualTo("nothing is asked of any server");
        robot.await(() -> stage.getTitle().startsWith("REPLAY 2026-03-01")
                && stage.getTitle().endsWith("incident.howdah — Howdah"));

        // Meanwhile the other goes on.
        TestRecordings.record(recorder, server, load, SECONDS, SECONDS + 20);
        assertThat(recorder.records()).isTrue();

        go("sessions");
        TableView<?> table = (TableView<?>) node("sessionsTable");
        robot.await(() -> !table.getItems().isEmpty());
        go("timeline");
        robot.await(() -> node("chart-transactions").getAccessibleText() != null
                && node("chart-transactions").getAccessibleText().contains("/s"));
        go("episodes");
        robot.await(() -> !text("episodesSubtitle").isEmpty());

        // F1 on the bar is about the bar.
        robot.interact(() -> node("scrubber").requestFocus());
        robot.push(KeyCode.F1);
        assertThat(node("helpSheet").getAccessibleText()).isEqualTo("Replay");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#helpSheet").queryAll()).isEmpty();
        assertThat(node("scrubber").isFocused()).isTrue();

        // There is no now: L leads to the last second of the file.
        robot.interact(() -> ((Labeled) node("replayToLive")).fireEvent(new javafx.event.ActionEvent()));
        assertThat(node("replayBar").isVisible()).isTrue();
        assertThat(text("replayToLive")).isEqualTo("To the end");
        robot.await(() -> text("replayClock").equals("08:04:59"));
    }

    /// Another process records a real server, a second one writes a file of it meanwhile, and this one opens the file.
    @Test
    void showsAFileOfARealServerWhileAnotherProcessRecordsIt() throws Exception {
        String address = TestServers.shared(TestServers.NEWEST).address(TestServers.MONITOR, "postgres").toUri()
                .toString();
        Path recorders = home.resolve("recorder");
        try (HowdahProcess recorder = HowdahProcess.start(recorders, "record", address, "--format", "json");
                HeldSessions held = new HeldSessions(TestServers.shared(TestServers.NEWEST))) {
            int sleeper = held.running("app_one", "SELECT pg_sleep(600)");
            recorder.awaitLine("\"event\":\"connected\"");
            HistoryStore beside = shutdown.add(histories(recorders).record(_ -> {}));
            assertThat(beside.records()).as("a second one on the same home").isFalse();
            Awaitility.await().atMost(PATIENCE).until(() -> seen(beside, sleeper) >= 3);
            export(recorders, address);
            RecordedFleet fleet = open();

            robot.awaitAsserted(() -> assertThat(text("legendSamples")).matches("[1-9]\\d* samples?"));
            assertThat(fleet.servers()).hasSize(1);
            assertThat(text("replayServer")).isEqualTo("Recording incident.howdah");
            String samples = text("legendSamples");
            go("sessions");
            TableView<?> table = (TableView<?>) node("sessionsTable");
            robot.await(() -> !table.getItems().isEmpty());

            // The first one goes on, and the file stays what it was.
            long before = seen(beside, sleeper);
            Awaitility.await().atMost(PATIENCE).until(() -> seen(beside, sleeper) > before + 1);
            go("load");
            robot.awaitAsserted(() -> assertThat(text("legendSamples")).isEqualTo(samples));
            recorder.signal("TERM");
            assertThat(recorder.exitCode()).isZero();
            assertThat(recorder.errors()).isEmpty();
        }
    }

    private void export(Path recorders, String address) throws Exception {
        try (HowdahProcess export = HowdahProcess.start(recorders, "history", "export", address, "--from", "-1h",
                "--file", file().toString())) {
            assertThat(export.exitCode()).as("%s", export.errors()).isZero();
        }
    }

    /// In how many samples a session was at work.
    private static long seen(HistoryStore store, int pid) {
        Instant now = Clock.systemUTC().instant();
        return store.servers().stream().mapToLong(each -> store
                .top(new LoadQuestion(each.server(), LoadDimension.SESSION,
                        new TimeRange(now.minusSeconds(3_600), now)), 500)
                .entries().stream()
                .filter(entry -> SessionKey.ofWord(entry.value()).filter(key -> key.pid() == pid).isPresent())
                .mapToLong(TopEntry::active).sum()).sum();
    }

    private Histories histories(Path of) {
        return new Histories(Folders.find(of, Map.of(), "Linux", home), new SystemPace(), shutdown);
    }

    @Test
    void whatIsNoRecordingSaysSoAndTakesNothing() throws Exception {
        Path bad = home.resolve("bad");
        Files.writeString(bad, "This is no recording.");
        Histories histories = new Histories(Folders.find(home.resolve("other"), Map.of(), "Linux", home),
                new SystemPace(), shutdown);
        assertThatThrownBy(() -> histories.recording(bad)).isInstanceOf(HistoryException.class)
                .hasMessageContaining("bad").hasMessageMatching("[^\\n]+");
        assertThatThrownBy(() -> histories.recording(home.resolve("missing"))).isInstanceOf(HistoryException.class)
                .hasMessageContaining("missing");
        assertThat(home.resolve("other/history")).doesNotExist();
    }
}
