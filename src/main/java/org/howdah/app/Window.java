package org.howdah.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.howdah.cli.Console;
import org.howdah.cli.ExitCode;
import org.howdah.cli.ResolvedServer;
import org.howdah.cli.TerminalConsole;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.sampler.Pace;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.fx.TimelineHeartbeat;
import org.howdah.ui.shell.MainWindow;
import org.howdah.ui.shell.ServerDialogs;
import org.howdah.ui.shell.ThemeChoice;
import org.howdah.ui.shell.WindowContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the window where there is a display, and the terminal's view of the same server where there is none.
final class Window implements Console {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Display display;
    private final Sampling sampling;
    private final Pace pace;
    private final TerminalConsole terminal;

    Window(Display display, Sampling sampling, Pace pace, TerminalConsole terminal) {
        this.display = display;
        this.sampling = sampling;
        this.pace = pace;
        this.terminal = terminal;
    }

    @Override
    public int open(ResolvedServer server) {
        Optional<String> obstacle = display.obstacleToWindows();
        if (obstacle.isPresent()) {
            return terminal.open(server, obstacle.get());
        }
        CountDownLatch closed = new CountDownLatch(1);
        try (FleetWatch watch = sampling.openFleet(SecretSource.NONE)) {
            watch.fleet().apply(List.of(registered(server)));
            Platform.startup(() -> show(watch, closed));
            closed.await();
            return ExitCode.DONE;
        } catch (UnsupportedOperationException e) {
            // The variable is set, and nothing is behind it.
            LOG.info("no window", e);
            return terminal.open(server, "the display cannot be opened");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private static RegisteredServer registered(ResolvedServer server) {
        return new RegisteredServer(ServerId.random(), server.label(), server.target(), null, List.of(),
                Environment.NONE, AccessMode.OBSERVE, Runtime.getRuntime().availableProcessors(), INTERVAL, false);
    }

    private void show(FleetWatch watch, CountDownLatch closed) {
        Stage stage = new Stage();
        ScreenClock screen = new ScreenClock(new JavaFxThread(), pace::now, new TimelineHeartbeat());
        MainWindow window = new MainWindow(new WindowContext(watch.fleet(), watch, ServerDialogs.NONE, screen,
                new KeptLayout(), () -> {}), ThemeChoice.SYSTEM, _ -> {});
        stage.setOnHidden(_ -> {
            window.close();
            closed.countDown();
        });
        window.show(stage);
    }
}
