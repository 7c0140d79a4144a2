package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleMode;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Epoch;
import org.howdah.postgres.connect.Faults;
import org.howdah.postgres.connect.Lane;
import org.howdah.postgres.connect.ServerException;
import org.howdah.postgres.connect.Traffic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The live second of a real server. The first read tries each statement by itself; those that answer travel together
/// from then on. When the batch fails, that tick asks one by one again, and the capabilities are read anew.
final class PostgresLiveReader implements LiveReader {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresLiveReader.class);

    /// How often the control file is read for a new timeline.
    private static final Duration CONTROL_INTERVAL = Duration.ofSeconds(10);

    private final Connection connection;
    private final ConnectionTarget target;
    private final CapabilityReader capabilityReader;
    private final OwnBackends own;
    private final int ownPid;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Traffic traffic;
    private final Meter meter;
    private final Refusals refusals;
    private final StatementBatch.Part second;
    private final List<StatementBatch.Part> parts;
    private final QuietSecond quiet;
    private Capabilities capabilities;
    private Epoch epoch;
    private long controlDue;
    private @Nullable StatementBatch batch;

    PostgresLiveReader(Connection connection, ConnectionTarget target, SqlCatalog sql, Capabilities capabilities,
            CapabilityReader capabilityReader, OwnBackends own, InstantSource clock, LongSupplier nanoTime,
            Traffic traffic)
            throws SQLException {
        this.connection = connection;
        this.target = target;
        this.capabilityReader = capabilityReader;
        this.capabilities = capabilities;
        this.own = own;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.traffic = traffic;
        this.meter = new Meter(nanoTime, traffic);
        this.refusals = new Refusals(nanoTime);
        Names names = new Names(sql.get("names", capabilities.version()), nanoTime);
        this.second = new StatementBatch.Part(new SecondQuery(), sql.get("second", capabilities.version()));
        ProbeCatalog.Context context = new ProbeCatalog.Context(
                connection, capabilities.version(), names, own, capabilities.trackActivityQuerySize());
        this.parts = ProbeCatalog.parts(Lane.LIVE, capabilities.version(), sql, context);
        this.quiet = new QuietSecond(connection, ProbeCatalog.quietSessions(capabilities.version(), sql, context),
                context.memory(), nanoTime);
        this.epoch = capabilityReader.epoch(connection, capabilities.version());
        this.controlDue = nanoTime.getAsLong() + CONTROL_INTERVAL.toNanos();
        this.ownPid = own.add(connection);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public ReaderCost cost() {
        return meter.cost();
    }

    @Override
    public List<Sample<?>> read(LiveRequest request) throws ServerException {
        traffic.expect(nanoTime, Lane.LIVE.answer());
        try {
            refreshEpoch();
            StatementBatch ready = batch;
            List<Sample<?>> samples = ready == null || aRefusedProbeIsDue()
                    ? readOneByOne(request)
                    : readTogether(quiet.instead(request, capabilities).orElse(ready), request);
            return samples;
        } catch (SQLException e) {
            throw new ServerException(Faults.whileConnected(e, target), e);
        } catch (RuntimeException | OutOfMemoryError | AssertionError e) {
            throw Faults.ofNonsense(e, target);
        }
    }

    private List<Sample<?>> readTogether(StatementBatch ready, LiveRequest request) throws SQLException {
        Tick tick = new Tick(request, epoch, clock.instant());
        long start = meter.start();
        try {
            StatementBatch.Answers answers = ready.run(tick, clock);
            Duration duration = meter.stop(start, answers.rows());
            adopt(tick);
            List<Sample<?>> samples = new ArrayList<>();
            answers.answers()
                    .forEach(answer -> add(samples, answer, answers.time(), tick, duration, true, meter.bytesOfLast()));
            return samples;
        } catch (SQLException e) {
            meter.stop(start, 0);
            if (Faults.isFatal(e) || connection.isClosed()) {
                throw e;
            }
            LOG.info("{}: the batch failed with {}; asking one by one", target.address().label(), e.getSQLState());
            quiet.failed(ready);
            rereadCapabilities();
            return readOneByOne(request);
        }
    }

    /// What made the batch fail, a lock on a catalogue perhaps, may make this fail as well: then what is known stands.
    private void rereadCapabilities() throws SQLException {
        long start = meter.start();
        traffic.expect(nanoTime, Lane.LIVE.answer());
        try {
            capabilities = capabilityReader.read(connection);
            meter.stop(start, CapabilityReader.READ_TRIPS, 1);
        } catch (SQLException e) {
            meter.stop(start, 0);
            if (Faults.isFatal(e) || connection.isClosed()) {
                throw e;
            }
            LOG.info("{}: its capabilities cannot be read now: {}", target.address().label(), e.getSQLState());
        }
    }

    /// Asks for each probe by itself, notes which answer, and makes the next batch of those.
    private List<Sample<?>> readOneByOne(LiveRequest request) throws SQLException {
        Tick tick = new Tick(request, epoch, clock.instant());
        List<Sample<?>> samples = new ArrayList<>();
        List<StatementBatch.Part> answering = new ArrayList<>();
        answering.add(second);
        for (StatementBatch.Part part : parts) {
            if (!refusals.isOut(part.query().probe())) {
                tryAlone(part, tick, samples, answering);
            }
        }
        StatementBatch old = batch;
        if (old != null) {
            old.close();
        }
        batch = new StatementBatch(connection, answering);
        quiet.follow(answering);
        return samples;
    }

    private void tryAlone(StatementBatch.Part part, Tick tick, List<Sample<?>> samples,
            List<StatementBatch.Part> answering) throws SQLException {
        if (!part.query().isAnswerable(tick)) {
            samples.add(unanswerable(part.query(), tick));
            return;
        }
        long start = meter.start();
        try {
            runAlone(part, tick, samples);
            answering.add(part);
            refusals.note(part.query().probe(), new SampleOutcome.Read<>(List.of()));
        } catch (SQLException e) {
            if (Faults.isFatal(e) || connection.isClosed()) {
                throw e;
            }
            Duration duration = meter.stop(start, 0);
            samples.add(refused(part.query(), tick, duration, e));
        }
    }

    private <R extends Record> Sample<R> refused(ProbeQuery<R> query, Tick tick, Duration duration, SQLException e) {
        SampleOutcome<R> outcome = Outcomes.of(e);
        refusals.note(query.probe(), outcome);
        return unanswered(query, tick, duration, outcome, meter.bytesOfLast());
    }

    /// No refusal of its own: it is asked again as soon as there is something to ask about.
    private <R extends Record> Sample<R> unanswerable(ProbeQuery<R> query, Tick tick) {
        return unanswered(query, tick, Duration.ZERO,
                new SampleOutcome.Failed<>(null, "What this builds on could not be read"), null);
    }

    private <R extends Record> Sample<R> unanswered(ProbeQuery<R> query, Tick tick, Duration duration,
            SampleOutcome<R> outcome, @Nullable Long bytes) {
        return new Sample<>(query.probe(), clock.instant(), null, null, tick.request().interval(), duration, false,
                SampleMode.EXACT, outcome, bytes);
    }

    /// With a server time of its own: one that is older by the statements before it would bend the rates.
    private void runAlone(StatementBatch.Part part, Tick tick, List<Sample<?>> samples) throws SQLException {
        long start = meter.start();
        traffic.expect(nanoTime, Lane.LIVE.answer());
        try (StatementBatch alone = new StatementBatch(connection, List.of(second, part))) {
            StatementBatch.Answers answers = alone.tryOut(tick, clock);
            Duration duration = meter.stop(start, answers.rows());
            adopt(tick);
            answers.answers().forEach(
                    answer -> add(samples, answer, answers.time(), tick, duration, false, meter.bytesOfLast()));
        }
    }

    private static <R extends Record> void add(List<Sample<?>> samples, StatementBatch.Answer<R> answer, Instant time,
            Tick tick, Duration duration, boolean together, long bytes) {
        if (answer.probe().equals(SecondQuery.PROBE) || answer.probe().equals(SessionDetailsQuery.PROBE)) {
            return;
        }
        samples.add(new Sample<>(answer.probe(), time, tick.serverTime(), tick.epoch(), tick.request().interval(),
                duration, together, answer.mode(), new SampleOutcome.Read<>(answer.rows()), bytes));
    }

    private boolean aRefusedProbeIsDue() {
        return parts.stream().anyMatch(part -> refusals.isDue(part.query().probe()));
    }

    private void refreshEpoch() throws SQLException {
        long now = nanoTime.getAsLong();
        if (now - controlDue >= 0) {
            controlDue = now + CONTROL_INTERVAL.toNanos();
            long start = meter.start();
            epoch = capabilityReader.epoch(connection, capabilities.version());
            meter.stop(start, CapabilityReader.EPOCH_TRIPS, 1);
        }
    }

    /// A promotion changes the timeline as well, which the second does not tell: it is read before the tick's answers are
    /// given away, so that one new epoch begins and not two.
    private void adopt(Tick tick) throws SQLException {
        if (!tick.epoch().equals(epoch)) {
            controlDue = nanoTime.getAsLong();
            refreshEpoch();
            tick.epoch(epoch);
        }
    }

    @Override
    public void abort() {
        traffic.cut();
    }

    @Override
    public void close() {
        own.remove(ownPid);
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("{}: closing", target.address().label(), e);
        }
    }
}
