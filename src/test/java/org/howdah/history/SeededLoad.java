package org.howdah.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Epoch;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// A server's seconds, made up: the same seed makes the same ones. About 28.7 sessions a sample, some of them long, most
/// of them of a second or two, in five databases, with statements that come again and, if wanted, literals that do not.
public final class SeededLoad {
    public static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final int SESSIONS = 44;
    private static final List<String> DATABASES = List.of("shop", "billing", "warehouse", "crm", "analytics");
    private static final String[][] WAITS = {{null, null}, {null, null}, {null, null}, {"IO", "DataFileRead"},
            {"IO", "WALSync"}, {"LWLock", "WALWrite"}, {"LWLock", "BufferMapping"}, {"Lock", "transactionid"},
            {"Client", "ClientRead"}, {"IPC", "BtreePage"}};

    private final Random random;
    private final Epoch epoch;
    private final Running[] running = new Running[SESSIONS];
    private final boolean literals;
    private final long[][] counters = new long[10][20];

    private static final class Running {
        private int pid;
        private Instant backendStart = START;
        private int user;
        private int statement;
        private Instant xactStart = START;
        private Instant queryStart = START;
        private Instant stateChange = START;
        private long literal;
        private boolean present;
        private boolean idleInTransaction;
        private int wait;
        private @Nullable Long xid;
    }

    /// @param literals whether every execution has a text of its own
    public SeededLoad(long seed, boolean literals) {
        this.random = new Random(seed);
        this.literals = literals;
        this.epoch = new Epoch(seed, 1, START.minusSeconds(86_400), false);
        for (int i = 0; i < SESSIONS; i++) {
            running[i] = new Running();
            begin(running[i], START, i);
        }
    }

    private void begin(Running one, Instant now, int slot) {
        one.pid = 20_000 + slot * 7 + random.nextInt(5);
        one.backendStart = now.minusNanos(random.nextLong(3_600_000_000_000L)).truncatedTo(
                java.time.temporal.ChronoUnit.MICROS);
        one.user = random.nextInt(12);
        statement(one, now);
    }

    private void statement(Running one, Instant now) {
        one.statement = (int) Math.abs(random.nextGaussian() * 60);
        one.queryStart = now.minusNanos(random.nextInt(900_000) * 1_000L);
        one.xactStart = random.nextInt(4) == 0
                ? one.queryStart.minusNanos(random.nextInt(50_000) * 1_000L)
                : one.queryStart;
        one.stateChange = one.queryStart.plusNanos(random.nextInt(40) * 1_000L);
        one.literal = random.nextInt(1_000_000);
        one.present = random.nextInt(100) < 65;
        one.idleInTransaction = random.nextInt(12) == 0;
        one.wait = one.idleInTransaction ? 8 : random.nextInt(WAITS.length);
        one.xid = random.nextInt(3) == 0 ? (Long) (1_000_000L + random.nextInt(100_000)) : null;
    }

    /// The sessions of the next second.
    public Sample<Session> sessions(int second) {
        return sessions(second, true);
    }

    /// Leaves a second out: what follows is as if it had been asked for.
    void skip(int second) {
        var _ = sessions(second, false);
    }

    private Sample<Session> sessions(int second, boolean withRows) {
        Instant time = START.plusSeconds(second).plusNanos(random.nextInt(3_000) * 1_000L);
        List<Session> rows = new ArrayList<>();
        for (int slot = 0; slot < SESSIONS; slot++) {
            Running one = running[slot];
            if (random.nextInt(600) == 0) {
                begin(one, time, slot);
            } else if (random.nextInt(100) < 35) {
                statement(one, time);
            } else if (random.nextInt(100) < 30 && !one.idleInTransaction) {
                one.wait = random.nextInt(WAITS.length);
            }
            if (one.present && withRows) {
                rows.add(row(one));
            }
        }
        return new Sample<>(Session.PROBE, time, time.minusNanos(random.nextInt(900) * 1_000L), epoch,
                Duration.ofSeconds(1), Duration.ofNanos(1_200_000 + random.nextInt(300_000)), true,
                new SampleOutcome.Read<>(rows));
    }

    private Session row(Running one) {
        String database = DATABASES.get(one.user % DATABASES.size());
        String text = "SELECT o.id, o.status, sum(i.price * i.quantity) AS total FROM orders_" + one.statement
                + " o JOIN order_items i ON i.order_id = o.id JOIN customers c ON c.id = o.customer_id"
                + " WHERE c.region = 'region_" + one.statement % 9 + "' AND o.created_at > now() - interval '1 day'"
                + " AND o.id = " + (literals ? one.literal : 4_711L)
                + " GROUP BY o.id, o.status ORDER BY total DESC LIMIT 50";
        return new Session(one.pid, one.backendStart, 16_384L + one.user % DATABASES.size(), database,
                10L + one.user, "user_" + one.user, "app-" + one.user % 4, "10.20.4." + one.user,
                40_000 + one.pid % 999,
                "client backend", one.idleInTransaction ? SessionState.IDLE_IN_TRANSACTION : SessionState.ACTIVE,
                WAITS[one.wait][0], WAITS[one.wait][1], one.xactStart, one.queryStart, one.stateChange, one.xid,
                one.xid == null ? null : (Long) (one.xid - 20), null, 7_000_000_000_000L + one.statement * 97_531_357L,
                text, false, false);
    }

    /// 200 numbers of ten databases, as they grow in ten seconds.
    public Sample<DatabaseActivity> databases(int second) {
        Instant time = START.plusSeconds(second).plusNanos(random.nextInt(3_000) * 1_000L);
        List<DatabaseActivity> rows = new ArrayList<>();
        for (int i = 0; i < counters.length; i++) {
            long[] c = counters[i];
            boolean busy = i < 5;
            for (int j = 1; busy && j < c.length; j++) {
                // Some count each call, some a few a minute, some never.
                c[j] += j < 9 ? 500L * j + random.nextInt(90 * j) : j < 15 ? random.nextInt(8) / 7 : 0;
            }
            rows.add(new DatabaseActivity(16_384L + i, "database_" + i, busy ? 20 + random.nextInt(4) : 1, c[1], c[9],
                    c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[15], c[10], c[11], c[16], c[17], c[12] * 1.25,
                    c[13] / 8.0, c[4] / 1_000.0, c[5] / 1_000.0, c[14] / 1_000.0, c[18] + 12, c[19], 0L, 0L,
                    START.minusSeconds(9_000)));
        }
        return sample(DatabaseActivity.PROBE, time, rows);
    }

    private <R extends Record> Sample<R> sample(Probe<R> probe, Instant time, List<R> rows) {
        return new Sample<>(probe, time, time.minusNanos(400_000), epoch, Duration.ofSeconds(10),
                Duration.ofNanos(900_000), true, new SampleOutcome.Read<>(rows));
    }
}
