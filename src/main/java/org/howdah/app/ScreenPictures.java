package org.howdah.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.howdah.analysis.LoadMeter;
import org.howdah.cli.CommandFailure;
import org.howdah.cli.ExitCode;
import org.howdah.cli.ResolvedServer;
import org.howdah.cli.SamplerOpener;
import org.howdah.cli.ScreensCommand;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.IdleSessions;
import org.howdah.model.session.Session;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.sampler.Pace;
import org.howdah.sampler.Sampler;
import org.howdah.sampler.WatchedServer;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.shell.Screens;
import org.howdah.ui.shell.Theme;

/// Samples a server until every part of a page has something to show, and paints the pages without a display.
final class ScreenPictures implements ScreensCommand.Pictures {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Display display;
    private final SamplerOpener samplers;
    private final Pace pace;

    ScreenPictures(Display display, SamplerOpener samplers, Pace pace) {
        this.display = display;
        this.samplers = samplers;
        this.pace = pace;
    }

    @Override
    public List<Path> write(ResolvedServer server, Path directory, List<String> themes, int width, int height) {
        display.obstacleToPictures().ifPresent(obstacle -> {
            throw new CommandFailure(ExitCode.FAILED, "No picture can be painted: " + obstacle + ".");
        });
        ServerId id = ServerId.random();
        try (Sampler sampler = samplers.open(SecretSource.NONE)) {
            sampler.watch(new WatchedServer(id, server.label(), server.target(), INTERVAL));
            FleetState fleet = fleet(server, id, worthAPicture(sampler, id));
            startToolkit();
            Screens screens = new Screens(new JavaFxThread(), pace::now);
            List<Path> written = new ArrayList<>();
            for (String theme : themes) {
                Theme look = Theme.valueOf(theme.toUpperCase(Locale.ROOT));
                written.addAll(screens.write(fleet, directory, look, width, height));
                for (var state : new PicturedFleets(fleet.servers().getFirst(), fleet.time()).all().entrySet()) {
                    written.addAll(screens.writeServers(
                            state.getValue(), state.getKey(), directory, look, width, height));
                }
            }
            return written;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "The pictures cannot be written to " + directory + ".", e);
        } finally {
            Platform.exit();
        }
    }

    /// One server, without a past: the graphs show what the last seconds were.
    private FleetState fleet(ResolvedServer server, ServerId id, ServerState state) {
        LoadHistory load = state.latest(Session.PROBE)
                .map(reading -> LoadMeter.EMPTY.with(reading.time(), reading.rows(), INTERVAL).history())
                .orElse(LoadHistory.EMPTY);
        return new FleetState(pace.now(), List.of(new FleetServer(new RegisteredServer(id, server.label(),
                server.target(), null, List.of(), Environment.NONE, AccessMode.OBSERVE,
                Runtime.getRuntime().availableProcessors(), INTERVAL, false), state, load)));
    }

    private static void startToolkit() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
    }

    private static ServerState worthAPicture(Sampler sampler, ServerId id) {
        CompletableFuture<ServerState> worth = new CompletableFuture<>();
        try (var _ = sampler.subscribe(id, state -> {
            if (isWorthAPicture(state)) {
                worth.complete(state);
            }
        })) {
            return worth.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return sampler.state(id);
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody fails this future", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.INTERRUPTED, "Interrupted before the pictures were painted.", e);
        }
    }

    /// A chain of lock waiters builds up in the demo's first half minute; pictures without one show half a page.
    private static boolean isWorthAPicture(ServerState state) {
        return state.latest(IdleSessions.PROBE).isPresent()
                && state.latest(OwnCost.PROBE).isPresent()
                && state.rows(Session.PROBE).stream().filter(Session::waitsForLock).count() >= 2;
    }
}
