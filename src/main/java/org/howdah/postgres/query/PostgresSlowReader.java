package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.LongSupplier;
import org.howdah.model.collector.PoolState;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleMode;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerFault;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.postgres.connect.Faults;
import org.howdah.postgres.connect.Lane;
import org.howdah.postgres.connect.ServerException;
import org.jspecify.annotations.Nullable;

/// The slow lane of a real server: each probe in a round trip of its own, so that a slow one delays and loses no other.
final class PostgresSlowReader implements SlowReader {
    private final SlowLanePool pool;
    private final ConnectionTarget target;
    private final SqlCatalog sql;
    private final Capabilities capabilities;
    private final OwnBackends own;
    private final InstantSource clock;
    private final Meter meter;
    private final Refusals refusals;
    private final LongSupplier nanoTime;
    private final SequencedMap<Probe<?>, Cadence> cadences;
    private @Nullable Integer ownPid;
    private @Nullable ServerFault finalFault;

    PostgresSlowReader(SlowLanePool pool, ConnectionTarget target, SqlCatalog sql, Capabilities capabilities,
            OwnBackends own,
            InstantSource clock,
            LongSupplier nanoTime) {
        this.pool = pool;
        this.target = target;
        this.sql = sql;
        this.capabilities = capabilities;
        this.own = own;
        this.clock = clock;
        this.meter = new Meter(nanoTime, pool.traffic());
        this.refusals = new Refusals(nanoTime);
        this.nanoTime = nanoTime;
        this.cadences = ProbeCatalog.cadences(capabilities.version());
    }

    @Override
    public SequencedMap<Probe<?>, Duration> cadences() {
        SequencedMap<Probe<?>, Duration> every = new LinkedHashMap<>();
        cadences.forEach((probe, cadence) -> every.put(probe, cadence.every()));
        return every;
    }

    @Override
    public List<Sample<?>> read(Set<Probe<?>> due) {
        List<Sample<?>> samples = new ArrayList<>();
        ServerFault refusal = finalFault;
        if (refusal != null) {
            unreachable(due, samples, new SampleOutcome.Unreachable<>(refusal.sqlState(), refusal.sentence()));
            return samples;
        }
        pool.traffic().expect(nanoTime, Lane.OPENING);
        try (Connection connection = pool.borrow()) {
            noteOwnBackend(connection);
            if (capabilities.pooler() != null) {
                CapabilityReader.unprepared(connection);
            }
            read(connection, due, samples);
        } catch (SQLException e) {
            ServerFault fault = Faults.whileConnected(e, target);
            unreachable(due, samples, new SampleOutcome.Unreachable<>(fault.sqlState(), fault.sentence()));
        } catch (ServerException e) {
            // A refused password is not sent again: each attempt counts towards locking the account.
            // Where the vault is locked, none was sent.
            finalFault = e.fault().kind().retry() == FaultKind.Retry.NEVER
                    && e.fault().kind() != FaultKind.VAULT_LOCKED ? e.fault() : null;
            unreachable(due, samples,
                    new SampleOutcome.Unreachable<>(e.fault().sqlState(), e.fault().sentence()));
        } catch (RuntimeException | OutOfMemoryError | AssertionError e) {
            pool.traffic().cut();
            unreachable(due, samples,
                    new SampleOutcome.Unreachable<>(null, Faults.ofNonsense(e, target).fault().sentence()));
        }
        return samples;
    }

    @Override
    public SessionInspection inspect(Session session) {
        ServerFault refusal = finalFault;
        if (refusal != null) {
            return unreachable(session, refusal);
        }
        pool.traffic().expect(nanoTime, Lane.OPENING);
        long start = meter.start();
        try (Connection connection = pool.borrow()) {
            noteOwnBackend(connection);
            if (capabilities.pooler() != null) {
                CapabilityReader.unprepared(connection);
            }
            SessionInspection read = new SessionInspector(connection, sql, capabilities,
                    () -> pool.traffic().expect(nanoTime, Lane.SLOW.answer())).inspect(session);
            meter.stop(start, SessionInspector.TRIPS, 1);
            return read;
        } catch (SQLException e) {
            return unreachable(session, Faults.whileConnected(e, target));
        } catch (ServerException e) {
            finalFault = e.fault().kind().retry() == FaultKind.Retry.NEVER ? e.fault() : null;
            return unreachable(session, e.fault());
        } catch (RuntimeException | OutOfMemoryError | AssertionError e) {
            pool.traffic().cut();
            return unreachable(session, Faults.ofNonsense(e, target).fault());
        }
    }

    private static SessionInspection unreachable(Session session, ServerFault fault) {
        return new SessionInspection(session.key(),
                new SampleOutcome.Unreachable<>(fault.sqlState(), fault.sentence()),
                new SampleOutcome.Unreachable<>(fault.sqlState(), fault.sentence()), null);
    }

    /// The pool may have opened another connection since the last time.
    private void noteOwnBackend(Connection connection) throws SQLException {
        Integer before = ownPid;
        int pid = own.add(connection);
        if (before != null && before != pid) {
            own.remove(before);
        }
        ownPid = pid;
    }

    private void read(Connection connection, Set<Probe<?>> due, List<Sample<?>> samples) throws SQLException {
        long start = meter.start();
        Epoch epoch = new CapabilityReader(sql).epoch(connection, capabilities.version());
        meter.stop(start, CapabilityReader.EPOCH_TRIPS, 1);
        StatementBatch.Part second = new StatementBatch.Part(
                new SecondQuery(), sql.get("second", capabilities.version()));
        for (StatementBatch.Part part : parts(connection)) {
            Probe<?> probe = part.query().probe();
            if (due.contains(probe) && !refusals.isOut(probe)) {
                read(connection, second, part, new Tick(request(probe), epoch, clock.instant()), samples);
            }
        }
    }

    private void read(Connection connection, StatementBatch.Part second, StatementBatch.Part part, Tick tick,
            List<Sample<?>> samples) throws SQLException {
        long start = meter.start();
        pool.traffic().expect(nanoTime, Lane.SLOW.answer());
        try (StatementBatch batch = new StatementBatch(connection, List.of(second, part))) {
            Duration deadline = cadence(part.query().probe()).deadline();
            StatementBatch.Answers answers = deadline == null
                    ? batch.run(tick, clock)
                    : ShortTransaction.run(connection, deadline, () -> batch.run(tick, clock));
            Duration duration = meter.stop(start, deadline == null ? 1 : ShortTransaction.TRIPS, answers.rows());
            samples.add(sample(answers.answers().getLast(), answers, tick, duration, meter.bytesOfLast()));
            refusals.note(part.query().probe(), new SampleOutcome.Read<>(List.of()));
        } catch (SQLException e) {
            Duration duration = meter.stop(start, 0);
            if (Faults.isFatal(e)) {
                throw e;
            }
            samples.add(refused(part.query(), tick, duration, e));
        }
    }

    private static <R extends Record> Sample<R> sample(
            StatementBatch.Answer<R> answer, StatementBatch.Answers answers, Tick tick, Duration duration,
            long bytes) {
        return new Sample<>(answer.probe(), answers.time(), tick.serverTime(), tick.epoch(),
                tick.request().interval(), duration, false, SampleMode.EXACT, new SampleOutcome.Read<>(answer.rows()),
                bytes);
    }

    private <R extends Record> Sample<R> refused(ProbeQuery<R> query, Tick tick, Duration duration, SQLException e) {
        SampleOutcome<R> outcome = Outcomes.of(e);
        refusals.note(query.probe(), outcome);
        return new Sample<>(query.probe(), clock.instant(), null, null, tick.request().interval(), duration, false,
                SampleMode.EXACT, outcome, meter.bytesOfLast());
    }

    /// What was read before the connection was lost stands.
    private void unreachable(Set<Probe<?>> due, List<Sample<?>> samples, SampleOutcome.Unreachable<?> outcome) {
        List<Probe<?>> answered = samples.stream().<Probe<?>>map(Sample::probe).toList();
        due.stream()
                .filter(probe -> !answered.contains(probe))
                .forEach(probe -> samples.add(unreachable(probe, outcome)));
    }

    private <R extends Record> Sample<R> unreachable(Probe<R> probe, SampleOutcome.Unreachable<?> outcome) {
        return new Sample<>(probe, clock.instant(), null, null, cadence(probe).every(), Duration.ZERO, false,
                new SampleOutcome.Unreachable<>(outcome.sqlState(), outcome.message()));
    }

    private LiveRequest request(Probe<?> probe) {
        return new LiveRequest(false, false, cadence(probe).every());
    }

    private Cadence cadence(Probe<?> probe) {
        return Objects.requireNonNull(cadences.get(probe), probe.name());
    }

    /// Made for each reading, as the pool may have given another connection than last time.
    private List<StatementBatch.Part> parts(Connection connection) {
        Names names = new Names(sql.get("names", capabilities.version()), nanoTime);
        return ProbeCatalog.parts(Lane.SLOW, capabilities.version(), sql,
                new ProbeCatalog.Context(connection, capabilities.version(), names, own,
                        capabilities.trackActivityQuerySize()));
    }

    @Override
    public ReaderCost cost() {
        return meter.cost();
    }

    @Override
    public PoolState pool() {
        return pool.state();
    }

    @Override
    public void abort() {
        pool.traffic().cut();
    }

    @Override
    public void close() {
        Integer pid = ownPid;
        if (pid != null) {
            own.remove(pid);
        }
        pool.close();
    }
}
