package org.howdah.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.howdah.alert.AlertRule;
import org.howdah.alert.Alerts;
import org.howdah.credentials.AutoLock;
import org.howdah.credentials.LibpqFiles;
import org.howdah.credentials.PasswordCommand;
import org.howdah.credentials.PasswordPrompt;
import org.howdah.credentials.PromptedSecrets;
import org.howdah.credentials.SignIns;
import org.howdah.credentials.VaultSecrets;
import org.howdah.credentials.vault.TestVaults;
import org.howdah.credentials.vault.Vault;
import org.howdah.credentials.vault.VaultStatus;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.SignIn;
import org.howdah.model.session.Session;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.sampler.Fleet;
import org.howdah.sampler.Pace;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.transfer.Importer;
import org.howdah.ui.Contexts;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.ScreenRobot;
import org.howdah.ui.connection.BackgroundTester;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.fx.TimelineHeartbeat;
import org.howdah.ui.shell.ConnectionDialogs;
import org.howdah.ui.shell.MainWindow;
import org.howdah.ui.shell.NoDesktop;
import org.howdah.ui.shell.WindowContext;
import org.howdah.ui.vault.VaultDialogs;
import org.howdah.ui.vault.VaultPorts;
import org.howdah.ui.vault.VaultWork;
import org.testfx.api.FxToolkit;

/// One run of the program, as app wires it, but that the key's derivation is cheap and time can be let pass.
final class VaultRun implements AutoCloseable {
    static final String SECRET = "öffne dich";
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String MASTER = "lamp ocean tiger velvet";
    /// Seconds between two looks; less than what would be taken for a sleep.
    private static final long STEP = 5;

    private final ScreenRobot robot = new ScreenRobot();
    private final ServerId id;
    private final Shutdown shutdown = new Shutdown();
    final Vault vault;
    final ServerRegistry registry;
    final List<Object> readings = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    private final Fleet fleet;
    final RegisteredControl control;
    final VaultDialogs dialogs;
    private final WindowVault windowVault;
    private final ConnectionDialogs connections;
    @SuppressWarnings("NullAway.Init") // made on the screen thread
    private Stage stage;
    @SuppressWarnings("NullAway.Init")
    private MainWindow window;

    /// @param asked collects what the user is asked, who answers with [#SECRET]
    VaultRun(Path folder, ServerId server, List<PasswordPrompt.Question> asked) throws Exception {
        id = server;
        vault = shutdown.add(TestVaults.in(folder, System::nanoTime));
        registry = new ServerRegistry(folder);
        Pace pace = new SystemPace();
        JavaFxThread screen = new JavaFxThread();
        PromptedSecrets prompted = shutdown.add(new PromptedSecrets(question -> {
            asked.add(question);
            return Optional.of(SECRET.toCharArray());
        }));
        SecretSource secrets = SecretSource.of(new SignIns(new LibpqFiles(Map.of(), folder, false),
                new PasswordCommand(System::nanoTime), prompted, new VaultSecrets(vault)));
        Sampling sampling = new Sampling(pace, shutdown);
        Sampling.OpenFleet open = sampling.openFleet(secrets);
        fleet = open.fleet();
        control = new RegisteredControl(fleet, registry);
        VaultWork work = new VaultWork(task -> Threads.platform("vault-").newThread(task).start(), screen);
        dialogs = new VaultDialogs(
                new VaultPorts(vault, work, () -> Duration.ofMinutes(15), this::look, () -> false, folder));
        AutoLock autoLock = new AutoLock(() -> passed.get().toNanos(),
                () -> java.time.Instant.EPOCH.plus(passed.get()), () -> Duration.ofMinutes(15));
        windowVault = new WindowVault(vault, autoLock, prompted, registry, fleet, dialogs, work);
        KeptPreferences preferences = new KeptPreferences();
        connections = new ConnectionDialogs(fleet, new RegistryKeeping(registry, new Importer("me", folder),
                new BackgroundTester(sampling.checks(secrets),
                        password -> sampling.checks(new TypedSecret(secrets, password)),
                        Threads.platform("test-"), screen),
                "me"), preferences, pace::now, ServerId::random, windowVault);
        fleet.apply(registry.list().servers());
        StateSource.Subscription list = registry.subscribe(now -> fleet.apply(now.servers()));
        keep(list);
        StateSource.Subscription status = vault.subscribe(now -> Thread.ofVirtual().start(
                () -> windowVault.wake(now)));
        keep(status);
        StateSource.Subscription state = fleet.subscribe(id, now -> now.latest(Session.PROBE)
                .ifPresent(readings::add));
        keep(state);
        FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            stage = new Stage();
            window = new MainWindow(new WindowContext(fleet, control, connections,
                    shutdown.add(new Alerts(fleet, AlertRule.builtIn(), pace::now)),
                    open.statistics()::state, preferences, Contexts.NO_PAST, new NoDesktop(),
                    new ScreenClock(screen, pace::now, new TimelineHeartbeat()), dialogs, () -> {}));
            window.show(stage);
            windowVault.begin();
        });
        settle();
    }

    private void keep(StateSource.Subscription subscription) {
        shutdown.add(subscription);
    }

    private void look(Scene scene) {
        MainWindow.look(scene, null);
    }

    void storePassword() throws Exception {
        interact(() -> connections.edit(id));
        fire("signIn-vault");
        enter("storedPasswordInput", SECRET);
        fire("saveButton");
        createVault();
        Awaitility.await().atMost(PATIENCE).until(() -> find("saveButton") == null);
        assertThat(registry.list().find(id).orElseThrow().target().signIn()).isEqualTo(new SignIn.Vault());
        interact(() -> connections.edit(id));
        assertThat(((TextInputControl) Objects.requireNonNull(find("storedPasswordInput"))).getText()).isEmpty();
        fire("cancelButton");
    }

    void createVault() {
        Awaitility.await().atMost(PATIENCE).until(() -> find("vaultFreshInput") != null);
        enter("vaultFreshInput", MASTER);
        enter("vaultAgainInput", MASTER);
        fire("nextButton");
        Awaitility.await().atMost(PATIENCE).until(() -> !text("code").isEmpty());
        enter("typed", text("code").split("\\s+", -1)[3]);
        fire("nextButton");
    }

    void unlock() {
        Awaitility.await().atMost(PATIENCE).until(() -> find("vaultPasswordInput") != null);
        enter("vaultPasswordInput", MASTER);
        fire("unlockButton");
        Awaitility.await().atMost(PATIENCE).until(() -> vault.status() instanceof VaultStatus.Open);
    }

    void passes(Duration time) {
        for (long second = 0; second < time.toSeconds(); second += STEP) {
            passed.updateAndGet(before -> before.plusSeconds(STEP));
            windowVault.look();
        }
    }

    Link link() {
        return fleet.state(id).link();
    }

    @org.jspecify.annotations.Nullable
    FaultKind fault() {
        return link() instanceof Link.Down down ? down.fault().kind() : null;
    }

    void awaitUp() {
        Awaitility.await().atMost(PATIENCE).until(() -> link() instanceof Link.Up);
    }

    void robotPress(KeyCode... codes) {
        robot.interact(stage::requestFocus);
        robot.push(codes);
        settle();
    }

    void interact(Runnable action) {
        robot.interact(action);
        settle();
    }

    private void settle() {
        robot.settle();
    }

    @org.jspecify.annotations.Nullable
    private Node find(String nodeId) {
        AtomicReference<Node> found = new AtomicReference<>();
        robot.interact(() -> javafx.stage.Window.getWindows().stream()
                .filter(shown -> shown.isShowing() && shown.getScene() != null)
                .map(shown -> shown.getScene().getRoot().lookup("#" + nodeId)).filter(Objects::nonNull)
                .reduce((_, last) -> last).ifPresent(found::set));
        return found.get();
    }

    String text(String nodeId) {
        return find(nodeId) instanceof Labeled labeled ? labeled.getText() : "";
    }

    private void enter(String nodeId, String text) {
        interact(() -> ((TextInputControl) Objects.requireNonNull(find(nodeId), nodeId)).setText(text));
    }

    private void fire(String nodeId) {
        ButtonBase button = (ButtonBase) Objects.requireNonNull(find(nodeId), nodeId);
        Awaitility.await().atMost(PATIENCE).until(() -> !button.isDisabled());
        // A dialog that a button opens may wait for the answer.
        interact(button::fire);
    }

    @Override
    public void close() {
        robot.interact(() -> {
            javafx.stage.Window.getWindows().stream().filter(shown -> shown != stage && shown.isShowing())
                    .toList().forEach(javafx.stage.Window::hide);
            window.close(stage);
            stage.hide();
        });
        shutdown.close();
    }
}
