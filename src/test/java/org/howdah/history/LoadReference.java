package org.howdah.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;
import org.howdah.model.history.TimeRange;
import org.howdah.model.session.WaitClass;

/// What pg_stat_activity says of the applications twenty times a second, read by nothing of Howdah's but the driver.
final class LoadReference {
    static final Duration INTERVAL = Duration.ofMillis(50);

    /// The state `active` is all that a client's load is; what it waits for says pg_stat_activity itself.
    private static final String SQL = "SELECT wait_event_type, count(*) FROM pg_stat_activity"
            + " WHERE usename = ANY (?) AND state IN ('active', 'fastpath function call') GROUP BY 1";

    /// One look.
    private record Look(Instant time, Map<WaitClass, Integer> active) {}

    private final PostgresProcess server;
    private final CountDownLatch over = new CountDownLatch(1);
    private final FutureTask<List<Look>> looking = new FutureTask<>(this::look);

    private LoadReference(PostgresProcess server) {
        this.server = server;
    }

    static LoadReference begin(PostgresProcess server) {
        LoadReference reference = new LoadReference(server);
        Thread.ofPlatform().daemon().name("reference").start(reference.looking);
        return reference;
    }

    private List<Look> look() throws SQLException, InterruptedException {
        List<Look> looks = new ArrayList<>();
        try (Connection connection = server.connectAsSuperuser("postgres");
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("name", TestServers.APPLICATIONS.toArray()));
            long due = System.nanoTime();
            while (!over.await(due - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                Instant time = Clock.systemUTC().instant();
                Map<WaitClass, Integer> active = new EnumMap<>(WaitClass.class);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        active.merge(WaitClass.of(rows.getString(1)), rows.getInt(2), Integer::sum);
                    }
                }
                looks.add(new Look(time, active));
                // A look that is late is not made up for: two at once would be one.
                due = Math.max(due + INTERVAL.toNanos(), System.nanoTime());
            }
        }
        return looks;
    }

    /// Ends it.
    void end() throws InterruptedException, ExecutionException {
        over.countDown();
        looking.get();
    }

    /// How often it looked.
    int looks(TimeRange range) {
        return (int) looks().stream().filter(look -> range.contains(look.time())).count();
    }

    /// Sessions at work, of one class or of all, at each look.
    double[] counts(TimeRange range, WaitClass... classes) {
        List<WaitClass> wanted = List.of(classes);
        return looks().stream().filter(look -> range.contains(look.time())).mapToDouble(look -> look.active()
                .entrySet().stream().filter(each -> wanted.contains(each.getKey())).mapToInt(Map.Entry::getValue)
                .sum()).toArray();
    }

    private List<Look> looks() {
        return looking.resultNow();
    }
}
