package org.howdah.bench;

import atlantafx.base.theme.PrimerDark;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedAreaChart;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.howdah.analysis.LoadBands;
import org.howdah.analysis.LoadStack;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadChart;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.control.LiveTable;
import org.jspecify.annotations.Nullable;

/// Processor time of one second of the load chart against JavaFX's own StackedAreaChart, in blocks that alternate in one
/// window: ten series of so many points, of which each second one is new at the right and the oldest goes. Then a brush
/// is drawn over the chart, a frame at a time; then over some hours of a history, while lists are asked for; then these are
/// replayed at 60×. Arguments: points, seconds of a block, blocks, milliseconds from second to second, hours.
final class LoadChartBenchmark {
    private static final int SERIES = 10;
    /// Until the compiler of the JVM has little left to do, by turns as later: what is compiled for one chart alone is
    /// thrown away when the other comes.
    private static final int WARM_UP_ROUNDS = 6;
    private static final Map<Rival, Integer> WARM_UP = Map.of(Rival.HOWDAH, 200, Rival.JAVAFX, 10);
    private static final int SETTLING = 3;
    static final long FRAME_NANOS = 33_000_000;
    static final int BRUSH_FRAMES = 120;
    /// As many as the chart is wide.
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final String STYLESHEET = Objects.requireNonNull(
            LiveTable.class.getResource("/org/howdah/ui/app.css")).toExternalForm();

    private enum Rival {
        HOWDAH, JAVAFX
    }

    private final int points;
    private final long pauseNanos;
    private final Random random = new Random(5);
    private final List<LoadBucket> buckets = new ArrayList<>();
    private final StackPane root = new StackPane();
    private final ChartPalette palette = new ChartPalette();
    private final LoadChart chart = new LoadChart(palette);
    private final StackedAreaChart<Number, Number> area;
    private final List<XYChart.Series<Number, Number>> series = new ArrayList<>();
    private final NumberAxis time = new NumberAxis();
    private final Map<Rival, List<ScreenCpu>> ticks = new EnumMap<>(Rival.class);
    private int second;

    private LoadChartBenchmark(int points, long pauseMillis) {
        this.points = points;
        pauseNanos = pauseMillis * 1_000_000;
        time.setAutoRanging(false);
        time.setAnimated(false);
        NumberAxis load = new NumberAxis();
        load.setAnimated(false);
        area = new StackedAreaChart<>(time, load);
        area.setAnimated(false);
        area.setCreateSymbols(false);
        area.setLegendVisible(false);
        for (int i = 0; i < SERIES; i++) {
            series.add(new XYChart.Series<>());
        }
        area.getData().setAll(series);
        root.setPadding(new Insets(6));
        Scene scene = new Scene(root, 1_400, 500);
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets().setAll(STYLESHEET);
        root.getStyleClass().add("theme-dark");
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        for (Rival rival : Rival.values()) {
            ticks.put(rival, new ArrayList<>());
        }
        for (int i = 0; i < points; i++) {
            next();
        }
    }

    static void run(String... arguments) throws Exception {
        int points = TableBenchmark.argument(0, 3_600, arguments);
        int length = TableBenchmark.argument(1, 20, arguments);
        int blocks = TableBenchmark.argument(2, 2, arguments);
        int pause = TableBenchmark.argument(3, 1_000, arguments);
        int hours = TableBenchmark.argument(4, 6, arguments);
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        AtomicReference<LoadChartBenchmark> made = new AtomicReference<>();
        TableBenchmark.onScreen(() -> made.set(new LoadChartBenchmark(points, pause)));
        LoadChartBenchmark benchmark = made.get();
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            for (Rival rival : Rival.values()) {
                benchmark.block(rival, Objects.requireNonNull(WARM_UP.get(rival)), false);
            }
        }
        for (int block = 0; block < blocks; block++) {
            benchmark.block(Rival.HOWDAH, length, true);
            benchmark.block(Rival.JAVAFX, length, true);
        }
        benchmark.print();
        benchmark.brush();
        try (PastLoad past = PastLoad.record(Duration.ofHours(hours))) {
            RecordedLoadBenchmark recorded = new RecordedLoadBenchmark(benchmark.chart, past);
            recorded.brush(hours);
            recorded.replay();
        }
    }

    /// One more second, and one less.
    private void next() {
        Map<String, Long> active = new HashMap<>();
        for (int i = 0; i < SERIES; i++) {
            active.put("user_" + i, (long) random.nextInt(4));
        }
        buckets.add(new LoadBucket(START.plusSeconds(second), 1, active, 20L, 0L));
        for (int i = 0; i < SERIES && area.getScene() != null; i++) {
            append(i, second, active);
        }
        second++;
        if (buckets.size() > points) {
            buckets.removeFirst();
        }
    }

    private void append(int of, int at, Map<String, Long> active) {
        series.get(of).getData().add(new XYChart.Data<>(at, active.getOrDefault("user_" + of, 0L)));
        if (series.get(of).getData().size() > points) {
            series.get(of).getData().removeFirst();
        }
    }

    private void block(Rival rival, int length, boolean counted) {
        TableBenchmark.onScreen(() -> {
            root.getChildren().setAll(palette, rival == Rival.HOWDAH ? chart : area);
            if (rival == Rival.JAVAFX) {
                for (int i = 0; i < SERIES; i++) {
                    int of = i;
                    series.get(i).getData().setAll(buckets.stream().<XYChart.Data<Number, Number>>map(
                            bucket -> new XYChart.Data<>(Duration.between(START, bucket.start()).toSeconds(),
                                    bucket.active().getOrDefault("user_" + of, 0L)))
                            .toList());
                }
            }
        });
        for (int tick = 0; tick < SETTLING + length; tick++) {
            long due = System.nanoTime() + (counted ? pauseNanos : FRAME_NANOS);
            ScreenCpu before = ScreenCpu.now();
            TableBenchmark.onScreen(() -> {
                next();
                if (rival == Rival.HOWDAH) {
                    chart.show(view(null));
                } else {
                    time.setLowerBound(second - (double) points);
                    time.setUpperBound(second);
                }
            });
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            if (counted && tick >= SETTLING) {
                Objects.requireNonNull(ticks.get(rival)).add(ScreenCpu.now().minus(before));
            }
        }
    }

    private LoadView view(@Nullable TimeRange brush) {
        TimeRange range = new TimeRange(buckets.getFirst().start(), START.plusSeconds(second));
        Load load = new Load(range, Duration.ofSeconds(1), LoadDimension.USER, buckets);
        LoadStack stack = LoadStack.of(load, LoadBands.of(load, null), Duration.ofSeconds(1), range.to());
        List<String> names = stack.bands().stream().map(LoadBands.Band::value).toList();
        return new LoadView(stack, names, Set.of(), 16, false, List.of(), range.to(), ZoneOffset.UTC, brush, -1);
    }

    private void brush() {
        TableBenchmark.onScreen(() -> root.getChildren().setAll(palette, chart));
        AtomicReference<LoadView> shown = new AtomicReference<>();
        TableBenchmark.onScreen(() -> {
            shown.set(view(null));
            chart.show(shown.get());
        });
        List<ScreenCpu> frames = new ArrayList<>();
        for (int frame = 0; frame < BRUSH_FRAMES; frame++) {
            ScreenCpu before = ScreenCpu.now();
            int to = points / 2 + frame * 5;
            TableBenchmark.onScreen(() -> {
                LoadStack stack = shown.get().stack();
                chart.show(shown.get().withBrush(new TimeRange(stack.start(points / 2), stack.start(to + 1))));
            });
            LockSupport.parkNanos(33_000_000);
            frames.add(ScreenCpu.now().minus(before));
        }
        System.out.printf(Locale.ROOT,
                "a frame of a brush: process %.2f, screen thread %.2f (median %.2f), painter %.2f%n",
                mean(frames, ScreenCpu::process), mean(frames, ScreenCpu::screen),
                ServerSecondBenchmark.median(frames.stream().map(cost -> cost.screen() / 1e6).toList()),
                mean(frames, ScreenCpu::render));
    }

    private void print() {
        System.out.printf(Locale.ROOT, "%d series of %d points; ms of CPU for each second: mean%n", SERIES, points);
        System.out.println("chart    process   screen  painter collector compiler  others");
        for (Rival rival : Rival.values()) {
            List<ScreenCpu> costs = Objects.requireNonNull(ticks.get(rival));
            System.out.printf(Locale.ROOT, "%-7s %8.2f", rival.name().toLowerCase(Locale.ROOT),
                    mean(costs, ScreenCpu::process));
            for (ScreenCpu.Part part : ScreenCpu.Part.values()) {
                System.out.printf(Locale.ROOT, " %8.2f", mean(costs, cost -> cost.of(part)));
            }
            System.out.println();
        }
        System.out.printf(Locale.ROOT, "howdah / javafx: process 1/%.0f, without the compiler 1/%.0f%n",
                times(ScreenCpu::process), times(cost -> cost.process() - cost.of(ScreenCpu.Part.COMPILER)));
    }

    private double times(ToLongFunction<ScreenCpu> part) {
        return mean(Objects.requireNonNull(ticks.get(Rival.JAVAFX)), part)
                / mean(Objects.requireNonNull(ticks.get(Rival.HOWDAH)), part);
    }

    static double mean(List<ScreenCpu> costs, ToLongFunction<ScreenCpu> part) {
        return costs.stream().mapToLong(part).average().orElseThrow() / 1e6;
    }
}
