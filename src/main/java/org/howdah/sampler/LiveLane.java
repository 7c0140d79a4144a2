package org.howdah.sampler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.postgres.connect.Faults;
import org.howdah.postgres.connect.ServerException;
import org.howdah.postgres.query.LiveReader;
import org.howdah.postgres.query.LiveRequest;
import org.howdah.postgres.query.ReaderCost;
import org.howdah.postgres.query.ServerReaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The live lane of one server: connects, takes a sample each tick, and after a loss comes back as the back-off says.
/// Runs on one thread of its own; [#tell], [#options] and [#checkDeadline] may be called on any.
final class LiveLane implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveLane.class);

    private final WatchedServer server;
    private final ServerReaders readers;
    private final ServerFeed feed;
    private final Pace pace;
    private final BlockingQueue<LaneCommand> commands = new LinkedBlockingQueue<>();
    private final TickSchedule schedule;
    private final SelfThrottle throttle;
    private final Backoff backoff;
    private final CostReport cost;
    private final DeadlineWatch deadline;
    private volatile SampleOptions options = SampleOptions.USUAL;
    private volatile Duration interval;
    private volatile boolean paused;
    /// The interval that the schedule goes by.
    private Duration ticked;
    private boolean stopped;
    private boolean hadAnswered;
    /// Whether the ticks count: from the first sample on, until the user pauses.
    private boolean ticking;
    private long lostAt;
    private long firstAttempt;

    LiveLane(WatchedServer server, ServerReaders readers, ServerFeed feed, Pace pace, RandomGenerator random,
            Supplier<ReaderCost> slowCost, Executor aside) {
        this.server = server;
        this.readers = readers;
        this.feed = feed;
        this.pace = pace;
        this.interval = server.interval();
        this.ticked = interval;
        // Each server has a phase of its own within the interval, so that forty are not asked in the same instant.
        this.schedule = new TickSchedule(
                pace.nanoTime() + random.nextLong(Math.min(interval.toNanos(), 100_000_000L)), interval);
        this.throttle = new SelfThrottle(interval);
        this.backoff = new Backoff(random);
        this.cost = new CostReport(pace, slowCost);
        this.deadline = new DeadlineWatch(feed, pace, aside);
        this.lostAt = pace.nanoTime();
        this.firstAttempt = lostAt;
    }

    /// Before the lane runs.
    void startsWith(Start start) {
        paused = start.paused();
        firstAttempt = pace.nanoTime() + start.after().toNanos();
    }

    void tell(LaneCommand command) {
        commands.add(command);
    }

    void options(SampleOptions wanted) {
        options = wanted;
    }

    SampleOptions options() {
        return options;
    }

    /// Ticks at another interval. A lane that has no connection hears of it when it has one: a command would end the
    /// wait for its next attempt.
    void every(Duration wanted) {
        interval = wanted;
        if (feed.state().link() instanceof Link.Up) {
            tell(LaneCommand.RETIME);
        }
    }

    /// Gives up an answer that is being waited for, because the program ends.
    void abandon() {
        deadline.abandon();
    }

    /// Names a server that does not answer in time, and gives its connection up later. Never blocks.
    void checkDeadline() {
        deadline.check();
    }

    @Override
    public void run() {
        try {
            obeyUntil(firstAttempt);
            while (!stopped) {
                if (paused) {
                    publish(new Link.Paused(pace.now()));
                    waitWhilePaused();
                } else {
                    connectAndSample();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            LOG.debug("{}: the live lane ends", name());
        }
    }

    private void connectAndSample() throws InterruptedException {
        publish(new Link.Connecting(pace.now()));
        ticking = false;
        while (!stopped && !paused) {
            ServerFault fault = openAndSample();
            // What was said meanwhile: a wish to stop or to pause makes the fault unimportant, and one to try again was
            // granted by this very attempt. A second password sent for a double click could lock an account.
            obeyUntil(pace.nanoTime());
            if (fault != null && !stopped && !paused) {
                waitAfter(fault);
            }
        }
    }

    /// @return why the server was lost, or null when a command ended the sampling
    private @Nullable ServerFault openAndSample() throws InterruptedException {
        try (LiveReader reader = readers.openLive(server.target())) {
            deadline.guard(reader);
            retime();
            if (ticking) {
                schedule.resume(pace.nanoTime());
            } else {
                schedule.restart(pace.nanoTime());
            }
            try {
                sample(reader);
            } finally {
                cost.closed(reader.cost());
            }
            return null;
        } catch (ServerException e) {
            // A server whose deadline has passed was named already, and the abort is ours.
            return deadline.wasAborted() ? notAnswering(e.fault()) : e.fault();
        } catch (RuntimeException e) {
            // Whatever it is, the lane must live: nobody else watches this server.
            LOG.error("{}: the live lane stumbled", name(), e);
            return Faults.of(FaultKind.FAILED, null, server.target(), e.toString());
        } finally {
            deadline.release();
        }
    }

    private ServerFault notAnswering(ServerFault fault) {
        return Faults.of(FaultKind.NOT_ANSWERING,
                fault.sqlState(), server.target(), fault.detail());
    }

    private void sample(LiveReader reader) throws ServerException, InterruptedException {
        Capabilities known = null;
        while (tickComes()) {
            SampleOptions wanted = options;
            deadline.begin();
            List<Sample<?>> samples;
            try {
                samples = reader.read(
                        new LiveRequest(wanted.idle(), wanted.wholeBlockingTree(), wanted.quiet(),
                                throttle.interval()));
            } finally {
                deadline.end();
            }
            publish(reader, samples, known);
            known = reader.capabilities();
            schedule.advance(pace.nanoTime(), throttle.factor());
            retime();
        }
    }

    /// Waits for the next tick, whatever is said meanwhile; false when there is to be none.
    private boolean tickComes() throws InterruptedException {
        do {
            obeyUntil(schedule.next());
        } while (!stopped && !paused && pace.nanoTime() - schedule.next() < 0);
        return !stopped && !paused;
    }

    private void publish(LiveReader reader, List<Sample<?>> samples, @Nullable Capabilities known) {
        List<ServerUpdate> updates = new ArrayList<>();
        hadAnswered = true;
        ticking = true;
        backoff.succeeded();
        if (!reader.capabilities().equals(known)) {
            updates.add(new ServerUpdate.CapabilitiesRead(reader.capabilities()));
        }
        if (!(feed.state().link() instanceof Link.Up)) {
            updates.add(new ServerUpdate.LinkChanged(new Link.Up(pace.now())));
        }
        samples.forEach(sample -> updates.add(new ServerUpdate.Sampled<>(sample)));
        samples.stream().findFirst().ifPresent(sample -> throttle.answered(sample.duration()));
        long skipped = schedule.takeSkipped();
        if (skipped > 0) {
            updates.add(new ServerUpdate.TicksSkipped(skipped));
            cost.skipped(skipped);
        }
        cost.next(reader.cost(), throttle.interval(), samples)
                .ifPresent(sample -> updates.add(new ServerUpdate.Sampled<>(sample)));
        feed.publish(updates);
    }

    private void waitAfter(ServerFault fault) throws InterruptedException {
        long now = pace.nanoTime();
        if (feed.state().link() instanceof Link.Up || feed.state().link() instanceof Link.NotAnswering) {
            lostAt = now;
            LOG.info("{}: lost: {}", name(), fault.sentence());
        }
        Optional<Duration> pause = backoff.failed(fault.kind(), Duration.ofNanos(now - lostAt), hadAnswered)
                .map(wait -> wait.equals(Backoff.HOPEFUL_PAUSE)
                        ? Duration.ofNanos(schedule.attemptBefore(now) - now)
                        : wait);
        // However its reasons change while it restarts, it is down since it was lost.
        Instant since = feed.state().link() instanceof Link.Down down ? down.since() : pace.now();
        publish(new Link.Down(since, fault, pause.map(wait -> pace.now().plus(wait)).orElse(null)));
        obeyUntil(pause.map(wait -> now + wait.toNanos()).orElse(now + Long.MAX_VALUE / 2));
    }

    private void waitWhilePaused() throws InterruptedException {
        while (paused && !stopped) {
            obeyUntil(pace.nanoTime() + Long.MAX_VALUE / 2);
        }
    }

    /// Waits until the monotonic clock shows `until`, obeying commands; a command ends the wait at once.
    private void obeyUntil(long until) throws InterruptedException {
        LaneCommand command = pace.poll(commands, until);
        while (command != null) {
            switch (command) {
                case STOP -> stopped = true;
                case PAUSE -> paused = true;
                case RESUME -> paused = false;
                case RETIME -> retime();
                case INSPECT, LOOK -> LOG.debug("{}: the slow lane answers that", name());
                case RETRY -> LOG.debug("{}: another attempt is wanted", name());
            }
            command = commands.poll();
        }
    }

    private void retime() {
        Duration wanted = interval;
        if (!wanted.equals(ticked)) {
            ticked = wanted;
            schedule.every(wanted, pace.nanoTime());
            throttle.every(wanted);
        }
    }

    /// As the user calls it now.
    private String name() {
        return feed.state().name();
    }

    private void publish(Link link) {
        feed.publish(List.of(new ServerUpdate.LinkChanged(link)));
    }
}
