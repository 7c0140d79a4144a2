package org.howdah.sampler;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.StateSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who hears of the fleet, and when: one state after the other, at most one a second of its own accord. Any thread.
final class Publication {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Supplier<FleetState> fleet;
    private final Pace pace;
    private final List<Consumer<FleetState>> listeners = new CopyOnWriteArrayList<>();
    private long publishedAt;

    /// @param fleet as it is now; asked while nobody else publishes
    Publication(Supplier<FleetState> fleet, Pace pace) {
        this.fleet = fleet;
        this.pace = pace;
        publishedAt = pace.nanoTime() - SECOND;
    }

    synchronized void publishIfDue() {
        if (pace.nanoTime() - publishedAt >= SECOND) {
            publish();
        }
    }

    synchronized void publish() {
        publishedAt = pace.nanoTime();
        FleetState state = fleet.get();
        listeners.forEach(listener -> tell(listener, state));
    }

    /// A listener that fails must not keep the others from hearing.
    private static void tell(Consumer<FleetState> listener, FleetState state) {
        try {
            listener.accept(state);
        } catch (RuntimeException e) {
            LOG.error("A listener of the fleet failed", e);
        }
    }

    /// Calls back with the fleet as it is, and then with each that is published.
    synchronized StateSource.Subscription subscribe(Consumer<FleetState> listener) {
        listeners.add(listener);
        listener.accept(fleet.get());
        return () -> listeners.remove(listener);
    }
}
