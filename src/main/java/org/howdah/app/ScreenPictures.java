package org.howdah.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.howdah.cli.CommandFailure;
import org.howdah.cli.ExitCode;
import org.howdah.cli.ResolvedServer;
import org.howdah.cli.ScreensCommand;
import org.howdah.demo.DemoServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerCheck;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.TlsMode;
import org.howdah.model.session.IdleSessions;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitTrail;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.sampler.Fleet;
import org.howdah.ui.control.picture.Sampled;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.shell.Screens;
import org.howdah.ui.shell.Theme;
import org.slf4j.LoggerFactory;

/// Samples the databases of a server, as a small list of servers, until every part of a page has something to show, and
/// paints the console without a display.
final class ScreenPictures implements ScreensCommand.Pictures {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// Nobody listens there: it is kept for a service of the early network.
    private static final int NOBODYS_PORT = 1;
    /// More sessions than a picture shows.
    private static final int MOST_ASKED = 60;

    private final Display display;
    private final Sampling sampling;

    ScreenPictures(Display display, Sampling sampling) {
        this.display = display;
        this.sampling = sampling;
    }

    @Override
    public List<Path> write(ResolvedServer server, Path directory, List<String> themes, int width, int height,
            String only) {
        display.obstacleToPictures().ifPresent(obstacle -> {
            throw new CommandFailure(ExitCode.FAILED, "No picture can be painted: " + obstacle + ".");
        });
        Sampling.OpenFleet open = sampling.openFleet(SecretSource.NONE);
        try {
            open.fleet().apply(servers(server));
            FleetState fleet = worthAPicture(open);
            Sampled sampled = Sampled.of(fleet, open.statistics().state(), check(server))
                    .with(answers(open.fleet(), fleet.servers().getFirst().state()));
            open.fleet().apply(List.of());
            startToolkit();
            Screens screens = new Screens(new JavaFxThread());
            List<Path> written = new ArrayList<>();
            for (String theme : themes) {
                written.addAll(screens.write(
                        sampled, directory, Theme.valueOf(theme.toUpperCase(Locale.ROOT)), width, height, only));
            }
            return written;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "The pictures cannot be written to " + directory + ".", e);
        } finally {
            Platform.exit();
        }
    }

    @Override
    public List<Path> writeGallery(Path directory, List<String> themes) {
        display.obstacleToPictures().ifPresent(obstacle -> {
            throw new CommandFailure(ExitCode.FAILED, "No picture can be painted: " + obstacle + ".");
        });
        try {
            startToolkit();
            Screens screens = new Screens(new JavaFxThread());
            List<Path> written = new ArrayList<>();
            for (String theme : themes) {
                written.addAll(screens.writeGallery(directory, Theme.valueOf(theme.toUpperCase(Locale.ROOT))));
            }
            return written;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "The pictures cannot be written to " + directory + ".", e);
        } finally {
            Platform.exit();
        }
    }

    /// The server under the name of each of its databases, and two more: one that is down, one that is paused.
    private static List<RegisteredServer> servers(ResolvedServer server) {
        Environment[] environments = {Environment.PRODUCTION, Environment.STAGING, Environment.ANALYTICS};
        List<RegisteredServer> servers = new ArrayList<>();
        for (String database : DemoServer.DATABASES) {
            servers.add(registered(database, target(server, server.target().address().port(), database),
                    environments[servers.size() % environments.length], false));
        }
        servers.add(registered("archive", target(server, NOBODYS_PORT, "archive"), Environment.NONE, false));
        servers.add(registered("rehearsal", target(server, NOBODYS_PORT, "rehearsal"), Environment.TEST, true));
        return servers;
    }

    private static ConnectionTarget target(ResolvedServer server, int port, String database) {
        ServerAddress address = server.target().address();
        return new ConnectionTarget(new ServerAddress(address.host(), port, database, address.user()),
                TlsMode.DISABLE, null, null, server.target().signIn(), "");
    }

    private static RegisteredServer registered(String name, ConnectionTarget target, Environment environment,
            boolean paused) {
        return new RegisteredServer(ServerId.random(), name, target, null, List.of("demo"), environment,
                AccessMode.OBSERVE, Runtime.getRuntime().availableProcessors(), INTERVAL, paused);
    }

    /// Asks while there is somebody to ask.
    private static Sampled.Answers answers(Fleet fleet, ServerState state) {
        Map<SessionKey, SessionInspection> inspections = new ConcurrentHashMap<>();
        Map<SessionKey, WaitTrail> trails = new ConcurrentHashMap<>();
        List<Session> asked = state.rows(Session.PROBE).stream().limit(MOST_ASKED).toList();
        CountDownLatch unanswered = new CountDownLatch(asked.size());
        for (Session session : asked) {
            trails.put(session.key(), fleet.trail(state.server(), session.key()));
            fleet.inspect(state.server(), session, answer -> {
                inspections.put(session.key(), answer);
                unanswered.countDown();
            });
        }
        try {
            // What was not answered in time is painted as such.
            if (!unanswered.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LoggerFactory.getLogger(ScreenPictures.class).warn("Not every session has answered");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return new Sampled.Answers(session -> inspections.get(session.key()),
                session -> trails.getOrDefault(session, WaitTrail.EMPTY));
    }

    private ServerCheck check(ResolvedServer server) {
        try {
            return sampling.checks(SecretSource.NONE).run(server.target());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static CommandFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new CommandFailure(ExitCode.INTERRUPTED, "Interrupted before the pictures were painted.", e);
    }

    private static void startToolkit() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
    }

    private static FleetState worthAPicture(Sampling.OpenFleet open) {
        CompletableFuture<FleetState> worth = new CompletableFuture<>();
        try (var _ = open.fleet().subscribeFleet(fleet -> {
            if (isWorthAPicture(fleet)) {
                worth.complete(fleet);
            }
        })) {
            return worth.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return open.fleet().fleet();
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody fails this future", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// A chain of lock waiters builds up in the demo's first half minute; pictures without one show half a page.
    private static boolean isWorthAPicture(FleetState fleet) {
        return fleet.servers().stream().map(server -> server.state()).filter(state -> state.link() instanceof Link.Up)
                .allMatch(ScreenPictures::isWorthAPicture)
                && fleet.servers().stream().anyMatch(server -> server.state().link() instanceof Link.Up);
    }

    private static boolean isWorthAPicture(ServerState state) {
        return state.latest(IdleSessions.PROBE).isPresent()
                && state.latest(OwnCost.PROBE).isPresent()
                && state.rows(Session.PROBE).stream().filter(Session::waitsForLock).count() >= 2;
    }
}
