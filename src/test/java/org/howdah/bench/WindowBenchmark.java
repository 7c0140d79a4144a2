package org.howdah.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
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
/// sampler is not in it. Beside it how long JavaFX's thread let somebody wait at most, the heap after a collection, and
/// the time in which the thread that brings a state makes up its sessions and what the page shows of them. Arguments:
/// sessions, seconds, of a hundred sessions those that are replaced in a second.
final class WindowBenchmark {
    private static final int WARM_UP = 300;
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(60);
    private static final long ASKING_NANOS = 25_000_000;

    private final FakeFleet source;
    private final Churn churn;
    private final AtomicLong longestWait = new AtomicLong();

    private WindowBenchmark(int sessions, int replaced) {
        churn = new Churn(sessions, replaced, 0, true);
        source = FakeFleet.of(churn.next(0));
    }

    static void run(String... arguments) {
        int sessions = TableBenchmark.argument(0, 1_000, arguments);
        int seconds = TableBenchmark.argument(1, 60, arguments);
        WindowBenchmark benchmark = new WindowBenchmark(sessions, TableBenchmark.argument(2, 2, arguments));
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        benchmark.open();
        long start = System.nanoTime();
        for (int second = 0; second < WARM_UP && System.nanoTime() - start < LONGEST_WARM_UP.toNanos(); second++) {
            benchmark.publish(Duration.ofMillis(50));
        }
        benchmark.measure(sessions, seconds);
    }

    private void open() {
        // A moment after the newest sample, however fast they come.
        InstantSource clock = () -> churn.time().plusMillis(400);
        TableBenchmark.onScreen(() -> {
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            new MainWindow(Contexts.of(source, new KeptPreferences(),
                    new ScreenClock(new JavaFxThread(), clock, new TimelineHeartbeat()))).show(stage);
        });
    }

    private void measure(int sessions, int seconds) {
        longestWait.set(0);
        ScreenCpu before = ScreenCpu.now();
        long start = System.nanoTime();
        long bringing = 0;
        for (int second = 0; second < seconds; second++) {
            bringing += publish(Duration.ofSeconds(1));
        }
        ScreenCpu used = ScreenCpu.now().minus(before);
        double wall = System.nanoTime() - start;
        System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        System.out.printf(Locale.ROOT, "%d sessions at 1 Hz for %d s: %.1f %% of a core; screen thread %.1f %%, "
                + "painter %.1f %%, others %.1f %%%n", sessions, seconds, 100 * used.process() / wall,
                100 * used.screen() / wall, 100 * used.render() / wall,
                100 * (used.process() - used.screen() - used.render()) / wall);
        System.out.printf(Locale.ROOT, "longest wait for the screen thread %.0f ms, heap %.0f of at most %.0f MB, "
                + "made up in %.0f ms a second%n", longestWait.get() / 1e6, heap.getUsed() / 1e6, heap.getMax() / 1e6,
                bringing / 1e6 / seconds);
        System.out.printf(Locale.ROOT, "| %,d | %d | %.1f %% | %.1f %% | %.1f %% | %.0f ms | %.0f MB |%n", sessions,
                seconds,
                100 * used.process() / wall, 100 * used.screen() / wall, 100 * used.render() / wall,
                longestWait.get() / 1e6, heap.getUsed() / 1e6);
    }

    /// @return how long it took to make the sessions up and what is shown of them
    private long publish(Duration pause) {
        long start = System.nanoTime();
        long due = start + pause.toNanos();
        source.publish(churn.next(0));
        long made = System.nanoTime() - start;
        do {
            long asked = System.nanoTime();
            Platform.runLater(() -> longestWait.accumulateAndGet(System.nanoTime() - asked, Math::max));
            LockSupport.parkNanos(Math.min(ASKING_NANOS, Math.max(1, due - asked)));
        } while (System.nanoTime() < due);
        return made;
    }
}
