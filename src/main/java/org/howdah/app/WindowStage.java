package org.howdah.app;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.howdah.alert.AlertRule;
import org.howdah.alert.Alerts;
import org.howdah.cli.ExitCode;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.ServerControl;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.sample.StateSource;
import org.howdah.replay.Reference;
import org.howdah.sampler.Pace;
import org.howdah.settings.PreferencesFile;
import org.howdah.ui.control.HistoryPort;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.fx.TimelineHeartbeat;
import org.howdah.ui.range.Past;
import org.howdah.ui.replay.ReplayPort;
import org.howdah.ui.shell.CloseQuestion;
import org.howdah.ui.shell.MainWindow;
import org.howdah.ui.shell.ServerDialogs;
import org.howdah.ui.shell.WindowContext;
import org.howdah.ui.vault.VaultDialogs;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one window on the screen: shown, hidden in the tray, closed by the user or by the end of the program.
final class WindowStage {
    private static final Logger LOG = LoggerFactory.getLogger(WindowStage.class);
    /// The chart, the lists below it and the overview ask at the same time.
    private static final int QUESTIONS = 3;
    /// The screen thread may be busy, and nobody who ends a program waits long.
    private static final long LEAVE_SECONDS = 2;

    private final Pace pace;
    private final Path configuration;
    private final Shutdown shutdown;
    private final AwtTray tray;

    /// @param configuration where the user's preferences lie
    WindowStage(Pace pace, Path configuration, Shutdown shutdown, AwtTray tray) {
        this.pace = pace;
        this.configuration = configuration;
        this.shutdown = shutdown;
        this.tray = tray;
    }

    /// What a window has beside its servers.
    ///
    /// @param vault with its dialogs; null for that of a recording and of a server that is not registered
    /// @param replay of their past
    /// @param at where it is to open; null where the user left it
    record Parts(@Nullable WindowVault vault, @Nullable VaultDialogs dialogs, HistoryPort history,
            ReplayPort replay, @Nullable Reference at) {
        /// Whether it shows a file, and so has nothing to do out of sight.
        boolean isOfRecording() {
            return replay.recording() != null;
        }
    }

    /// Shows it until it is closed, or the program ends.
    ///
    /// @param onDemo adds the demo server
    /// @return exit code
    int run(FleetSource fleet, Supplier<CollectorState> collector, HistoryQueries history,
            ServerControl control, Function<PreferencesAccess, ServerDialogs> dialogs, Parts own,
            Runnable onDemo) {
        CountDownLatch closed = new CountDownLatch(1);
        shutdown.add(tray);
        ExecutorService questions = Executors.newFixedThreadPool(QUESTIONS, Threads.platform("past-"));
        shutdown.add(questions::shutdownNow);
        Past past = new Past(history, questions);
        StartMarks marks = new StartMarks(pace::now);
        try (Alerts alerts = new Alerts(fleet, AlertRule.builtIn(), pace::now);
                StateSource.Subscription _ = fleet.subscribeFleet(marks::received)) {
            Platform.setImplicitExit(false);
            Platform.startup(() -> show(fleet, collector, past, control, dialogs, own, alerts, onDemo, closed, marks));
            closed.await();
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private static void leaveInTime(JavaFxThread screen, Runnable leave, CountDownLatch left)
            throws InterruptedException {
        if (left.getCount() > 0) {
            screen.execute(leave);
            if (!left.await(LEAVE_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("The window did not close in time");
            }
        }
    }

    private void show(FleetSource fleet, Supplier<CollectorState> collector, Past past, ServerControl control,
            Function<PreferencesAccess, ServerDialogs> dialogs, Parts own, Alerts alerts,
            Runnable onDemo,
            CountDownLatch closed, StartMarks marks) {
        Stage stage = new Stage();
        FilePreferences preferences = new FilePreferences(new PreferencesFile(configuration));
        JavaFxThread screen = new JavaFxThread();
        MainWindow window = new MainWindow(new WindowContext(fleet, control, dialogs.apply(preferences), alerts,
                collector, preferences, past, tray,
                new ScreenClock(screen, pace::now, new TimelineHeartbeat()),
                own.dialogs(), own.history(), own.replay(), onDemo));
        CountDownLatch left = new CountDownLatch(1);
        Runnable leave = () -> {
            tray.hide();
            window.close(stage);
            stage.hide();
            left.countDown();
        };
        Runnable end = () -> {
            leave.run();
            closed.countDown();
        };
        // A window that still paints while JavaFX ends fills the standard error with its complaints.
        shutdown.add(() -> leaveInTime(screen, leave, left));
        stage.setOnCloseRequest(event -> {
            event.consume();
            if (tray.hasTray() && !own.isOfRecording()) {
                CloseQuestion.ask(stage, preferences, answer -> close(answer, stage, screen, end));
            } else {
                end.run();
            }
        });
        window.show(stage);
        marks.follow(stage.getScene());
        if (own.at() != null) {
            window.open(own.at());
        }
        if (own.vault() != null) {
            own.vault().begin();
        }
    }

    private void close(CloseQuestion.Answer answer, Stage stage, JavaFxThread screen, Runnable end) {
        boolean inTray = answer == CloseQuestion.Answer.TRAY && tray.show(
                () -> screen.execute(() -> {
                    tray.hide();
                    stage.show();
                }),
                () -> screen.execute(end));
        if (inTray) {
            stage.hide();
        } else if (answer != CloseQuestion.Answer.STAY) {
            end.run();
        }
    }
}
