package org.howdah.ui;

import static org.howdah.ui.SessionBuilder.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.Session;

/// A server on which sessions come, work, wait and go, the same at every run.
public final class Churn {
    private static final String[] APPLICATIONS = {"catalog-api", "checkout-api", "cart-worker", "search-indexer"};
    private static final String[][] WAITS = {{"IO", "DataFileRead"}, {"Lock", "relation"}, {"LWLock", "WALWrite"},
            {"Client", "ClientRead"}};

    private final Random random = new Random(7);
    private final Map<Integer, Instant> statementStarts = new TreeMap<>();
    /// As they were told of last: who reads a server keeps the objects of sessions that have not changed.
    private final Map<Integer, Session> last = new HashMap<>();
    private final int size;
    private final int percentGone;
    private final int percentChanged;
    private final boolean longOnesStay;
    private int nextPid = 10_000;
    private volatile Instant time = States.NOON;
    private ServerState state = States.up("churn");

    /// One session in twenty goes each second, one in five begins another statement.
    public Churn(int size) {
        this(size, 5, 20, false);
    }

    /// Makes a server that has no session yet.
    ///
    /// @param percentGone of the sessions that go each second, and are replaced
    /// @param percentChanged of the sessions that begin another statement
    /// @param longOnesStay whether, as on most servers, those that go are of the younger half, and those that come begin
    public Churn(int size, int percentGone, int percentChanged, boolean longOnesStay) {
        this.size = size;
        this.percentGone = percentGone;
        this.percentChanged = percentChanged;
        this.longOnesStay = longOnesStay;
    }

    /// One second later.
    ///
    /// @param kept a session that neither goes nor changes
    public ServerState next(int kept) {
        time = time.plusSeconds(1);
        List<Integer> pids = new ArrayList<>(statementStarts.keySet());
        Instant middle = longOnesStay && !pids.isEmpty()
                ? statementStarts.values().stream().sorted().toList().get(pids.size() / 2)
                : Instant.MIN;
        for (int pid : pids) {
            int dice = random.nextInt(100);
            boolean young = !middle.isAfter(statementStarts.getOrDefault(pid, time));
            boolean stays = pid == kept || (longOnesStay && !young);
            if (!stays && dice < (longOnesStay ? 2 * percentGone : percentGone)) {
                statementStarts.remove(pid);
                last.remove(pid);
            } else if (!stays && dice < percentGone + percentChanged) {
                statementStarts.put(pid, time);
                last.remove(pid);
            }
        }
        while (statementStarts.size() < size) {
            boolean begins = longOnesStay && !pids.isEmpty();
            statementStarts.put(nextPid++, begins ? time : time.minusSeconds(random.nextInt(600)));
        }
        List<Session> sessions = new ArrayList<>();
        statementStarts.forEach((pid, start) -> sessions.add(last.computeIfAbsent(pid, _ -> row(pid, start))));
        state = States.withOwnCost(States.withSessions(state, time, sessions), time);
        return state;
    }

    public Instant time() {
        return time;
    }

    private Session row(int pid, Instant start) {
        Duration age = Duration.between(start, time);
        String[] wait = WAITS[pid % WAITS.length];
        SessionBuilder builder = session(pid, time).started(States.NOON.minusSeconds(pid))
                .of("shop_api", APPLICATIONS[pid % APPLICATIONS.length], "10.0.0." + pid % 250)
                .text("SELECT quantity FROM inventory WHERE sku = " + pid);
        if (pid % 7 == 0) {
            return builder.idleInTransaction(age, age).waits("Client", "ClientRead").build();
        }
        return builder.running(age, age).waits(pid % 3 == 0 ? null : wait[0], pid % 3 == 0 ? null : wait[1]).build();
    }
}
