package org.howdah.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.howdah.analysis.LoadBands;
import org.howdah.analysis.LoadStack;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopList;
import org.howdah.ui.chart.LoadChart;
import org.howdah.ui.chart.LoadView;

/// What a brush and a replay cost on hours of raw history, painted by the same chart.
final class RecordedLoadBenchmark {
    private static final int STEPS = 1_300;
    private static final int LISTED = 100;
    private static final int REPLAYED = 300;
    private static final long REPLAY_NANOS = 50_000_000;
    private static final Duration SHOWN = Duration.ofMinutes(15);

    private final LoadChart chart;
    private final PastLoad past;

    RecordedLoadBenchmark(LoadChart chart, PastLoad past) {
        this.chart = chart;
        this.past = past;
    }

    /// The lists of a brush that grows, asked for as the page does: both at once, and anew when they have come.
    void brush(int hours) throws Exception {
        Load load = past.history().load(past.question(LoadDimension.WAIT_CLASS, past.range()), STEPS);
        LoadStack stack = LoadStack.of(load, LoadBands.of(load, null), Duration.ofSeconds(1), past.range().to());
        LoadView view = view(stack, past.range().to());
        TableBenchmark.onScreen(() -> chart.show(view));
        List<ScreenCpu> frames = new ArrayList<>();
        List<Double> lists = new ArrayList<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int frame = 0; frame < LoadChartBenchmark.BRUSH_FRAMES; frame++) {
                TimeRange brush = new TimeRange(stack.start(0),
                        stack.start(Math.max(1, stack.steps() * (frame + 1) / LoadChartBenchmark.BRUSH_FRAMES)));
                ScreenCpu before = ScreenCpu.now();
                long asked = System.nanoTime();
                List<Future<TopList>> answers = Stream.of(LoadDimension.STATEMENT, LoadDimension.SESSION)
                        .map(each -> readers.submit(() -> past.history().top(past.question(each, brush), LISTED)))
                        .toList();
                TableBenchmark.onScreen(() -> chart.show(view.withBrush(brush)));
                for (Future<TopList> answer : answers) {
                    answer.get();
                }
                lists.add((System.nanoTime() - asked) / 1e6);
                long due = asked + LoadChartBenchmark.FRAME_NANOS;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                frames.add(ScreenCpu.now().minus(before));
            }
        }
        System.out.printf(Locale.ROOT, "a frame of a brush over %d h of raw history: screen thread median %.2f,"
                + " most %.2f ms of CPU; both lists came after median %.0f, 95 %% within %.0f, most %.0f ms%n", hours,
                ServerSecondBenchmark.median(frames.stream().map(cost -> cost.screen() / 1e6).toList()),
                frames.stream().mapToDouble(cost -> cost.screen() / 1e6).max().orElseThrow(),
                ServerSecondBenchmark.median(lists), part(lists, 0.95), part(lists, 1));
    }

    /// Twenty states a second, three seconds from one to the next: each is read, with the load of the quarter of an hour up
    /// to it, and painted.
    void replay() {
        int states = 0;
        List<Double> took = new ArrayList<>();
        List<ScreenCpu> costs = new ArrayList<>();
        for (int i = 0; i < REPLAYED; i++) {
            long begin = System.nanoTime();
            ScreenCpu before = ScreenCpu.now();
            Instant now = past.at(SHOWN.plusSeconds(3L * i));
            states += past.history().stateAt(past.server(), now).isPresent() ? 1 : 0;
            Load load = past.history().load(past.question(LoadDimension.WAIT_CLASS,
                    new TimeRange(now.minus(SHOWN), now)), STEPS);
            LoadStack stack = LoadStack.of(load, LoadBands.of(load, null), Duration.ofSeconds(1), now);
            TableBenchmark.onScreen(() -> chart.show(view(stack, now)));
            took.add((System.nanoTime() - begin) / 1e6);
            long due = begin + REPLAY_NANOS;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            costs.add(ScreenCpu.now().minus(before));
        }
        System.out.printf(Locale.ROOT,
                "each of %d states of a replay at 60×: on the screen after median %.1f, most %.1f ms,"
                        + " %d of %d within 50 ms; screen thread %.2f, process %.2f ms of CPU%n",
                states, ServerSecondBenchmark.median(took), part(took, 1),
                took.stream().filter(each -> each <= REPLAY_NANOS / 1e6).count(), took.size(),
                LoadChartBenchmark.mean(costs, ScreenCpu::screen), LoadChartBenchmark.mean(costs, ScreenCpu::process));
    }

    private static LoadView view(LoadStack stack, Instant now) {
        List<String> names = stack.bands().stream().map(LoadBands.Band::value).toList();
        return new LoadView(stack, names, Set.of(), 16, false, List.of(), now, ZoneOffset.UTC, null, -1);
    }

    /// Of so many of them none is greater.
    private static double part(List<Double> values, double share) {
        return values.stream().sorted().toList().get((int) Math.ceil(values.size() * share) - 1);
    }
}
