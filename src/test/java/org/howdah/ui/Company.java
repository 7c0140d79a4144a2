package org.howdah.ui;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.howdah.analysis.NextState;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.instance.DatabaseAge;
import org.howdah.model.instance.DatabaseSize;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.replication.Lsn;
import org.howdah.model.replication.StandbyReplay;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.CheckStep;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerCheck;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.ServerVersion;
import org.howdah.model.server.TlsMode;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.control.picture.Sampled;

/// The twelve servers of a web shop: one is down, one is in a lock queue, one is paused, the others work.
public final class Company {
    public static final Instant NOW = States.NOON.plusMillis(400);

    private static final ServerFault REFUSED = new ServerFault(FaultKind.CONNECTION_REFUSED, "08001",
            "Nothing listens on db-o02.shop.internal, port 5432.", "Connection refused");

    private static final List<Environment> ENVIRONMENTS = List.of(Environment.PRODUCTION, Environment.STAGING,
            Environment.TEST, Environment.ANALYTICS, Environment.NONE);

    private final Random random = new Random(11);
    private final List<FleetServer> servers = new ArrayList<>();

    private Company() {}

    public static FleetState now() {
        Company company = new Company();
        company.found();
        return new FleetState(NOW, company.servers);
    }

    /// The same with how the collecting goes, for pictures: of the server in the lock queue its own pages are painted.
    public static Sampled sampled() {
        List<FleetServer> ordered = new ArrayList<>();
        for (FleetServer server : now().servers()) {
            if (server.server().name().equals("shop-prod-01")) {
                ordered.addFirst(new FleetServer(server.server(), Shop.in(server.state(), States.NOON), server.load()));
            } else {
                ordered.add(server);
            }
        }
        FleetState fleet = new FleetState(NOW, ordered);
        return Sampled.of(fleet, Collecting.of(fleet), check())
                .with(new Sampled.Answers(Shop::inspect, _ -> Shop.trail()));
    }

    private static ServerCheck check() {
        return new ServerCheck(List.of(
                new CheckStep(CheckStep.Kind.RESOLVE, CheckStep.Verdict.DONE, Duration.ofMillis(3), "10.20.1.31"),
                new CheckStep(CheckStep.Kind.TCP, CheckStep.Verdict.DONE, Duration.ofMillis(4),
                        "10.20.1.31 answers on port 5432"),
                new CheckStep(CheckStep.Kind.TLS, CheckStep.Verdict.DONE, Duration.ofMillis(18),
                        "TLSv1.3, TLS_AES_256_GCM_SHA384; certificate of db-p01.shop.internal"),
                new CheckStep(CheckStep.Kind.SIGN_IN, CheckStep.Verdict.DONE, Duration.ofMillis(31),
                        "howdah_mon, by scram-sha-256"),
                new CheckStep(CheckStep.Kind.VERSION, CheckStep.Verdict.DONE, Duration.ofMillis(6), "PostgreSQL 17.6"),
                new CheckStep(CheckStep.Kind.OTHER_SESSIONS, CheckStep.Verdict.DONE, Duration.ofMillis(2),
                        "member of pg_monitor"),
                new CheckStep(CheckStep.Kind.IO_TIMING, CheckStep.Verdict.WARNING, null, "off",
                        "how long reads and writes take is not known",
                        "ALTER SYSTEM SET track_io_timing = on; SELECT pg_reload_conf();"),
                new CheckStep(CheckStep.Kind.STATEMENTS, CheckStep.Verdict.FAILED, null,
                        "not created in this database", "statements are known only while they run",
                        "CREATE EXTENSION pg_stat_statements;"),
                new CheckStep(CheckStep.Kind.SIGNAL, CheckStep.Verdict.NOT_TRIED, null, "not needed to observe")),
                null, null, null);
    }

    /// So many servers, of which the first are down.
    public static FleetState of(int number, int down, Instant time) {
        Company company = new Company();
        for (int i = 0; i < number; i++) {
            Shape shape = new Shape("server-%02d".formatted(i + 1), "db-%02d.shop.internal".formatted(i + 1), "17.6",
                    i % 3 == 0, ENVIRONMENTS.get(i % ENVIRONMENTS.size()), "group-" + i % 4, 16, 1 + i % 5, 40, 412);
            if (i < down) {
                company.down(shape, time);
            } else {
                company.up(shape, time);
            }
        }
        return new FleetState(time.plusMillis(400), company.servers);
    }

    /// The main traits of a server.
    private record Shape(String name, String host, String version, boolean standby, Environment environment,
            String group, int cores, int active, int connected, long gigabytes) {
        ServerId id() {
            return new ServerId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void found() {
        Instant time = States.NOON;
        Environment production = Environment.PRODUCTION;
        up(new Shape("payments-prod-01", "db-y01.shop.internal", "15.14", false, production, "payments", 16, 7, 52,
                148), time);
        lockQueue(new Shape("shop-prod-01", "db-p01.shop.internal", "17.6", false, production, "shop", 16, 20, 78,
                412), time);
        up(new Shape("dwh-01", "db-a01.shop.internal", "16.10", false, Environment.ANALYTICS, "dwh", 32, 5, 14, 3_480),
                time);
        up(new Shape("shop-prod-02", "db-p02.shop.internal", "17.6", true, production, "shop", 16, 5, 44, 412), time);
        up(new Shape("orders-prod-01", "db-o01.shop.internal", "16.10", false, production, "orders", 16, 6, 63, 212),
                time);
        down(new Shape("orders-prod-02", "db-o02.shop.internal", "16.10", true, production, "orders", 16, 6, 41, 212),
                time);
        up(new Shape("shop-prod-03", "db-p03.shop.internal", "17.6", true, production, "shop", 16, 2, 19, 412), time);
        up(new Shape("reports-01", "db-a02.shop.internal", "14.19", true, Environment.ANALYTICS, "dwh", 16, 2, 9,
                1_126), time);
        up(new Shape("payments-prod-02", "db-y02.shop.internal", "15.14", true, production, "payments", 16, 1, 18,
                148), time);
        up(new Shape("orders-stage-01", "db-s02.shop.internal", "18.1", false, Environment.STAGING, "orders", 8, 1, 12,
                24), time);
        up(new Shape("shop-stage-01", "db-s01.shop.internal", "17.6", false, Environment.STAGING, "shop", 8, 1, 15,
                61), time);
        paused(new Shape("payments-stage-01", "db-s03.shop.internal", "15.14", false, Environment.STAGING, "payments",
                8, 1, 8, 18), time);
    }

    private void up(Shape shape, Instant time) {
        servers.add(new FleetServer(registered(shape, false), state(shape, time, shape.active()),
                history(shape, time, 90, 0)));
    }

    private void lockQueue(Shape shape, Instant time) {
        ServerState state = state(shape, time, 8);
        List<Session> sessions = new ArrayList<>(state.rows(Session.PROBE));
        List<BlockedSession> blocked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sessions.add(SessionBuilder.session(49_100 + i, time).running(Duration.ofSeconds(221 - 9 * i),
                    Duration.ofSeconds(300)).waits("Lock", "relation").build());
            blocked.add(new BlockedSession(49_100 + i, null, time.minusSeconds(221 - 9 * i), List.of(48_213), null));
        }
        for (int i = 0; i < 2; i++) {
            sessions.add(SessionBuilder.session(48_213 + i, time).idleInTransaction(Duration.ofSeconds(252),
                    Duration.ofSeconds(1_107)).waits("Client", "ClientRead").build());
        }
        state = read(state, shape, Session.PROBE, time, sessions);
        state = read(state, shape, BlockedSession.PROBE, time, blocked);
        servers.add(new FleetServer(registered(shape, false), state, history(shape, time, 90, 14)));
    }

    private void down(Shape shape, Instant time) {
        Instant lost = time.minusSeconds(681);
        ServerState state = NextState.of(state(shape, lost, shape.active()),
                new ServerUpdate.LinkChanged(new Link.Down(lost.plusSeconds(2), REFUSED, time.plusSeconds(9))));
        servers.add(new FleetServer(registered(shape, false), state, history(shape, lost, 22, 0)));
    }

    private void paused(Shape shape, Instant time) {
        Instant stopped = time.minusSeconds(2_040);
        ServerState state = NextState.of(state(shape, stopped, shape.active()),
                new ServerUpdate.LinkChanged(new Link.Paused(stopped)));
        servers.add(new FleetServer(registered(shape, true), state, LoadHistory.EMPTY));
    }

    private static RegisteredServer registered(Shape shape, boolean paused) {
        return new RegisteredServer(shape.id(), shape.name(), new ConnectionTarget(
                new ServerAddress(shape.host(), 5432, "shop", "howdah_mon"), TlsMode.VERIFY_FULL, null), null,
                List.of("eu"), shape.environment(), AccessMode.OBSERVE, shape.cores(), Duration.ofSeconds(1), paused);
    }

    private static Epoch epoch(Shape shape) {
        return new Epoch((long) shape.group().hashCode(), 1,
                States.NOON.minus(Duration.ofDays(6 + shape.active() * 7L)),
                shape.standby());
    }

    private ServerState state(Shape shape, Instant time, int active) {
        Capabilities usual = States.capabilities();
        String[] version = shape.version().split("\\.", -1);
        ServerState state = ServerState.unknown(shape.id(), shape.name(), new Link.Up(time.minusSeconds(4_000)));
        state = NextState.of(state, new ServerUpdate.CapabilitiesRead(new Capabilities(
                new ServerVersion(Integer.parseInt(version[0]) * 10_000 + Integer.parseInt(version[1])),
                shape.version(), usual.role(), false, Set.of("pg_monitor"), shape.standby(), "UTF8", Map.of(), true,
                1_024, shape.connected() > 50 ? 200 : 100, 3, null, List.of())));
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < active; i++) {
            Duration query = Duration.ofMillis(100 + random.nextInt(4_000));
            sessions.add(SessionBuilder.session(10_000 + i, time)
                    .running(query, query.plusSeconds(random.nextInt(9))).build());
        }
        state = read(state, shape, Session.PROBE, time, sessions);
        long commits = 1_000_000;
        state = read(state, shape, DatabaseActivity.PROBE, time.minusSeconds(1),
                List.of(database(commits, 9_000, 1_000_000, shape.connected())));
        state = read(state, shape, DatabaseActivity.PROBE, time, List.of(database(
                commits + 40 + active * 230L, 9_000 + 40, 1_000_000 + 9_000 + active * 100L, shape.connected())));
        state = read(state, shape, DatabaseSize.PROBE, time,
                List.of(new DatabaseSize(16_384, "shop", shape.gigabytes() << 30)));
        state = read(state, shape, DatabaseAge.PROBE, time, List.of(
                new DatabaseAge(16_384, "shop", 300_000_000L + shape.active() * 60_000_000L, 1_000, 200_000_000,
                        400_000_000)));
        if (shape.standby()) {
            state = read(state, shape, StandbyReplay.PROBE, time, List.of(new StandbyReplay(612, "streaming",
                    new Lsn(90_000_000L), new Lsn(89_990_000L), time.minusMillis(100L * shape.active() * 3), false)));
        }
        return read(state, shape, OwnCost.PROBE, time,
                List.of(new OwnCost("live", 60, 60, 0.06, 1_500, 9_000, 480_000, 0, 1.0),
                        new OwnCost("slow", 60, 6, 0.01, 300, 900, 48_000, 0, 10.0)));
    }

    private static DatabaseActivity database(long commits, long read, long hit, int backends) {
        return new DatabaseActivity(16_384, "shop", backends, commits, 0, read, hit, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, 0,
                0, null, null, null, null, null, null, null, null);
    }

    private static <R extends Record> ServerState read(ServerState state, Shape shape, Probe<R> probe, Instant time,
            List<R> rows) {
        return NextState.of(state, new ServerUpdate.Sampled<>(new Sample<>(probe, time, time, epoch(shape),
                Duration.ofSeconds(1), Duration.ofMillis(4 + shape.active()), true, new SampleOutcome.Read<>(rows))));
    }

    /// @param growing sessions that wait for locks at the end
    private LoadHistory history(Shape shape, Instant end, int slices, int growing) {
        List<LoadSlice> history = new ArrayList<>();
        long newest = Math.floorDiv(end.getEpochSecond(), 10) * 10;
        double base = shape.active() * 0.35;
        for (int i = slices - 1; i >= 0; i--) {
            Map<WaitClass, Double> load = new EnumMap<>(WaitClass.class);
            load.put(WaitClass.CPU, base * (0.6 + random.nextDouble() * 0.5));
            load.put(WaitClass.IO, base * (0.25 + random.nextDouble() * 0.8));
            load.put(WaitClass.LWLOCK, base * 0.1 * random.nextDouble());
            load.put(WaitClass.IPC, base * 0.1 * random.nextDouble());
            if (random.nextInt(4) == 0) {
                load.put(WaitClass.CLIENT, base * 0.3 * random.nextDouble());
            }
            if (growing > 0 && i < 38) {
                load.put(WaitClass.LOCK, Math.min(growing, (38 - i) * growing / 24.0));
            }
            history.add(new LoadSlice(Instant.ofEpochSecond(newest - i * 10L), 10, load));
        }
        return new LoadHistory(history, history.getLast());
    }
}
