package org.howdah.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.howdah.cli.CommandFailure;
import org.howdah.cli.Console;
import org.howdah.cli.ExitCode;
import org.howdah.cli.ResolvedServer;
import org.howdah.cli.TerminalConsole;
import org.howdah.credentials.AutoLock;
import org.howdah.credentials.LibpqFiles;
import org.howdah.credentials.PasswordCommand;
import org.howdah.credentials.PromptedSecrets;
import org.howdah.credentials.SignIns;
import org.howdah.credentials.VaultSecrets;
import org.howdah.credentials.vault.Vault;
import org.howdah.history.HistoryStore;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.replay.Reference;
import org.howdah.sampler.Fleet;
import org.howdah.sampler.Pace;
import org.howdah.settings.Preferences;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.SettingsException;
import org.howdah.settings.transfer.Importer;
import org.howdah.ui.connection.BackgroundTester;
import org.howdah.ui.connection.WindowPrompt;
import org.howdah.ui.control.CapsLockHint;
import org.howdah.ui.control.HistoryPort;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.replay.OpenRecording;
import org.howdah.ui.shell.ConnectionDialogs;
import org.howdah.ui.shell.MainWindow;
import org.howdah.ui.shell.NoServerDialogs;
import org.howdah.ui.shell.ServerKeeping;
import org.howdah.ui.vault.VaultDialogs;
import org.howdah.ui.vault.VaultPorts;
import org.howdah.ui.vault.VaultWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the window where there is a display, and the terminal's view of the same server where there is none.
final class Window implements Console {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final long LOOK_SECONDS = 2;
    private static final long VAULT_SECONDS = 1;

    private final Display display;
    private final Sampling sampling;
    private final Pace pace;
    private final TerminalConsole terminal;
    private final ServerRegistry registry;
    private final Path configuration;
    private final LibpqFiles libpq;
    private final Importer importer;
    private final String osUser;
    private final Supplier<ResolvedServer> demo;
    private final Histories histories;
    private final Shutdown shutdown;
    private final Vault vault;
    private final Path userHome;
    private final AwtTray tray = new AwtTray();

    /// @param registry of the user's servers
    /// @param configuration where his preferences lie
    /// @param libpq where passwords and services of registered servers may lie
    /// @param demo joins the demo server, or starts it
    /// @param histories where registered servers are recorded while the window watches them
    /// @param vault with the user's passwords
    Window(Display display, Sampling sampling, Pace pace, TerminalConsole terminal, ServerRegistry registry,
            Path configuration, LibpqFiles libpq, Importer importer, String osUser, Supplier<ResolvedServer> demo,
            Histories histories, Shutdown shutdown, Vault vault, Path userHome) {
        this.display = display;
        this.sampling = sampling;
        this.pace = pace;
        this.terminal = terminal;
        this.registry = registry;
        this.configuration = configuration;
        this.libpq = libpq;
        this.importer = importer;
        this.osUser = osUser;
        this.demo = demo;
        this.histories = histories;
        this.shutdown = shutdown;
        this.vault = vault;
        this.userHome = userHome;
    }

    @Override
    public int open(ResolvedServer server) {
        Optional<String> obstacle = display.obstacleToWindows();
        if (obstacle.isPresent()) {
            return terminal.open(server, obstacle.get());
        }
        WindowPast past = histories.ofUnregistered(tray);
        Sampling.OpenFleet open = sampling.openFleet(SecretSource.NONE, past);
        open.fleet().apply(List.of(registered(server)));
        try {
            return stage().run(open.fleet(), open.statistics()::state, past, open.fleet(), _ -> new NoServerDialogs(),
                    new WindowStage.Parts(null, null, HistoryPort.NONE, histories.replay(past, open.fleet()), null),
                    () -> {});
        } catch (UnsupportedOperationException e) {
            // The variable is set, and nothing is behind it.
            LOG.info("no window", e);
            return terminal.open(server, "the display cannot be opened");
        }
    }

    @Override
    public int openRegistered(@Nullable Reference at) {
        display.obstacleToWindows().ifPresent(obstacle -> {
            throw new CommandFailure(ExitCode.FAILED, "No window can be opened: " + obstacle
                    + ". howdah sample NAME watches a server in the terminal.");
        });
        JavaFxThread screen = new JavaFxThread();
        AtomicReference<PreferencesAccess> preferences = new AtomicReference<>();
        PromptedSecrets prompted = shutdown.add(new PromptedSecrets(new WindowPrompt(screen, () -> null,
                scene -> MainWindow.look(scene, preferences.get()))));
        SecretSource secrets = SecretSource.of(new SignIns(libpq, new PasswordCommand(pace::nanoTime), prompted,
                new VaultSecrets(vault)));
        Histories.Recorded recorded = histories.ofWindow(registry, tray);
        Sampling.OpenFleet open = sampling.openFleet(secrets, recorded.past());
        Fleet fleet = open.fleet();
        Supplier<Duration> patience = () -> usual(preferences.get()).autoLock();
        VaultWork work = new VaultWork(task -> Threads.platform("vault-").newThread(task).start(), screen);
        VaultDialogs vaultDialogs = new VaultDialogs(new VaultPorts(vault, work, patience,
                scene -> MainWindow.look(scene, preferences.get()), CapsLockHint::isOn, userHome));
        WindowVault windowVault = new WindowVault(vault, new AutoLock(pace::nanoTime, pace::now, patience), prompted,
                registry, fleet, vaultDialogs, work);
        ServerKeeping keeping = new RegistryKeeping(registry, importer, new BackgroundTester(
                sampling.checks(secrets), password -> sampling.checks(new TypedSecret(secrets, password)),
                Threads.platform("server-test-"), screen), osUser);
        try {
            fleet.apply(registry.list().servers());
        } catch (SettingsException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
        }
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(Threads.platform("registry-"));
        shutdown.add(looks::shutdownNow);
        HistoryWatch history = histories.watch(recorded, () -> usual(preferences.get()).history(), looks, screen);
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Threads.platform("vault-watch-"));
        shutdown.add(watch::shutdownNow);
        try (StateSource.Subscription _ = registry.subscribe(list -> fleet.apply(list.servers()));
                StateSource.Subscription _ = vault.subscribe(status -> watch.execute(() -> windowVault.wake(status)))) {
            var _ = watch.scheduleWithFixedDelay(windowVault::look, VAULT_SECONDS, VAULT_SECONDS, TimeUnit.SECONDS);
            var _ = looks.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
            var _ = looks.scheduleWithFixedDelay(history::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
            return stage().run(fleet, open.statistics()::state, recorded.past(), new RegisteredControl(fleet, registry),
                    kept -> {
                        preferences.set(kept);
                        return new ConnectionDialogs(fleet, keeping, kept, pace::now, ServerId::random, windowVault);
                    },
                    new WindowStage.Parts(windowVault, vaultDialogs, history, histories.replay(recorded.past(), fleet),
                            at),
                    () -> Threads.platform("demo-")
                            .newThread(() -> fleet.apply(List.of(registered(demo.get())))).start());
        } catch (UnsupportedOperationException e) {
            throw new CommandFailure(ExitCode.FAILED, "The display cannot be opened."
                    + " howdah sample NAME watches a server in the terminal.", e);
        }
    }

    @Override
    public int openRecording(Path file) {
        // What is wrong with the file is said wherever it is opened.
        HistoryStore recording = histories.recording(file);
        RecordedFleet fleet = RecordedFleet.of(file, recording);
        display.obstacleToWindows().ifPresent(obstacle -> {
            throw new CommandFailure(ExitCode.FAILED, "No window can be opened: " + obstacle
                    + ". howdah history query SERVER --recording FILE prints what is in it.");
        });
        OpenRecording shown = new OpenRecording(fleet.file(), fleet.range());
        OwnProcessMeter meter = new OwnProcessMeter(pace::now);
        try {
            return stage().run(fleet, () -> new CollectorState(Map.of(), meter.get()), recording, fleet,
                    _ -> new NoServerDialogs(), new WindowStage.Parts(null, null, HistoryPort.NONE,
                            histories.replay(recording, fleet, shown), null),
                    () -> {});
        } catch (UnsupportedOperationException e) {
            throw new CommandFailure(ExitCode.FAILED, "The display cannot be opened."
                    + " howdah history query SERVER --recording FILE prints what is in it.", e);
        }
    }

    private WindowStage stage() {
        return new WindowStage(pace, configuration, shutdown, tray);
    }

    private static Preferences usual(@Nullable PreferencesAccess kept) {
        return kept == null ? Preferences.USUAL : kept.get();
    }

    /// Whether another process has changed the list.
    private void look() {
        try {
            registry.refresh();
        } catch (SettingsException e) {
            LOG.warn("The list of servers stays as it was: {}", e.getMessage());
        }
    }

    private static RegisteredServer registered(ResolvedServer server) {
        return new RegisteredServer(ServerId.random(), server.label(), server.target(), null, List.of(),
                Environment.NONE, AccessMode.OBSERVE, Runtime.getRuntime().availableProcessors(), INTERVAL, false);
    }
}
