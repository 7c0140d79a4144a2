package org.howdah.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LatestValueTest {
    private final FakeUiThread uiThread = new FakeUiThread();
    private final List<Integer> delivered = new ArrayList<>();
    private final LatestValue<Integer> latest = new LatestValue<>(uiThread, delivered::add);

    @Test
    void deliversOnlyTheNewestOfManyValues() {
        latest.set(1);
        latest.set(2);
        latest.set(3);
        uiThread.runAll();
        assertThat(delivered).containsExactly(3);
    }

    @Test
    void atMostOneActionWaitsOnTheScreenThread() {
        for (int value = 0; value < 100; value++) {
            latest.set(value);
        }
        assertThat(uiThread.waiting()).isOne();
    }

    @Test
    void deliversAgainAfterADelivery() {
        latest.set(1);
        uiThread.runAll();
        latest.set(2);
        uiThread.runAll();
        assertThat(delivered).containsExactly(1, 2);
    }

    @Test
    void deliversNothingOnceClosed() {
        latest.set(1);
        latest.close();
        uiThread.runAll();
        assertThat(delivered).isEmpty();
    }

    @Test
    void losesNoLastValueWhenManyThreadsSet() throws InterruptedException {
        int threads = 4;
        CountDownLatch done = new CountDownLatch(threads);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                executor.execute(() -> {
                    for (int value = 0; value < 10_000; value++) {
                        latest.set(value);
                    }
                    done.countDown();
                });
            }
            while (done.getCount() > 0) {
                uiThread.runAll();
            }
        }
        latest.set(-1);
        uiThread.runAll();
        assertThat(delivered).last().isEqualTo(-1);
        assertThat(uiThread.waiting()).isZero();
    }
}
