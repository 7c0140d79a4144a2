package org.howdah.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.howdah.alert.AlertRule;
import org.howdah.alert.Alerts;
import org.howdah.app.ClockForBenchmarks;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;
import org.howdah.model.collector.ProcessCost;
import org.howdah.model.fleet.ServerControl;
import org.howdah.model.fleet.SessionLook;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.TlsMode;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.query.PostgresReaders;
import org.howdah.sampler.CollectorStatistics;
import org.howdah.sampler.Fleet;
import org.howdah.sampler.Pace;
import org.howdah.sampler.Sampler;
import org.howdah.ui.Contexts;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.fx.TimelineHeartbeat;
import org.howdah.ui.shell.MainWindow;
import org.howdah.ui.shell.NoDesktop;
import org.howdah.ui.shell.NoServerDialogs;
import org.howdah.ui.shell.WindowContext;

/// The page of forty servers, of which fifteen are dead, each asked once a second, with everything that the console has
/// behind it: what the screen thread takes of the processor, and what a server takes of the memory. Arguments: seconds
/// that are measured, seconds before them (a quarter of an hour fills the graphs).
final class ServersPageBenchmark {
    private static final int SERVERS = 40;
    private static final int DEAD = 15;
    private static final int CLIENTS = 6;
    private static final List<Environment> ENVIRONMENTS = List.of(Environment.values());
    private static final long TENTH = TimeUnit.MILLISECONDS.toNanos(100);

    private ServersPageBenchmark() {}

    static void run(String... arguments) throws Exception {
        int seconds = TableBenchmark.argument(0, 60, arguments);
        int warmUp = TableBenchmark.argument(1, 900, arguments);
        List<PostgresProcess> servers = List.of("18", "15").parallelStream()
                .map(version -> TestServers.start(version, Map.of(), List.of())).toList();
        try {
            servers.forEach(ServersPageBenchmark::stir);
            measure(servers, seconds, warmUp);
        } finally {
            servers.forEach(PostgresProcess::close);
        }
    }

    private static void measure(List<PostgresProcess> servers, int seconds, int warmUp) throws Exception {
        Pace pace = new ClockForBenchmarks();
        PostgresReaders readers = new PostgresReaders(new Connector(TestServers.secrets(), "howdah/bench"),
                pace::now, pace::nanoTime, Thread.ofPlatform().daemon().factory());
        try (Sampler sampler = new Sampler(readers, pace, Thread.ofVirtual().factory(), new Random(3))) {
            CollectorStatistics statistics = new CollectorStatistics(sampler,
                    () -> new ProcessCost(pace.now(), null, 0, 0, null, 0));
            Fleet fleet = new Fleet(sampler, statistics, pace, new Random(4));
            tick(sampler::checkDeadlines);
            tick(fleet::publishIfDue);
            List<RegisteredServer> list = list(servers);
            fleet.apply(list.subList(SERVERS - 1, SERVERS));
            open(fleet, statistics, pace::now);
            pause(Duration.ofSeconds(10));
            long alone = heap();
            fleet.apply(list);
            pause(Duration.ofSeconds(warmUp));
            check();
            ScreenCpu before = ScreenCpu.now();
            long start = System.nanoTime();
            pause(Duration.ofSeconds(seconds));
            ScreenCpu used = ScreenCpu.now().minus(before);
            double elapsed = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT,
                    "%d servers, %d dead, 1 Hz, %d s after %d s: screen thread %.1f ms a second, "
                            + "painter %.1f ms, process %.1f ms; heap %.2f MB a server%n",
                    SERVERS, DEAD, seconds, warmUp,
                    used.screen() / elapsed / 1e6, used.render() / elapsed / 1e6, used.process() / elapsed / 1e6,
                    (heap() - alone) / (SERVERS - 1.0) / (1 << 20));
        }
    }

    private static void open(Fleet fleet, CollectorStatistics statistics, InstantSource clock) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        TableBenchmark.onScreen(() -> {
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            MainWindow window = new MainWindow(new WindowContext(fleet, new NoControl(), new NoServerDialogs(),
                    new Alerts(fleet, AlertRule.builtIn(), clock), statistics::state, new KeptPreferences(),
                    Contexts.NO_PAST, new NoDesktop(),
                    new ScreenClock(new JavaFxThread(), clock, new TimelineHeartbeat()), null,
                    () -> {}));
            window.show(stage);
            ((ToggleButton) stage.getScene().lookup("#nav-servers")).fire();
        });
    }

    /// That the page which is measured is the one that is shown.
    private static void check() {
        TableBenchmark.onScreen(() -> {
            TableView<?> table = (TableView<?>) Window.getWindows().getFirst().getScene().lookup("#serversTable");
            if (table == null || table.getItems().size() != SERVERS || !table.isVisible()) {
                throw new IllegalStateException("The page of all servers is not shown");
            }
        });
    }

    private static List<RegisteredServer> list(List<PostgresProcess> servers) {
        List<RegisteredServer> list = new ArrayList<>();
        for (int i = 0; i < SERVERS; i++) {
            ConnectionTarget target = i < DEAD
                    ? new ConnectionTarget(new ServerAddress("127.0.0.1", 1 + i, "x", "x"), TlsMode.DISABLE, null)
                    : TestServers.target(servers.get(i % servers.size()), TestServers.MONITOR);
            list.add(new RegisteredServer(ServerId.random(), "server-%02d".formatted(i), target, null,
                    List.of("rack-" + i % 4), ENVIRONMENTS.get(i % ENVIRONMENTS.size()),
                    AccessMode.OBSERVE, 8, Duration.ofSeconds(1), false));
        }
        return list;
    }

    /// A few clients whose statements come and go.
    private static void stir(PostgresProcess server) {
        for (int i = 0; i < CLIENTS; i++) {
            Random random = new Random(i);
            Thread.ofVirtual().start(() -> {
                try (Connection connection = server.connectAsSuperuser("postgres");
                        Statement statement = connection.createStatement()) {
                    while (true) {
                        statement.execute("SELECT pg_sleep(" + random.nextDouble(3) + ")");
                        pause(Duration.ofMillis(random.nextInt(2_000)));
                    }
                } catch (SQLException e) {
                    // the server has been closed
                }
            });
        }
    }

    private static void tick(Runnable action) {
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                action.run();
                LockSupport.parkNanos(TENTH);
            }
        });
    }

    private static void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private static long heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
            pause(Duration.ofMillis(300));
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Nobody presses anything.
    private static final class NoControl implements ServerControl {
        @Override
        public void look(ServerId server, SessionLook look) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void inspect(ServerId server, Session session, Consumer<SessionInspection> then) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void retry(ServerId server) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void pause(ServerId server) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void resume(ServerId server) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void every(ServerId server, Duration interval) {
            throw new UnsupportedOperationException();
        }
    }
}
