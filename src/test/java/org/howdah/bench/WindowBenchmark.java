package org.howdah.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.howdah.ui.Churn;
import org.howdah.ui.Contexts;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.fx.TimelineHeartbeat;
import org.howdah.ui.shell.MainWindow;

/// Processor time of the whole window, painted in software, on a server whose sessions change once a second; the
/// sampler is not in it. Arguments: sessions, seconds, of a hundred sessions those that are replaced in a second.
final class WindowBenchmark {
    private static final int WARM_UP = 300;

    private WindowBenchmark() {}

    static void run(String... arguments) {
        int sessions = TableBenchmark.argument(0, 1_000, arguments);
        int seconds = TableBenchmark.argument(1, 60, arguments);
        Churn churn = new Churn(sessions, TableBenchmark.argument(2, 2, arguments), 0, true);
        FakeFleet source = FakeFleet.of(churn.next(0));
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        // A moment after the newest sample, however fast they come.
        InstantSource clock = () -> churn.time().plusMillis(400);
        TableBenchmark.onScreen(() -> {
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            new MainWindow(Contexts.of(source, new KeptPreferences(),
                    new ScreenClock(new JavaFxThread(), clock, new TimelineHeartbeat()))).show(stage);
        });
        for (int second = 0; second < WARM_UP; second++) {
            publish(source, churn, Duration.ofMillis(50));
        }
        ScreenCpu before = ScreenCpu.now();
        long start = System.nanoTime();
        for (int second = 0; second < seconds; second++) {
            publish(source, churn, Duration.ofSeconds(1));
        }
        ScreenCpu used = ScreenCpu.now().minus(before);
        double wall = System.nanoTime() - start;
        System.out.printf(Locale.ROOT, "%d sessions at 1 Hz for %d s: %.1f %% of a core; screen thread %.1f %%, "
                + "painter %.1f %%, others %.1f %%%n", sessions, seconds, 100 * used.process() / wall,
                100 * used.screen() / wall, 100 * used.render() / wall,
                100 * (used.process() - used.screen() - used.render()) / wall);
    }

    private static void publish(FakeFleet source, Churn churn, Duration pause) {
        long due = System.nanoTime() + pause.toNanos();
        source.publish(churn.next(0));
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }
}
