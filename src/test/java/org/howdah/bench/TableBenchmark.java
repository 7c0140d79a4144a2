package org.howdah.bench;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Collections;
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
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.howdah.model.sample.ServerState;
import org.howdah.ui.Churn;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.sessions.TableRivals;

/// Processor time of one tick of the live table against a plain one whose rows are sorted and set anew: the same
/// columns, cells, height of rows and sessions, in blocks that alternate in one window and change their order. The
/// plain table runs twice: with Howdah's stylesheet, and as the theme alone has it. Two sessions of a hundred are
/// replaced at each tick, first any two, then two of the younger half, as on most servers; all durations grow.
/// Arguments: sessions, ticks of a block, blocks of each, milliseconds from tick to tick.
final class TableBenchmark {
    /// Until the compiler of the JVM has little left to do; at a faster pace.
    private static final int WARM_UP = 300;
    private static final int WARM_UP_MILLIS = 50;
    /// Of each block: the table has just come back into the window.
    private static final int SETTLING = 5;

    private static final double FRAME = 6;
    private static final double ROW_HEIGHT = 24;
    private static final String STYLESHEET = Objects.requireNonNull(
            LiveTable.class.getResource("/org/howdah/ui/app.css")).toExternalForm();

    private enum Rival {
        LIVE, PLAIN,
        /// With the theme's own stylesheet only.
        STOCK
    }

    private final StackPane root = new StackPane();
    private final int sessions;
    private Churn churn;
    private final long pauseNanos;
    private final Map<Rival, List<ScreenCpu>> ticks = new EnumMap<>(Rival.class);
    private final TableRivals rivals = new TableRivals();
    private final Scene scene = new Scene(root, 1_000, 1_000);

    private TableBenchmark(int sessions, long pauseMillis) {
        // A part of the window, as in truth.
        root.setPadding(new Insets(FRAME));
        this.sessions = sessions;
        churn = new Churn(sessions, 2, 0, false);
        pauseNanos = pauseMillis * 1_000_000;
        rivals.plain().setFixedCellSize(ROW_HEIGHT);
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
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
        int blocks = argument(2, 4, arguments);
        int pause = argument(3, 250, arguments);
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        AtomicReference<TableBenchmark> made = new AtomicReference<>();
        onScreen(() -> made.set(new TableBenchmark(sessions, pause)));
        TableBenchmark benchmark = made.get();
        for (int half = 0; half < 2; half++) {
            for (Rival rival : Rival.values()) {
                benchmark.block(rival, WARM_UP / 2, false);
            }
        }
        benchmark.measure("any sessions go", blocks, length);
        benchmark.churn = new Churn(sessions, 2, 0, true);
        benchmark.measure("long statements stay", blocks, length);
    }

    private void measure(String what, int blocks, int length) {
        ticks.values().forEach(List::clear);
        List<Rival> order = new ArrayList<>(List.of(Rival.values()));
        for (int block = 0; block < blocks; block++) {
            order.forEach(rival -> block(rival, length, true));
            Collections.reverse(order);
        }
        print(what);
    }

    private void block(Rival rival, int length, boolean counted) {
        onScreen(() -> {
            scene.getStylesheets().setAll(rival == Rival.STOCK ? List.of() : List.of(STYLESHEET));
            root.getChildren().setAll(rival == Rival.LIVE ? rivals.live() : rivals.plain());
        });
        for (int tick = 0; tick < SETTLING; tick++) {
            tick(rival, counted);
        }
        for (int tick = 0; tick < length; tick++) {
            ScreenCpu before = ScreenCpu.now();
            tick(rival, counted);
            if (counted) {
                Objects.requireNonNull(ticks.get(rival)).add(ScreenCpu.now().minus(before));
            }
        }
    }

    private void tick(Rival rival, boolean counted) {
        long due = System.nanoTime() + (counted ? pauseNanos : WARM_UP_MILLIS * 1_000_000L);
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

    private void print(String what) {
        System.out.printf(Locale.ROOT, "%d sessions, %s; ms of CPU for each tick: mean (median)%n", sessions, what);
        System.out.println("table      process            screen thread      painter");
        for (Rival rival : Rival.values()) {
            System.out.printf(Locale.ROOT, "%-6s %9.2f (%6.2f) %9.2f (%6.2f) %9.2f (%6.2f)%n",
                    rival.name().toLowerCase(Locale.ROOT), mean(rival, ScreenCpu::process),
                    median(rival, ScreenCpu::process), mean(rival, ScreenCpu::screen),
                    median(rival, ScreenCpu::screen), mean(rival, ScreenCpu::render),
                    median(rival, ScreenCpu::render));
        }
        for (Rival rival : List.of(Rival.PLAIN, Rival.STOCK)) {
            System.out.printf(Locale.ROOT, "live / %-6s process %.2f, screen thread %.2f, painter %.2f%n",
                    rival.name().toLowerCase(Locale.ROOT), ratio(rival, ScreenCpu::process),
                    ratio(rival, ScreenCpu::screen), ratio(rival, ScreenCpu::render));
        }
    }

    private double ratio(Rival rival, ToLongFunction<ScreenCpu> part) {
        return mean(Rival.LIVE, part) / mean(rival, part);
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
