package org.howdah.ui.fx;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A bridge to the screen thread over which only the newest value goes: a slow screen skips values, it never falls
/// behind, and at most one action of it waits on the screen thread.
///
/// [#set] may be called on any thread; the consumer runs on the screen thread only, and not after [#close] when that
/// is called there.
public final class LatestValue<T> {
    private final UiThread uiThread;
    private final Consumer<T> consumer;
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private volatile boolean closed;

    public LatestValue(UiThread uiThread, Consumer<T> consumer) {
        this.uiThread = uiThread;
        this.consumer = consumer;
    }

    public void set(T value) {
        // Something that still waits means that its action does too, and will take this value instead.
        if (waiting.getAndSet(value) == null) {
            uiThread.execute(this::deliver);
        }
    }

    public void close() {
        closed = true;
    }

    private void deliver() {
        T newest = waiting.getAndSet(null);
        if (newest != null && !closed) {
            consumer.accept(newest);
        }
    }
}
