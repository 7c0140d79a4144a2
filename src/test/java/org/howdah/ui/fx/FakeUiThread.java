package org.howdah.ui.fx;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// A screen thread that stands still until a test lets it run.
final class FakeUiThread implements UiThread {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public synchronized void execute(Runnable action) {
        waiting.add(action);
    }

    @Override
    public boolean isUiThread() {
        return true;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    void runAll() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        return waiting.poll();
    }
}
