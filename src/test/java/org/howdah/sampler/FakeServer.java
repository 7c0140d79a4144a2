package org.howdah.sampler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.howdah.model.collector.PoolState;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.ServerVersion;
import org.howdah.model.server.TlsMode;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.postgres.connect.ServerException;
import org.howdah.postgres.query.LiveReader;
import org.howdah.postgres.query.LiveRequest;
import org.howdah.postgres.query.ReaderCost;
import org.howdah.postgres.query.ServerReaders;
import org.howdah.postgres.query.SlowReader;
import org.jspecify.annotations.Nullable;

/// A server that answers, refuses or hangs as the test wants it to.
final class FakeServer implements ServerReaders {
    /// What it answers: which reading this is.
    record Count(long count) {
        static final Probe<Count> PROBE = new Probe<>("count", Count.class);
    }

    record SlowCount(long count) {
        static final Probe<SlowCount> PROBE = new Probe<>("slow_count", SlowCount.class);
    }

    /// What is asked every ten minutes only.
    record RareCount(long count) {
        static final Probe<RareCount> PROBE = new Probe<>("rare_count", RareCount.class);
    }

    /// What is asked every two seconds, only while somebody looks.
    record ShownCount(long count) {
        static final Probe<ShownCount> PROBE = new Probe<>("shown_count", ShownCount.class, true);
    }

    static final ConnectionTarget TARGET = new ConnectionTarget(
            new ServerAddress("db.example.org", 5432, "postgres", "watcher"), TlsMode.VERIFY_FULL, null);

    private final SteeredPace pace;
    final AtomicInteger liveAttempts = new AtomicInteger();
    final AtomicInteger slowReaders = new AtomicInteger();
    final AtomicInteger open = new AtomicInteger();
    /// Questions that were asked of a connection before it had answered the one before.
    final AtomicInteger overlaps = new AtomicInteger();
    final AtomicLong liveReads = new AtomicLong();
    final AtomicLong slowReads = new AtomicLong();
    final AtomicLong rareReads = new AtomicLong();
    final AtomicLong shownReads = new AtomicLong();
    volatile boolean rareUnreachable;
    final List<LiveRequest> requests = new CopyOnWriteArrayList<>();
    volatile @Nullable FaultKind refusal;
    volatile @Nullable RuntimeException mistake;
    volatile boolean hangs;
    volatile boolean slowHangs;
    volatile boolean abortBlocks;
    volatile Duration connecting = Duration.ZERO;
    volatile Duration answering = Duration.ofMillis(2);
    /// How many round trips a sample takes, each as long as `answering`.
    volatile int roundTrips = 1;
    volatile Capabilities capabilities = capabilities("18.1");

    FakeServer(SteeredPace pace) {
        this.pace = pace;
    }

    static Capabilities capabilities(String versionText) {
        return new Capabilities(ServerVersion.of("18"), versionText, "watcher", false, Set.of("pg_monitor"), false,
                "UTF8", Map.of(), true, 1024, 100, 3, null, List.of());
    }

    static ServerFault fault(FaultKind kind) {
        return new ServerFault(kind, null, kind.name(), "");
    }

    @Override
    public LiveReader openLive(ConnectionTarget target) throws ServerException {
        liveAttempts.incrementAndGet();
        waitFor(connecting);
        FaultKind refused = refusal;
        if (refused != null) {
            throw new ServerException(fault(refused));
        }
        return new Reader();
    }

    @Override
    public SlowReader openSlow(ConnectionTarget target, Capabilities known) {
        slowReaders.incrementAndGet();
        return new Reader();
    }

    private void waitFor(Duration time) {
        try {
            pace.take(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <R extends Record> Sample<R> sample(Probe<R> probe, R row, Duration interval, Duration duration) {
        Instant now = pace.now();
        return new Sample<>(probe, now, now, new Epoch(1L, 1, Instant.EPOCH, false), interval, duration, true,
                new SampleOutcome.Read<>(List.of(row)));
    }

    /// A connection of either lane: begun, and ended by an abort or by itself.
    private final class Reader implements LiveReader, SlowReader {
        private final Capabilities known = capabilities;
        private final AtomicBoolean busy = new AtomicBoolean();
        private volatile boolean aborted;
        private volatile ReaderCost counted = ReaderCost.NONE;

        Reader() {
            open.incrementAndGet();
        }

        @Override
        public Capabilities capabilities() {
            return known;
        }

        @Override
        public List<Sample<?>> read(LiveRequest request) throws ServerException {
            ask();
            try {
                return take(request);
            } finally {
                busy.set(false);
            }
        }

        private void ask() {
            if (!busy.compareAndSet(false, true)) {
                overlaps.incrementAndGet();
            }
        }

        private List<Sample<?>> take(LiveRequest request) throws ServerException {
            requests.add(request);
            RuntimeException wrong = mistake;
            if (wrong != null) {
                throw wrong;
            }
            if (hangs) {
                hang(() -> !hangs);
            }
            for (int trip = 0; trip < roundTrips && !aborted; trip++) {
                answer();
            }
            FaultKind refused = refusal;
            if (aborted || refused != null) {
                throw new ServerException(fault(refused == null ? FaultKind.CONNECTION_LOST : refused));
            }
            return List.of(sample(Count.PROBE, new Count(liveReads.incrementAndGet()), request.interval(), answering));
        }

        @Override
        public SequencedMap<Probe<?>, Duration> cadences() {
            SequencedMap<Probe<?>, Duration> cadences = new LinkedHashMap<>();
            cadences.put(RareCount.PROBE, Duration.ofMinutes(10));
            cadences.put(SlowCount.PROBE, Duration.ofSeconds(10));
            cadences.put(ShownCount.PROBE, Duration.ofSeconds(2));
            return cadences;
        }

        @Override
        public SessionInspection inspect(Session session) {
            ask();
            if (slowHangs) {
                hang(() -> !slowHangs);
            }
            answer();
            busy.set(false);
            return new SessionInspection(session.key(), new SampleOutcome.Read<>(List.of()),
                    new SampleOutcome.Read<>(List.of()), null);
        }

        @Override
        public List<Sample<?>> read(Set<Probe<?>> due) {
            ask();
            if (slowHangs) {
                hang(() -> !slowHangs);
            }
            answer();
            busy.set(false);
            List<Sample<?>> samples = new ArrayList<>();
            if (due.contains(SlowCount.PROBE)) {
                samples.add(sample(SlowCount.PROBE, new SlowCount(slowReads.incrementAndGet()),
                        Duration.ofSeconds(10), answering));
            }
            if (due.contains(ShownCount.PROBE)) {
                samples.add(sample(ShownCount.PROBE, new ShownCount(shownReads.incrementAndGet()),
                        Duration.ofSeconds(2), answering));
            }
            if (due.contains(RareCount.PROBE)) {
                samples.add(rareUnreachable
                        ? unreachable(RareCount.PROBE)
                        : sample(RareCount.PROBE, new RareCount(rareReads.incrementAndGet()),
                                Duration.ofMinutes(10), answering));
            }
            return samples;
        }

        private <R extends Record> Sample<R> unreachable(Probe<R> probe) {
            return new Sample<>(probe, pace.now(), null, null, Duration.ofMinutes(10), Duration.ZERO, false,
                    new SampleOutcome.Unreachable<>(null, "gone"));
        }

        @Override
        public PoolState pool() {
            return new PoolState(0, 1, 0);
        }

        @Override
        public ReaderCost cost() {
            return counted;
        }

        @Override
        public void abort() {
            if (abortBlocks) {
                hang(() -> !abortBlocks);
            }
            aborted = true;
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }

        private void answer() {
            waitFor(answering);
            counted = counted.plus(new ReaderCost(1, answering.toNanos(), 1, 100, 200));
        }

        private void hang(BooleanSupplier over) {
            try {
                pace.hang(null, () -> aborted || over.getAsBoolean());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
