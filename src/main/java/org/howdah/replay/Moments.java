package org.howdah.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.howdah.model.sample.StateSource.Subscription;

/// Where a replay stands, and who wants to hear of it. Any thread.
final class Moments {
    private final List<Consumer<ReplayMoment>> listeners = new CopyOnWriteArrayList<>();
    private volatile ReplayMoment now = new ReplayMoment(Instant.EPOCH, 0, null, Duration.ZERO, null);

    ReplayMoment now() {
        return now;
    }

    /// It stands elsewhere, before anybody is told.
    void set(ReplayMoment moment) {
        now = moment;
    }

    /// Tells everybody, if it is another one.
    void publish(ReplayMoment moment) {
        if (!moment.equals(now)) {
            now = moment;
            listeners.forEach(listener -> Audience.tell(listener, moment));
        }
    }

    Subscription subscribe(Consumer<ReplayMoment> listener) {
        listeners.add(listener);
        listener.accept(now);
        return () -> listeners.remove(listener);
    }
}
