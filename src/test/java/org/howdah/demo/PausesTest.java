package org.howdah.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PausesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Pauses pauses = new Pauses(now::get);

    @Test
    void sessionsOfOnePeriodMeetAtTheirOffsets() {
        assertThat(pauses.untilNext(MINUTE, Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(2));
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(pauses.untilNext(MINUTE, Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(59));
        assertThat(pauses.untilNext(MINUTE, Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void stoppingEndsEveryPauseAtOnce() throws InterruptedException {
        var endedByTime = new AtomicBoolean(true);
        var thread = new Thread(() -> endedByTime.set(pauses.pause(Duration.ofHours(1))));
        thread.start();
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        pauses.stop();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
        assertThat(endedByTime).isFalse();
        assertThat(pauses.pause(Duration.ofHours(1))).isFalse();
        assertThat(pauses.stopped()).isTrue();
    }

    @Test
    void aPauseOfNothingIsOver() {
        assertThat(pauses.pause(Duration.ZERO)).isTrue();
    }
}
