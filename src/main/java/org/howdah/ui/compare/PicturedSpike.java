package org.howdah.ui.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.howdah.analysis.LoadCounter;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.HistoryInfo;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopList;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.howdah.ui.control.picture.PicturedPast;
import org.jspecify.annotations.Nullable;

/// An hour of a shop and five minutes after it, made up for pictures, the same each time: in the last minutes somebody
/// leaves a transaction open behind which others wait, and a new release brings a statement of its own.
record PicturedSpike(PicturedPast past, Instant spike) implements HistoryQueries {
    static final Duration SPIKE = Duration.ofMinutes(5);
    private static final Duration BEFORE = Duration.ofMinutes(62);
    private static final int SPARSE = 5;
    private static final int HOLDER = 48_213;
    private static final int FIRST_WAITER = 49_300;
    private static final int WAITERS = 7;
    /// One more begins to wait in so many seconds.
    private static final int PACE = 20;

    /// What runs, and how much of it.
    private enum Running {
        CATALOG(50_000, 6_120_494_817_733_502_118L, "catalog-api", "shop_api", "SELECT p.id, p.name, p.price_cents"
                + " FROM products p WHERE p.category_id = $1 ORDER BY p.rank LIMIT $2", null, null, 1.1,
                1.3), CHECKOUT(50_100, -2_204_518_837_260_071_442L, "checkout-api", "checkout",
                        "SELECT quantity FROM inventory WHERE sku = $1 AND warehouse_id = $2 FOR UPDATE", "IO",
                        "DataFileRead",
                        0.8, 0.7), REPORT(50_200, 884_120_037_415_562_903L, "report-worker", "reporting",
                                "SELECT date_trunc($1, created_at) AS hour, sum(total_cents) FROM orders GROUP BY hour",
                                "IO",
                                "DataFileRead", 0.7,
                                0), CART(50_300, 7_702_315_904_482_217_756L, "cart-api", "shop_api",
                                        "UPDATE carts SET items = $1, updated_at = now() WHERE id = $2", "LWLock",
                                        "WALWrite",
                                        0.4, 0.5), RELEASE(50_400, 3_077_104_662_950_181_207L, "catalog-api 2.4",
                                                "shop_api",
                                                "SELECT DISTINCT tag FROM product_tags WHERE product_id = ANY ($1)",
                                                null, null,
                                                0, 2.2);

        private final int firstPid;
        private final long id;
        private final String application;
        private final String user;
        private final String text;
        private final @Nullable String type;
        private final @Nullable String event;
        private final double usual;
        private final double spike;

        Running(int firstPid, long id, String application, String user, String text, @Nullable String type,
                @Nullable String event,
                double usual, double spike) {
            this.firstPid = firstPid;
            this.id = id;
            this.application = application;
            this.user = user;
            this.text = text;
            this.type = type;
            this.event = event;
            this.usual = usual;
            this.spike = spike;
        }
    }

    /// @param now where it ends
    static PicturedSpike of(ServerId server, Instant now) {
        Instant spike = now.minus(SPIKE);
        Random random = new Random(17);
        List<LoadCounter.Second> seconds = new ArrayList<>();
        for (Instant time = now.minus(SPIKE).minus(BEFORE); time.isBefore(spike); time = time.plusSeconds(SPARSE)) {
            seconds.add(new LoadCounter.Second(time, sessions(random, time, spike)));
        }
        for (Instant time = spike; time.isBefore(now); time = time.plusSeconds(1)) {
            seconds.add(new LoadCounter.Second(time, sessions(random, time, spike)));
        }
        return new PicturedSpike(new PicturedPast(server, new LoadCounter(seconds), List.of()), spike);
    }

    private static List<Session> sessions(Random random, Instant time, Instant spike) {
        List<Session> sessions = new ArrayList<>();
        boolean late = !time.isBefore(spike);
        for (Running each : Running.values()) {
            double wanted = (late ? each.spike : each.usual) * (0.7 + 0.6 * random.nextDouble());
            int count = (int) Math.floor(wanted + random.nextDouble());
            for (int i = 0; i < count; i++) {
                sessions.add(session(each.firstPid + i, time, each, SessionState.ACTIVE, each.type,
                        each.event));
            }
        }
        if (late) {
            sessions.add(new Session(HOLDER, spike.minusSeconds(900), 16_384L, "shop", 16_385L, "anna", "psql",
                    "10.20.4.31", 51_844, "client backend", SessionState.IDLE_IN_TRANSACTION, "Client", "ClientRead",
                    spike, spike, spike, null, 70_812L, null, null, "UPDATE inventory SET quantity = 0", false,
                    false));
            for (int i = 0; i < waiting(time, spike); i++) {
                sessions.add(session(FIRST_WAITER + i, time, Running.CHECKOUT, SessionState.ACTIVE, "Lock",
                        "transactionid"));
            }
        }
        return sessions;
    }

    private static int waiting(Instant time, Instant spike) {
        return Math.clamp(Duration.between(spike, time).toSeconds() / PACE, 0, WAITERS);
    }

    private static Session session(int pid, Instant time, Running of, SessionState state, @Nullable String type,
            @Nullable String event) {
        Instant start = Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), 86_400L) * 86_400);
        return new Session(pid, start, 16_384L, "shop", 16_385L, of.user, of.application, "10.20.4." + (11 + pid % 7),
                51_844, "client backend", state, type, event, time, time, time, null, null, null, of.id, of.text,
                false, false);
    }

    @Override
    public void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
        past.samples(server, probes, range, sample -> sink.test(sample)
                && (!probes.contains(BlockedSession.PROBE) || sink.test(blocked(sample))));
    }

    private Sample<BlockedSession> blocked(Sample<?> with) {
        List<BlockedSession> rows = new ArrayList<>();
        int waiting = with.time().isBefore(spike) ? 0 : waiting(with.time(), spike);
        for (int i = 0; i < waiting; i++) {
            rows.add(new BlockedSession(FIRST_WAITER + i, null, with.time(),
                    List.of(i == 0 ? HOLDER : FIRST_WAITER + i - 1), with.time()));
        }
        return new Sample<>(BlockedSession.PROBE, with.time(), with.time(), new Epoch(1L, 1, Instant.EPOCH, false),
                with.interval(), with.duration(), true, new SampleOutcome.Read<>(rows));
    }

    @Override
    public Optional<ServerState> stateAt(ServerId server, Instant time) {
        return past.stateAt(server, time);
    }

    @Override
    public Load load(LoadQuestion question, int steps) {
        return past.load(question, steps);
    }

    @Override
    public TopList top(LoadQuestion question, int limit) {
        return past.top(question, limit);
    }

    @Override
    public List<SeriesPoint> series(SeriesRequest request) {
        return past.series(request);
    }

    @Override
    public List<HistoryEvent> events(ServerId server, TimeRange range) {
        return past.events(server, range);
    }

    @Override
    public List<RecordedServer> servers() {
        return past.servers();
    }

    @Override
    public HistoryInfo info() {
        return past.info();
    }
}
