package org.howdah.alert;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.StateSource.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The alerts of a fleet, judged with each of its states. Any thread.
public final class Alerts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

    private final InstantSource clock;
    private final List<Consumer<AlertBook>> listeners = new CopyOnWriteArrayList<>();
    private final Subscription subscription;
    private List<AlertRule> rules;
    private AlertBook book = AlertBook.EMPTY;

    public Alerts(FleetSource fleet, List<AlertRule> rules, InstantSource clock) {
        this.clock = clock;
        this.rules = List.copyOf(rules);
        this.subscription = fleet.subscribeFleet(this::look);
    }

    /// Other rules hold from the next look on.
    public synchronized void rules(List<AlertRule> changed) {
        rules = List.copyOf(changed);
    }

    public synchronized AlertBook book() {
        return book;
    }

    /// The user knows of an alert; one that has ended meanwhile changes nothing.
    public synchronized void acknowledge(long number) {
        publish(AlertEngine.acknowledge(book, number, clock.instant()));
    }

    /// Calls back with each new book until closed, first with the present one, whose events may be old. One call at a
    /// time; the callback returns quickly and does not block.
    public synchronized Subscription subscribe(Consumer<AlertBook> listener) {
        listeners.add(listener);
        listener.accept(book);
        return () -> listeners.remove(listener);
    }

    private synchronized void look(FleetState fleet) {
        publish(AlertEngine.step(book, rules, fleet));
    }

    private void publish(AlertBook next) {
        book = next;
        for (Consumer<AlertBook> listener : listeners) {
            try {
                listener.accept(next);
            } catch (RuntimeException e) {
                LOG.error("A listener of the alerts failed", e);
            }
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
