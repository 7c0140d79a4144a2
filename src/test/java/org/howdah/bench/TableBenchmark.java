package org.howdah.bench;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.howdah.model.sample.ServerState;
import org.howdah.ui.Churn;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.sessions.TableRivals;

/// Processor time of one tick of the live table against a plain one whose rows are sorted and set anew: the same
/// columns, cells, stylesheet, height of rows and sessions, in blocks that alternate in one window, so that each goes
/// first as often as the other. Two sessions of a hundred are replaced at each tick, and all durations grow.
/// Arguments: sessions, ticks of a block, blocks of each, milliseconds from tick to tick.
final class TableBenchmark {
    private static final int WARM_UP = 60;
    /// Of each block: the table has just come back into the window.
    private static final int SETTLING = 5;

    private enum Rival {
        LIVE, PLAIN
    }

    private final StackPane root = new StackPane();
    private final Churn churn;
    private final long pauseNanos;
    private final Map<Rival, List<ScreenCpu>> ticks = new EnumMap<>(Rival.class);
    private final TableRivals rivals;

    private TableBenchmark(int sessions, long pauseMillis) {
        root.setStyle("-fx-padding: 6px;");
        churn = new Churn(sessions, Integer.getInteger("gone", 2), 0);
        pauseNanos = pauseMillis * 1_000_000;
        rivals = new TableRivals();
        Scene scene = new Scene(root, 1_000, 1_000);
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().add(Objects.requireNonNull(
                LiveTable.class.getResource("/org/howdah/ui/app.css")).toExternalForm());
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        for (Rival rival : Rival.values()) {
            ticks.put(rival, new ArrayList<>());
        }
    }

    static void run(String... arguments) {
        int sessions = argument(0, 1_000, arguments);
        int length = argument(1, 40, arguments);
        int blocks = argument(2, 6, arguments);
        int pause = argument(3, 250, arguments);
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        AtomicReference<TableBenchmark> made = new AtomicReference<>();
        onScreen(() -> made.set(new TableBenchmark(sessions, pause)));
        TableBenchmark benchmark = made.get();
        benchmark.block(Rival.LIVE, WARM_UP, false);
        benchmark.block(Rival.PLAIN, WARM_UP, false);
        for (int block = 0; block < blocks; block++) {
            benchmark.block(block % 2 == 0 ? Rival.LIVE : Rival.PLAIN, length, true);
            benchmark.block(block % 2 == 0 ? Rival.PLAIN : Rival.LIVE, length, true);
        }
        benchmark.print(sessions);
    }

    private void block(Rival rival, int length, boolean counted) {
        onScreen(() -> root.getChildren().setAll(rival == Rival.LIVE ? rivals.live() : rivals.plain()));
        for (int tick = 0; tick < SETTLING; tick++) {
            tick(rival);
        }
        for (int tick = 0; tick < length; tick++) {
            ScreenCpu before = ScreenCpu.now();
            tick(rival);
            if (counted) {
                Objects.requireNonNull(ticks.get(rival)).add(ScreenCpu.now().minus(before));
            }
        }
    }

    private void tick(Rival rival) {
        long due = System.nanoTime() + pauseNanos;
        ServerState state = churn.next(0);
        onScreen(() -> {
            if (rival == Rival.LIVE) {
                rivals.showLive(state);
            } else {
                rivals.showPlain(state);
            }
        });
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private void print(int sessions) {
        System.out.printf(Locale.ROOT, "%d sessions, ms of CPU for each tick: mean (median)%n", sessions);
        System.out.println("table      process            screen thread      painter");
        for (Rival rival : Rival.values()) {
            System.out.printf(Locale.ROOT, "%-6s %9.2f (%6.2f) %9.2f (%6.2f) %9.2f (%6.2f)%n",
                    rival.name().toLowerCase(Locale.ROOT), mean(rival, ScreenCpu::process),
                    median(rival, ScreenCpu::process), mean(rival, ScreenCpu::screen),
                    median(rival, ScreenCpu::screen), mean(rival, ScreenCpu::render),
                    median(rival, ScreenCpu::render));
        }
        System.out.printf(Locale.ROOT, "ratio  %9.2f (%6.2f) %9.2f (%6.2f) %9.2f (%6.2f)%n",
                mean(Rival.LIVE, ScreenCpu::process) / mean(Rival.PLAIN, ScreenCpu::process),
                median(Rival.LIVE, ScreenCpu::process) / median(Rival.PLAIN, ScreenCpu::process),
                mean(Rival.LIVE, ScreenCpu::screen) / mean(Rival.PLAIN, ScreenCpu::screen),
                median(Rival.LIVE, ScreenCpu::screen) / median(Rival.PLAIN, ScreenCpu::screen),
                mean(Rival.LIVE, ScreenCpu::render) / mean(Rival.PLAIN, ScreenCpu::render),
                median(Rival.LIVE, ScreenCpu::render) / median(Rival.PLAIN, ScreenCpu::render));
    }

    private double mean(Rival rival, ToLongFunction<ScreenCpu> part) {
        return Objects.requireNonNull(ticks.get(rival)).stream().mapToLong(part).average().orElseThrow() / 1e6;
    }

    private double median(Rival rival, ToLongFunction<ScreenCpu> part) {
        return ServerSecondBenchmark.median(Objects.requireNonNull(ticks.get(rival)).stream()
                .map(cost -> part.applyAsLong(cost) / 1e6).toList());
    }

    static int argument(int index, int otherwise, String... arguments) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    static void onScreen(Runnable action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        new JavaFxThread().execute(() -> {
            try {
                action.run();
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.join();
    }
}
