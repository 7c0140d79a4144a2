package org.howdah.sampler;

import java.time.Duration;
import java.util.List;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Link;
import org.howdah.postgres.query.LiveReader;
import org.jspecify.annotations.Nullable;

/// Looks at a live lane from outside while the lane itself waits for an answer. At 2 s the server is marked "not
/// answering"; at 6 s its connection is aborted, which ends the wait. Any thread.
final class DeadlineWatch {
    static final Duration NAMED = Duration.ofSeconds(2);
    static final Duration ABORTED = Duration.ofSeconds(6);

    private final ServerFeed feed;
    private final Pace pace;
    private @Nullable LiveReader reader;
    private boolean waiting;
    private boolean named;
    private boolean aborted;
    private long began;

    DeadlineWatch(ServerFeed feed, Pace pace) {
        this.feed = feed;
        this.pace = pace;
    }

    synchronized void guard(LiveReader guarded) {
        reader = guarded;
        aborted = false;
    }

    synchronized void release() {
        reader = null;
        waiting = false;
    }

    synchronized void begin() {
        began = pace.nanoTime();
        waiting = true;
        named = false;
    }

    synchronized void end() {
        waiting = false;
    }

    synchronized boolean wasAborted() {
        return aborted;
    }

    /// Ends the wait for an answer, if there is one, without naming the server.
    synchronized void abandon() {
        LiveReader guarded = reader;
        if (waiting && guarded != null) {
            guarded.abort();
        }
    }

    synchronized void check() {
        LiveReader guarded = reader;
        if (!waiting || guarded == null) {
            return;
        }
        long waited = pace.nanoTime() - began;
        if (!named && waited >= NAMED.toNanos()) {
            named = true;
            feed.publish(List.of(new ServerUpdate.LinkChanged(
                    new Link.NotAnswering(pace.now().minusNanos(waited)))));
        }
        if (!aborted && waited >= ABORTED.toNanos()) {
            aborted = true;
            guarded.abort();
        }
    }
}
