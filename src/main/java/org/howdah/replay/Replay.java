package org.howdah.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.howdah.history.HistoryException;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitTrail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays the recorded states of servers: a clock that stands, runs or is moved, and whoever subscribed hears the states
/// that belong to it. Commands come from any thread and return at once; the history is read in [#advance] only, on the
/// thread of the beat. A second that nobody is in time to see is skipped.
public final class Replay implements FleetSource {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    /// Readings are a second apart at the least, so in between a running clock finds nothing new.
    private static final Duration GRAIN = Duration.ofSeconds(1);
    /// A recording that goes on ends later each second.
    private static final long BOUNDS_EVERY = Duration.ofSeconds(1).toNanos();
    /// A clock that is drawn to and fro is let come to rest before much is read.
    private static final long REST = Duration.ofMillis(300).toNanos();

    private final HistoryQueries history;
    private final Supplier<List<RegisteredServer>> servers;
    private final LongSupplier nanoTime;
    private final ReplayBeat beat;
    private final ReplayClock clock;
    private final PastStates past;
    private final ReplayedWaits waits;
    private final ReplayedFleet fleet;
    private final Audience audience = new Audience();
    private final Moments moments = new Moments();
    private @Nullable Subscription beating;
    private @Nullable Wanted wanted;
    private @Nullable Instant shown;
    private @Nullable TimeRange recorded;
    private @Nullable String problem;
    private Duration reading = Duration.ZERO;
    private long soughtAt;
    private long boundsAt;

    /// A place that somebody looks for.
    private record Wanted(ReplaySearch search, Runnable onNothing) {}

    /// A replay that does not run yet.
    ///
    /// @param servers whose past is replayed, in the user's order
    /// @param nanoTime a monotonic clock
    public Replay(HistoryQueries history, Supplier<List<RegisteredServer>> servers, LongSupplier nanoTime,
            ReplayBeat beat) {
        this.history = history;
        this.servers = servers;
        this.nanoTime = nanoTime;
        this.beat = beat;
        clock = new ReplayClock(Instant.EPOCH, nanoTime);
        past = new PastStates(history);
        waits = new ReplayedWaits(history);
        fleet = new ReplayedFleet(history, servers, nanoTime);
    }

    /// Begins to replay, or goes on elsewhere if it has begun.
    ///
    /// @param at where it stands at first
    public void open(Instant at) {
        synchronized (this) {
            clock.speed(0);
            clock.seek(at);
            soughtAt = nanoTime.getAsLong();
            moments.set(new ReplayMoment(at, 0, recorded, reading, problem));
            if (beating != null) {
                return;
            }
            fleet.forget();
            shown = null;
            boundsAt = nanoTime.getAsLong() - BOUNDS_EVERY;
            beating = () -> {};
        }
        Subscription started = beat.start(this::advance);
        synchronized (this) {
            beating = started;
        }
    }

    /// Ends: the history is not read any more.
    public void close() {
        Subscription ended;
        synchronized (this) {
            ended = beating;
            beating = null;
            clock.speed(0);
            wanted = null;
        }
        if (ended != null) {
            ended.close();
        }
        audience.forgetAll();
    }

    public synchronized boolean isOpen() {
        return beating != null;
    }

    /// Where it stands, and how it runs.
    public ReplayMoment moment() {
        return moments.now();
    }

    public synchronized void seek(Instant instant) {
        soughtAt = nanoTime.getAsLong();
        clock.seek(instant);
    }

    /// Forwards or backwards; stands then.
    public synchronized void step(Duration by) {
        clock.speed(0);
        seek(clock.now().plus(by));
    }

    /// Runs from where it stands.
    ///
    /// @param speed 1 is as it was, 10 ten times as fast, -1 backwards
    public synchronized void play(double speed) {
        clock.speed(speed);
    }

    public synchronized void pause() {
        clock.speed(0);
    }

    /// Stands at what the search finds; the newest search counts.
    ///
    /// @param onNothing told where there is nothing to be found; on the thread of the beat
    public synchronized void find(ReplaySearch search, Runnable onNothing) {
        clock.speed(0);
        wanted = new Wanted(search, onNothing);
    }

    /// Calls back with where it stands, whenever that changes, first with the present moment; on the thread of the beat.
    public Subscription subscribeMoments(Consumer<ReplayMoment> listener) {
        return moments.subscribe(listener);
    }

    /// Looks at the clock, and publishes the states of where it stands.
    void advance() {
        try {
            look();
            problem = null;
        } catch (HistoryException e) {
            problem = e.getMessage();
            LOG.warn("The history cannot be replayed: {}", problem);
        } catch (RuntimeException e) {
            problem = String.valueOf(e.getMessage());
            LOG.error("The replay failed", e);
        }
        publishMoment();
    }

    private void look() {
        long now = nanoTime.getAsLong();
        if (now - boundsAt >= BOUNDS_EVERY) {
            boundsAt = now;
            TimeRange bounds = RecordedTime.of(history);
            synchronized (this) {
                recorded = bounds;
            }
        }
        search();
        Instant at;
        boolean moved;
        boolean rests;
        synchronized (this) {
            if (beating == null) {
                return;
            }
            at = settle();
            moved = shown == null || (clock.speed() == 0
                    ? !at.equals(shown)
                    : Duration.between(shown, at).abs().compareTo(GRAIN) >= 0);
            shown = moved ? at : shown;
            rests = now - soughtAt >= REST;
        }
        audience.forEach((server, heard) -> {
            if (moved || !heard) {
                refresh(server, at);
            }
        });
        ServerId told = waits.follow(at, rests);
        if (told != null) {
            audience.again(told);
        }
        fleet.show(at, now, now - soughtAt < REST || !moments.now().isPlaying());
    }

    private void search() {
        Wanted next;
        TimeRange bounds;
        Instant from;
        synchronized (this) {
            next = wanted;
            wanted = null;
            bounds = recorded;
            from = clock.now();
        }
        if (next == null) {
            return;
        }
        Instant found = bounds == null ? null : next.search().find(from, bounds).orElse(null);
        if (found == null) {
            next.onNothing().run();
        } else {
            seek(found);
        }
    }

    /// Where it stands: at the ends of what is recorded it stops.
    private Instant settle() {
        Instant now = clock.now();
        TimeRange bounds = recorded;
        if (bounds == null) {
            return now;
        }
        Instant in = now.isBefore(bounds.from()) ? bounds.from() : now.isAfter(bounds.to()) ? bounds.to() : now;
        if (!in.equals(now)) {
            clock.speed(0);
            clock.seek(in);
        }
        return in;
    }

    private void refresh(ServerId server, Instant at) {
        long began = nanoTime.getAsLong();
        ServerState state = past.read(server, fleet.name(server), at);
        reading = Duration.ofNanos(nanoTime.getAsLong() - began);
        audience.publish(server, state);
    }

    private void publishMoment() {
        ReplayMoment now;
        synchronized (this) {
            if (beating == null) {
                return;
            }
            now = new ReplayMoment(settle(), clock.speed(), recorded, reading, problem);
        }
        moments.publish(now);
    }

    /// What is shown; what was not read yet is as if it were about to come. Never waits.
    @Override
    public ServerState state(ServerId server) {
        ServerState known = audience.heard(server);
        return known == null ? fleet.loading(server, moments.now().time()) : known;
    }

    /// Calls back with the present state once that was read.
    @Override
    public Subscription subscribe(ServerId server, Consumer<ServerState> listener) {
        return audience.add(server, listener);
    }

    @Override
    public FleetState fleet() {
        return fleet.present(moments.now().time());
    }

    /// Calls back with all servers once they were read.
    @Override
    public Subscription subscribeFleet(Consumer<FleetState> listener) {
        return fleet.subscribe(listener);
    }

    @Override
    public List<RegisteredServer> servers() {
        return servers.get();
    }

    @Override
    public WaitTrail trail(ServerId server, SessionKey session) {
        return waits.trail(server, session);
    }
}
