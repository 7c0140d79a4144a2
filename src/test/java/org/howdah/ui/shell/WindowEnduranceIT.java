package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.howdah.ui.Churn;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// The window after hours: what it leaves in memory, and what pages leave behind that were opened and closed. Seconds
/// pass at twenty times their pace.
class WindowEnduranceIT {
    private static final int TICKS = Integer.getInteger("howdah.endurance.ticks", 4 * 3_600);
    private static final int MOST_COLLECTIONS = 100;
    /// Collections that free nothing more.
    private static final int SETTLED = 6;
    private static final long SMALL = 100_000;
    private static final int OPENINGS = Integer.getInteger("howdah.endurance.openings", 1_000);
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int HOUR = 3_600;
    /// So many looks at the heap in the time; those of the first quarter are of what is only now loaded and filled.
    private static final int LOOKS = 48;
    private static final double MEGABYTE = 1 << 20;
    private static final List<PageId> PAGES = PageId.inNavigation();

    @Test
    void fourHoursOfSessionsTakeNoMemory() throws Exception {
        Churn churn = new Churn(400);
        try (WindowFixture window = open(churn)) {
            window.onScreenThread(() -> window.node("nav-sessions", ToggleButton.class).fire());
            List<double[]> heaps = new ArrayList<>();
            for (int tick = 0; tick < TICKS; tick++) {
                long due = System.nanoTime() + TICK_NANOS;
                window.source.publish(churn.next(0));
                window.clock.set(churn.time().plusMillis(400));
                if (tick % (TICKS / LOOKS) == 0 && tick >= TICKS / 4) {
                    window.settle();
                    heaps.add(new double[]{tick, heap(window) / MEGABYTE});
                }
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
            }
            double slope = slope(heaps) * HOUR;
            report(String.format(Locale.ROOT, "%d ticks: heap %.2f MB, then %.2f MB; %.3f MB an hour of ticks", TICKS,
                    heaps.getFirst()[1],
                    heaps.getLast()[1], slope));
            assertThat(window.complaints()).isEmpty();
            assertThat(slope).as("megabytes in 3,600 ticks").isLessThanOrEqualTo(1);
        }
    }

    @Test
    void pagesThatWereOpenedAThousandTimesLeaveNothingBehind() throws Exception {
        Churn churn = new Churn(100);
        try (WindowFixture window = open(churn)) {
            visitAll(window, churn, OPENINGS / 10);
            int listeners = window.source.listeners();
            Set<String> threads = threads();
            double before = heap(window) / MEGABYTE;
            visitAll(window, churn, OPENINGS);
            double after = heap(window) / MEGABYTE;
            report(String.format(Locale.ROOT,
                    "%d openings of each of %d pages: heap %.2f MB before, %.2f MB after; %d listeners", OPENINGS,
                    PAGES.size(), before, after, window.source.listeners()));
            assertThat(window.complaints()).isEmpty();
            assertThat(window.source.listeners()).isEqualTo(listeners);
            assertThat(threads()).isSubsetOf(threads);
            // A listener or a node for each opening would be 5,000 of them.
            assertThat(after - before).as("megabytes").isLessThan(1);
        }
    }

    private static WindowFixture open(Churn churn) throws Exception {
        WindowFixture window = new WindowFixture(churn.next(0), 1_000, 900);
        // The robot remembers every event of the last stage it knows, and with each the node and its page.
        FxToolkit.registerStage(Stage::new);
        return window;
    }

    private static void visitAll(WindowFixture window, Churn churn, int times) throws Exception {
        for (int time = 0; time < times; time++) {
            for (PageId page : PAGES) {
                window.onScreenThread(() -> {
                    window.node("nav-" + page.word(), ToggleButton.class).fire();
                    window.layout();
                });
            }
            window.source.publish(churn.next(0));
        }
        window.onScreenThread(() -> window.node("nav-sessions", ToggleButton.class).fire());
        window.settle();
    }

    /// By name: those of the collector and the compiler come and go by themselves, and are not among them.
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> !thread.isDaemon()).map(Thread::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// After as many collections as still free something: some things go only when others have, and the images of charts
    /// and panes that are gone when a later frame is painted.
    private static long heap(WindowFixture window) throws Exception {
        long least = Long.MAX_VALUE;
        for (int round = 0, still = 0; round < MOST_COLLECTIONS && still < SETTLED; round++) {
            System.gc();
            window.onScreenThread(() -> {
                Parent root = window.stage().getScene().getRoot();
                root.setOpacity(root.getOpacity() < 1 ? 1 : 0.99);
            });
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            still = used < least - SMALL ? 0 : still + 1;
            least = Math.min(least, used);
        }
        return least;
    }

    /// The line of least squares.
    private static double slope(List<double[]> points) {
        double x = points.stream().mapToDouble(point -> point[0]).average().orElseThrow();
        double y = points.stream().mapToDouble(point -> point[1]).average().orElseThrow();
        double above = points.stream().mapToDouble(point -> (point[0] - x) * (point[1] - y)).sum();
        double below = points.stream().mapToDouble(point -> (point[0] - x) * (point[0] - x)).sum();
        return above / below;
    }

    private static void report(String sentence) {
        System.out.println(sentence);
    }
}
