package org.howdah.sampler;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Link;
import org.howdah.postgres.query.LiveReader;
import org.jspecify.annotations.Nullable;

/// Looks at a live lane from outside while the lane itself waits for an answer. After 2 s without one the server is
/// marked "not answering"; after 6 s its connection is aborted, which ends the wait. Any thread.
final class DeadlineWatch {
    static final Duration NAMED = Duration.ofSeconds(2);
    static final Duration ABORTED = Duration.ofSeconds(6);

    private final ServerFeed feed;
    private final Pace pace;
    private final Executor aside;
    private @Nullable LiveReader reader;
    private boolean waiting;
    private boolean named;
    private boolean aborted;
    private boolean abandoned;
    private long answered;
    private long began;

    /// @param aside runs what may block: to close a TLS socket may mean to wait for its peer, and one thread looks after
    ///     the deadlines of all servers
    DeadlineWatch(ServerFeed feed, Pace pace, Executor aside) {
        this.feed = feed;
        this.pace = pace;
        this.aside = aside;
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
        LiveReader guarded = reader;
        if (guarded != null) {
            answered = guarded.cost().roundTrips();
            if (abandoned) {
                aside.execute(guarded::abort);
            }
        }
    }

    synchronized void end() {
        waiting = false;
    }

    synchronized boolean wasAborted() {
        return aborted;
    }

    /// Ends the wait for an answer, if there is one or should one begin yet, without naming the server.
    synchronized void abandon() {
        abandoned = true;
        LiveReader guarded = reader;
        if (waiting && guarded != null) {
            aside.execute(guarded::abort);
        }
    }

    synchronized void check() {
        LiveReader guarded = reader;
        if (!waiting || guarded == null) {
            return;
        }
        long now = pace.nanoTime();
        // A sample may take several round trips, one for each probe after connecting; each has the deadline to itself.
        long answers = guarded.cost().roundTrips();
        if (answers != answered) {
            answered = answers;
            began = now;
        }
        long waited = now - began;
        if (!named && waited >= NAMED.toNanos()) {
            named = true;
            feed.publish(List.of(new ServerUpdate.LinkChanged(
                    new Link.NotAnswering(pace.now().minusNanos(waited)))));
        }
        if (!aborted && waited >= ABORTED.toNanos()) {
            aborted = true;
            aside.execute(guarded::abort);
        }
    }
}
