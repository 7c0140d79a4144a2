package org.howdah.ui.range;

import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.howdah.model.history.HistoryQueries;
import org.howdah.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the past one thing after the other: never two at a time, and of those that come meanwhile only the newest. Screen
/// thread.
public final class Asker {
    private static final Logger LOG = LoggerFactory.getLogger(Asker.class);

    private final Past past;
    private final UiThread uiThread;
    private boolean asking;
    private boolean closed;
    private @Nullable Runnable waiting;

    public Asker(Past past, UiThread uiThread) {
        this.past = past;
        this.uiThread = uiThread;
    }

    /// Asks, now or as soon as the present question is answered.
    ///
    /// @param then on the screen thread, unless a newer question took the place of this one
    /// @param failed is given a sentence that says why there is no answer
    public <A> void ask(Function<HistoryQueries, A> question, Consumer<A> then, Consumer<String> failed) {
        Runnable begin = () -> begin(question, then, failed);
        if (asking) {
            waiting = begin;
        } else {
            begin.run();
        }
    }

    /// Whether an answer is still to come.
    public boolean isAsking() {
        return asking;
    }

    /// Whether a question waits for the present one to be answered.
    public boolean hasWaiting() {
        return waiting != null;
    }

    /// Hears answers again.
    public void open() {
        closed = false;
    }

    /// Hears no answer any more.
    public void close() {
        closed = true;
        waiting = null;
    }

    private <A> void begin(Function<HistoryQueries, A> question, Consumer<A> then, Consumer<String> failed) {
        asking = true;
        try {
            past.executor().execute(() -> {
                Runnable answer = answer(question, then, failed);
                if (uiThread.isUiThread()) {
                    answered(answer);
                } else {
                    uiThread.execute(() -> answered(answer));
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("the window closes", e);
            asking = false;
        }
    }

    private <A> Runnable answer(Function<HistoryQueries, A> question, Consumer<A> then, Consumer<String> failed) {
        try {
            A answer = question.apply(past.queries());
            return () -> then.accept(answer);
        } catch (RuntimeException e) {
            LOG.warn("The past did not answer", e);
            return () -> failed.accept(String.valueOf(e.getMessage()));
        }
    }

    private void answered(Runnable answer) {
        asking = false;
        if (!closed) {
            Runnable next = waiting;
            waiting = null;
            answer.run();
            if (next != null && !asking) {
                next.run();
            }
        }
    }
}
