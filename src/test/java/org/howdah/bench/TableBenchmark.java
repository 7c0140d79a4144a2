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
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.howdah.ui.Churn;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.sessions.TableRivals;

/// Processor time of one tick of the live table against a plain one whose rows are sorted and set anew: the same
/// columns, texts, height of rows and sessions, in blocks that alternate in one window and change their order. The
/// plain table has JavaFX's own cells and runs three times: with Howdah's stylesheet, as the theme alone has it, and
/// with JavaFX's own stylesheet. Two sessions of a hundred are replaced at each tick, first any two, then two of the
/// younger half, as on most servers; all durations grow. Arguments: sessions, ticks of a block, blocks of each,
/// milliseconds from tick to tick, and `alone` for the live table without rivals, whose garbage is collected with its own.
final class TableBenchmark {
    /// Until the compiler of the JVM has little left to do; at a faster pace, and by turns as later: what is compiled for
    /// one table alone is thrown away when the next one comes.
    private static final int WARM_UP_BLOCKS = 32;
    private static final int WARM_UP = 50;
    private static final int WARM_UP_MILLIS = 25;
    /// Of each block: the table has just come back into the window.
    private static final int SETTLING = 5;

    private static final double FRAME = 6;
    private static final double WIDEST = 1_400;
    private static final double HIGHEST = 900;
    private static final String STYLESHEET = Objects.requireNonNull(
            LiveTable.class.getResource("/org/howdah/ui/app.css")).toExternalForm();

    private enum Rival {
        LIVE, PLAIN,
        /// With the theme's own stylesheet only.
        THEME,
        /// With JavaFX's own.
        STOCK
    }

    private final StackPane root = new StackPane();
    private final int sessions;
    private Churn churn;
    private final long pauseNanos;
    /// Of each block.
    private final Map<Rival, List<ScreenCpu>> blocks = new EnumMap<>(Rival.class);
    private final TableRivals rivals = new TableRivals();
    private final Scene scene;
    private final List<Rival> measured;

    private TableBenchmark(int sessions, long pauseMillis, List<Rival> measured) {
        this.measured = measured;
        // A part of the window, as in truth.
        root.setPadding(new Insets(FRAME));
        this.sessions = sessions;
        churn = new Churn(sessions, 2, 0, false);
        pauseNanos = pauseMillis * 1_000_000;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        scene = new Scene(root, Math.min(WIDEST, screen.getWidth()), Math.min(HIGHEST, screen.getHeight()));
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        for (Rival rival : Rival.values()) {
            blocks.put(rival, new ArrayList<>());
        }
    }

    static void run(String... arguments) {
        int sessions = argument(0, 1_000, arguments);
        int length = argument(1, 40, arguments);
        int blocks = argument(2, 5, arguments);
        int pause = argument(3, 250, arguments);
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        AtomicReference<TableBenchmark> made = new AtomicReference<>();
        List<Rival> measured = arguments.length > 4 ? List.of(Rival.LIVE) : List.of(Rival.values());
        onScreen(() -> made.set(new TableBenchmark(sessions, pause, measured)));
        TableBenchmark benchmark = made.get();
        for (int block = 0; block < WARM_UP_BLOCKS; block++) {
            benchmark.block(measured.get(block % measured.size()), WARM_UP, false);
        }
        benchmark.measure("any sessions go", blocks, length);
        benchmark.churn = new Churn(sessions, 2, 0, true);
        benchmark.measure("long statements stay", blocks, length);
    }

    private void measure(String what, int count, int length) {
        blocks.values().forEach(List::clear);
        List<Rival> order = new ArrayList<>(measured);
        for (int block = 0; block < count; block++) {
            order.forEach(rival -> block(rival, length, true));
            Collections.reverse(order);
        }
        print(what, length);
    }

    private void block(Rival rival, int length, boolean counted) {
        onScreen(() -> {
            scene.setUserAgentStylesheet(rival == Rival.STOCK ? null : new PrimerLight().getUserAgentStylesheet());
            boolean isStyled = rival == Rival.LIVE || rival == Rival.PLAIN;
            scene.getStylesheets().setAll(isStyled ? List.of(STYLESHEET) : List.of());
            root.getChildren().setAll(rival == Rival.LIVE ? rivals.live() : rivals.plain());
        });
        for (int tick = 0; tick < SETTLING; tick++) {
            tick(rival, counted);
        }
        ScreenCpu before = ScreenCpu.now();
        for (int tick = 0; tick < length; tick++) {
            tick(rival, counted);
        }
        if (counted) {
            Objects.requireNonNull(blocks.get(rival)).add(ScreenCpu.now().minus(before));
        }
    }

    private void tick(Rival rival, boolean counted) {
        long due = System.nanoTime() + (counted ? pauseNanos : WARM_UP_MILLIS * 1_000_000L);
        TableRivals.Rows rows = new TableRivals.Rows(churn.next(0));
        onScreen(() -> {
            if (rival == Rival.LIVE) {
                rivals.showLive(rows);
            } else {
                rivals.showPlain(rows);
            }
        });
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private void print(String what, int length) {
        System.out.printf(Locale.ROOT,
                "%d sessions, %s, %.0f x %.0f; ms of CPU for each tick, median of %d blocks of %d%n",
                sessions, what, scene.getWidth(), scene.getHeight(), of(Rival.LIVE).size(), length);
        System.out.println("table    process   screen  painter collector compiler  others");
        for (Rival rival : measured) {
            System.out.printf(Locale.ROOT, "%-7s", rival.name().toLowerCase(Locale.ROOT));
            System.out.printf(Locale.ROOT, " %8.2f", median(rival, ScreenCpu::process) / length);
            for (ScreenCpu.Part part : ScreenCpu.Part.values()) {
                System.out.printf(Locale.ROOT, " %8.2f", median(rival, block -> block.of(part)) / length);
            }
            System.out.println();
        }
        for (Rival rival : measured.subList(1, measured.size())) {
            List<Double> ratios = IntStream.range(0, of(rival).size()).mapToObj(
                    i -> (double) of(Rival.LIVE).get(i).process() / of(rival).get(i).process()).sorted().toList();
            System.out.printf(Locale.ROOT,
                    "live / %-5s process %.2f (%.2f to %.2f), without the compiler %.2f, screen thread %.2f, painter %.2f%n",
                    rival.name().toLowerCase(Locale.ROOT), ratio(rival, ScreenCpu::process), ratios.getFirst(),
                    ratios.getLast(), ratio(rival, block -> block.process() - block.of(ScreenCpu.Part.COMPILER)),
                    ratio(rival, ScreenCpu::screen), ratio(rival, ScreenCpu::render));
        }
    }

    private List<ScreenCpu> of(Rival rival) {
        return Objects.requireNonNull(blocks.get(rival));
    }

    private double ratio(Rival rival, ToLongFunction<ScreenCpu> part) {
        return median(Rival.LIVE, part) / median(rival, part);
    }

    /// In milliseconds.
    private double median(Rival rival, ToLongFunction<ScreenCpu> part) {
        return ServerSecondBenchmark.median(of(rival).stream().map(block -> part.applyAsLong(block) / 1e6).toList());
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
