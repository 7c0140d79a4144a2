package org.howdah.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.howdah.alert.AlertRule;
import org.howdah.alert.Alerts;
import org.howdah.credentials.LibpqFiles;
import org.howdah.credentials.PasswordCommand;
import org.howdah.credentials.PromptedSecrets;
import org.howdah.credentials.SignIns;
import org.howdah.credentials.StoredSecrets;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.sampler.Fleet;
import org.howdah.sampler.Pace;
import org.howdah.settings.PreferencesFile;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.transfer.Importer;
import org.howdah.ui.Contexts;
import org.howdah.ui.ScreenRobot;
import org.howdah.ui.connection.BackgroundTester;
import org.howdah.ui.connection.PasswordKeeping;
import org.howdah.ui.connection.WindowPrompt;
import org.howdah.ui.control.TileCard;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.fx.TimelineHeartbeat;
import org.howdah.ui.shell.ConnectionDialogs;
import org.howdah.ui.shell.MainWindow;
import org.howdah.ui.shell.NoDesktop;
import org.howdah.ui.shell.WindowContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// The first minute of a user: an empty home, a list of forty addresses on his disk, and no mouse. The window is put
/// together as the program does it, on servers that are real.
final class EmptyHomeWindowIT {
    private static final List<String> ROLES = List.of("app_one", "app_two", TestServers.MONITOR, TestServers.PLAIN);
    private static final List<String> DATABASES = List.of("postgres", "one", "two", "three");
    private static final int DEAD = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path home;
    private final Shutdown shutdown = new Shutdown();
    private final ScreenRobot robot = new ScreenRobot();
    private Fleet fleet;
    private Stage stage;
    private Path list;

    @BeforeEach
    void open() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (PostgresProcess server : List.of(start("18"), start("15"))) {
            for (String database : DATABASES) {
                for (String role : ROLES) {
                    addresses.add("postgresql://%s@127.0.0.1:%d/%s?sslmode=disable".formatted(
                            role, server.address(role, database).port(), database));
                }
            }
        }
        for (int port = 1; port <= DEAD; port++) {
            addresses.add("postgresql://nobody@127.0.0.1:" + port + "/postgres?sslmode=disable");
        }
        list = Files.write(home.resolve("fleet.txt"), addresses);
        openWindow();
    }

    private PostgresProcess start(String major) throws SQLException {
        PostgresProcess server = shutdown.add(TestServers.start(major, Map.of(), List.of()));
        for (String database : DATABASES.subList(1, DATABASES.size())) {
            Sql.execute(server, "CREATE DATABASE " + database);
        }
        return server;
    }

    /// As [Window] does it.
    private void openWindow() throws Exception {
        Pace pace = new SystemPace();
        Sampling sampling = new Sampling(pace, shutdown);
        JavaFxThread screen = new JavaFxThread();
        Path configuration = home.resolve("config");
        FilePreferences preferences = new FilePreferences(new PreferencesFile(configuration));
        ServerRegistry registry = new ServerRegistry(configuration);
        LibpqFiles libpq = new LibpqFiles(Map.of(), home, false);
        PromptedSecrets prompted = shutdown.add(new PromptedSecrets(
                new WindowPrompt(screen, () -> null, scene -> MainWindow.look(scene, preferences))));
        SecretSource secrets = SecretSource.of(new SignIns(libpq, new PasswordCommand(pace::nanoTime), prompted,
                StoredSecrets.NONE));
        Sampling.OpenFleet open = sampling.openFleet(secrets);
        fleet = open.fleet();
        fleet.apply(registry.list().servers());
        var _ = shutdown.add(registry.subscribe(changed -> fleet.apply(changed.servers())));
        RegistryKeeping keeping = new RegistryKeeping(registry, new Importer("me", libpq.passwordFile()),
                new BackgroundTester(sampling.checks(secrets), _ -> sampling.checks(secrets),
                        Threads.platform("server-test-"), screen),
                "me");
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        AtomicReference<MainWindow> opened = new AtomicReference<>();
        robot.interact(() -> {
            MainWindow window = new MainWindow(new WindowContext(fleet, new RegisteredControl(fleet, registry),
                    new ConnectionDialogs(fleet, keeping, preferences, pace::now, ServerId::random,
                            PasswordKeeping.NOWHERE),
                    shutdown.add(new Alerts(fleet, AlertRule.builtIn(), pace::now)), open.statistics()::state,
                    preferences, Contexts.NO_PAST, new NoDesktop(),
                    new ScreenClock(screen, pace::now, new TimelineHeartbeat()),
                    null, () -> {}));
            opened.set(window);
            window.show(stage);
        });
        shutdown.add(() -> robot.interact(() -> {
            opened.get().close(stage);
            stage.hide();
        }));
    }

    @AfterEach
    void close() {
        shutdown.close();
    }

    @Test
    void fortyServersAreImportedAndSampledByKeyboardAlone() throws Exception {
        assertThat(on(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("welcomeAdd");
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        await(() -> on(() -> robot.lookup("#importText").queryAll().size()) == 1);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.targetWindow(on(() -> robot.lookup("#importPath").query().getScene().getWindow()));
        robot.write(list.toString());
        robot.push(KeyCode.ENTER);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(on(() -> text("importTake") + ", "
                + text("importFound"))).startsWith("Import 40"));
        robot.push(KeyCode.ENTER);

        await(() -> on(() -> number("upTile")).equals(Integer.toString(40 - DEAD)));
        await(() -> on(() -> number("downTile")).equals(Integer.toString(DEAD)));
        assertThat(fleet.fleet().servers()).hasSize(40).filteredOn(
                server -> server.state().link() instanceof Link.Up && isSampled(server)).hasSize(40 - DEAD);
        assertThat(on(() -> rows())).isEqualTo(40);

        robot.push(KeyCode.SLASH);
        robot.targetWindow(stage);
        robot.write("down host:127");
        await(() -> on(() -> rows()) == DEAD);
        robot.push(KeyCode.ESCAPE);
        await(() -> on(() -> rows()) == 40);
        robot.push(KeyCode.DOWN);
        Awaitility.await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(on(() -> text("causeSentences"))).contains("127.0.0.1"));
        robot.push(KeyCode.END);
        robot.push(KeyCode.ENTER);
        await(() -> on(() -> robot.lookup("#loadChart").queryAll().size()) == 1);

        robot.push(KeyCode.MINUS);
        await(() -> askedEvery(fleet.servers(), Duration.ofSeconds(2)) == 1);
        assertThat(askedEvery(new ServerRegistry(home.resolve("config")).list().servers(), Duration.ofSeconds(2)))
                .as("the next start asks as often").isEqualTo(1);
        robot.write("+");
        await(() -> askedEvery(fleet.servers(), Duration.ofSeconds(2)) == 0);
    }

    private static long askedEvery(List<RegisteredServer> servers, Duration interval) {
        return servers.stream().filter(server -> server.interval().equals(interval)).count();
    }

    private String text(String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private static boolean isSampled(FleetServer server) {
        return server.state().latest(Session.PROBE).isPresent() && server.load().now() != null;
    }

    private int rows() {
        return robot.lookup("#serversTable").queryAs(TableView.class).getItems().size();
    }

    private String number(String tile) {
        return robot.lookup("#" + tile).tryQueryAs(TileCard.class)
                .map(card -> ((Label) card.lookup(".tile-number")).getText()).orElse("");
    }

    /// What is so on the screen thread.
    private <T> T on(Supplier<T> question) {
        return robot.ask(question);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }
}
