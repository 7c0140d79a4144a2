package org.howdah.history.sqlite;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.howdah.history.HistoryEntry;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// What waits to be kept, within a bound: the lanes that fill it never wait. When it is full the oldest samples go, are
/// counted, and leave an event behind; events themselves are few and stay. Any thread.
final class WriteQueue {
    /// @param number counted from 1
    record Numbered(long number, HistoryEntry entry) {}

    /// What was dropped of one server since the last time.
    private record Dropped(long count, Instant first, Instant last) {}

    private static final int WEIGHT_OF_AN_ENTRY = 4;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Ending end = new Ending();
    private final Deque<Numbered> samples = new ArrayDeque<>();
    private final Deque<Numbered> events = new ArrayDeque<>();
    private final Map<ServerId, Dropped> dropped = new HashMap<>();
    private final long capacity;
    private long weight;
    private long last;
    private long droppedInAll;
    private boolean woken;

    /// @param capacity about how many rows may wait
    WriteQueue(long capacity) {
        this.capacity = capacity;
    }

    long add(HistoryEntry entry) {
        lock.lock();
        try {
            if (end.hasCome()) {
                throw new IllegalStateException("The history is closed");
            }
            Numbered numbered = new Numbered(++last, entry);
            if (entry instanceof HistoryEntry.Sampled(_, var sample)) {
                weight += weight(sample);
                while (weight > capacity && !samples.isEmpty()) {
                    drop(samples.remove());
                }
                samples.add(numbered);
            } else {
                events.add(numbered);
            }
            arrived.signal();
            return last;
        } finally {
            lock.unlock();
        }
    }

    private void drop(Numbered numbered) {
        if (numbered.entry() instanceof HistoryEntry.Sampled(var server, var sample)) {
            weight -= weight(sample);
            droppedInAll++;
            dropped.merge(server, new Dropped(1, sample.time(), sample.time()),
                    (before, now) -> new Dropped(before.count() + 1, before.first(), now.last()));
        }
    }

    private static long weight(Sample<?> sample) {
        return sample.outcome() instanceof SampleOutcome.Read<?>(var rows)
                ? WEIGHT_OF_AN_ENTRY + rows.size()
                : WEIGHT_OF_AN_ENTRY;
    }

    /// Waits until something is there, or the queue is closed, or the time is up.
    void await(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (samples.isEmpty() && events.isEmpty() && !woken && !end.hasCome() && left > 0) {
                left = arrived.awaitNanos(left);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    /// There is other work than entries.
    void wake() {
        lock.lock();
        try {
            woken = true;
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the time is up, whatever comes meanwhile, or the queue is closed.
    ///
    /// Not woken by what comes: that would cost as much as keeping it.
    void gather(long nanos) throws InterruptedException {
        end.rest(nanos);
    }

    /// Takes what is there, in the order in which it came, and what has to be told of dropped samples.
    ///
    /// @param most entries
    List<Numbered> take(int most) {
        lock.lock();
        try {
            List<Numbered> taken = new ArrayList<>();
            dropped.forEach((server, gap) -> taken.add(new Numbered(0, new HistoryEntry.Happened(new HistoryEvent(
                    server, gap.first(), EventKind.RECORDER_OVERLOADED, gap.last(), gap.count(),
                    "Samples came faster than they could be kept."), null, false))));
            dropped.clear();
            while (taken.size() < most) {
                Deque<Numbered> next = next();
                if (next == null) {
                    break;
                }
                Numbered numbered = next.remove();
                if (numbered.entry() instanceof HistoryEntry.Sampled(_, var sample)) {
                    weight -= weight(sample);
                }
                taken.add(numbered);
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Deque<Numbered> next() {
        if (samples.isEmpty()) {
            return events.isEmpty() ? null : events;
        }
        return events.isEmpty() || samples.element().number() < events.element().number() ? samples : events;
    }

    int waiting() {
        lock.lock();
        try {
            return samples.size() + events.size();
        } finally {
            lock.unlock();
        }
    }

    long dropped() {
        lock.lock();
        try {
            return droppedInAll;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return end.hasCome();
    }

    /// Nothing is added any more; what is there can still be taken.
    void close() {
        end.come();
        lock.lock();
        try {
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
