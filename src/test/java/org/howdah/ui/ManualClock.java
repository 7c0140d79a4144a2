package org.howdah.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.howdah.ui.fx.Heartbeat;

/// A clock and a heartbeat that stand still until a test moves them.
public final class ManualClock implements InstantSource, Heartbeat {
    private final List<Runnable> actions = new CopyOnWriteArrayList<>();
    private volatile Instant now;

    public ManualClock(Instant now) {
        this.now = now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    /// Passes this much time and beats once. On the screen thread.
    public void pass(Duration time) {
        now = now.plus(time);
        actions.forEach(Runnable::run);
    }

    public int listeners() {
        return actions.size();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Beat start(Runnable action) {
        actions.add(action);
        return () -> actions.remove(action);
    }
}
