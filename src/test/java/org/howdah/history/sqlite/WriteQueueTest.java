package org.howdah.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.howdah.history.HistoryEntry;
import org.howdah.history.sqlite.WriteQueue.Numbered;
import org.howdah.model.history.EventKind;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What waits to be kept: bounded, in order, and nothing goes without a word.
class WriteQueueTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    /// Room for five samples without rows.
    private static final long CAPACITY = 20;

    private final ServerId server = ServerId.random();
    private final ServerId other = ServerId.random();
    private final WriteQueue queue = new WriteQueue(CAPACITY);

    @Test
    void whatIsDroppedIsCountedAndLeavesAnEventOfEachServer() {
        queue.add(new HistoryEntry.Named(server, "shop"));
        for (int second = 0; second < 4; second++) {
            add(server, second);
        }
        for (int second = 4; second < 10; second++) {
            add(other, second);
        }

        assertThat(queue.dropped()).isEqualTo(5);
        assertThat(queue.waiting()).isEqualTo(6);
        List<Numbered> taken = queue.take(100);
        assertThat(taken.subList(0, 2)).extracting(Numbered::entry).allSatisfy(
                entry -> assertThat(((HistoryEntry.Happened) entry).event().kind()).isEqualTo(
                        EventKind.RECORDER_OVERLOADED));
        assertThat(taken.subList(0, 2)).extracting(each -> ((HistoryEntry.Happened) each.entry()).event().server(),
                each -> ((HistoryEntry.Happened) each.entry()).event().count()).containsExactlyInAnyOrder(
                        tuple(server, 4L),
                        tuple(other, 1L));
        assertThat(taken.subList(0, 2)).extracting(each -> ((HistoryEntry.Happened) each.entry()).event())
                .filteredOn(event -> event.server().equals(server)).singleElement().satisfies(event -> {
                    assertThat(event.time()).isEqualTo(START);
                    assertThat(event.until()).isEqualTo(START.plusSeconds(3));
                });
        assertThat(taken.subList(2, 8)).extracting(Numbered::number).containsExactly(1L, 7L, 8L, 9L, 10L, 11L);
        assertThat(queue.take(100)).as("it is told once").isEmpty();
    }

    @Test
    void whatWasTakenMakesRoomAgain() {
        for (int second = 0; second < 50; second++) {
            add(server, second);
            assertThat(queue.take(3)).hasSize(1);
        }
        assertThat(queue.dropped()).isZero();
    }

    @Test
    @Timeout(20)
    void theEndIsNotWaitedFor() throws Exception {
        Thread closer = Thread.ofVirtual().start(queue::close);
        queue.await(TimeUnit.HOURS.toNanos(1));
        queue.gather(TimeUnit.HOURS.toNanos(1));
        closer.join();
        assertThat(queue.isClosed()).isTrue();
        assertThatThrownBy(() -> add(server, 0)).isInstanceOf(IllegalStateException.class);
    }

    private void add(ServerId of, int second) {
        queue.add(new HistoryEntry.Sampled(of, new Sample<>(Session.PROBE, START.plusSeconds(second), null, null,
                Duration.ofSeconds(1), Duration.ZERO, false, new SampleOutcome.Unsupported<>("a test"))));
    }
}
