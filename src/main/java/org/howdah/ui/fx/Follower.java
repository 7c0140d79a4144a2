package org.howdah.ui.fx;

import java.util.function.Consumer;
import java.util.function.Function;
import org.howdah.model.sample.StateSource.Subscription;

/// Listens to a source for the screen: of what it tells, the newest comes to the screen thread, until this is closed.
public final class Follower implements AutoCloseable {
    private final Subscription subscription;
    private final LatestValue<?> bridge;

    private Follower(Subscription subscription, LatestValue<?> bridge) {
        this.subscription = subscription;
        this.bridge = bridge;
    }

    /// Begins to listen. On the screen thread.
    ///
    /// @param source is given whom to tell, on any thread
    /// @param consumer on the screen thread; not called any more once this is closed
    public static <T> Follower of(UiThread uiThread, Function<Consumer<T>, Subscription> source, Consumer<T> consumer) {
        LatestValue<T> bridge = new LatestValue<>(uiThread, consumer);
        return new Follower(source.apply(bridge::set), bridge);
    }

    @Override
    public void close() {
        subscription.close();
        bridge.close();
    }
}
