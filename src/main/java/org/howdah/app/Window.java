package org.howdah.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.howdah.cli.Console;
import org.howdah.cli.ExitCode;
import org.howdah.cli.ResolvedServer;
import org.howdah.cli.SamplerOpener;
import org.howdah.cli.TerminalConsole;
import org.howdah.model.server.ServerId;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.sampler.Pace;
import org.howdah.sampler.Sampler;
import org.howdah.sampler.WatchedServer;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.fx.TimelineHeartbeat;
import org.howdah.ui.shell.MainWindow;
import org.howdah.ui.shell.ThemeChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the window where there is a display, and the terminal's view of the same server where there is none.
final class Window implements Console {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Display display;
    private final SamplerOpener samplers;
    private final Pace pace;
    private final TerminalConsole terminal;

    Window(Display display, SamplerOpener samplers, Pace pace, TerminalConsole terminal) {
        this.display = display;
        this.samplers = samplers;
        this.pace = pace;
        this.terminal = terminal;
    }

    @Override
    public int open(ResolvedServer server) {
        Optional<String> obstacle = display.obstacleToWindows();
        if (obstacle.isPresent()) {
            return terminal.open(server, obstacle.get());
        }
        ServerId id = ServerId.random();
        CountDownLatch closed = new CountDownLatch(1);
        try (Sampler sampler = samplers.open(SecretSource.NONE)) {
            sampler.watch(new WatchedServer(id, server.label(), server.target(), INTERVAL));
            Platform.startup(() -> show(sampler, id, closed));
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

    private void show(Sampler sampler, ServerId id, CountDownLatch closed) {
        Stage stage = new Stage();
        MainWindow window = new MainWindow(sampler, id, new JavaFxThread(), pace::now, new TimelineHeartbeat(),
                ThemeChoice.SYSTEM, _ -> {});
        stage.setOnHidden(_ -> {
            window.close();
            closed.countDown();
        });
        window.show(stage);
    }
}
