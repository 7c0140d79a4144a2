package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MemoryTidyingTest {
    @Test
    void garbageIsCollectedAgainWhenSignInsThatWereUnderWayAreOver() throws Exception {
        CountDownLatch collections = new CountDownLatch(3);
        new MemoryTidying(Thread.ofPlatform().daemon().factory(), collections::countDown,
                List.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1))).run();

        assertThat(collections.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
