package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.session.Session;
import org.howdah.settings.Preferences;
import org.howdah.ui.Contexts;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.fx.ScreenClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/// Pictures of the Sessions page in every state and theme, and in every size, to be looked at.
class SessionsPicturesWindowIT {
    private static final Path PICTURES = Path.of("target", "pictures", "sessions");
    private static final int[][] SIZES = {{1280, 800}, {1440, 900}, {1920, 1080}};
    private static final ServerFault REFUSED = new ServerFault(
            FaultKind.CONNECTION_REFUSED, "08001", "Nothing listens on db-1, port 5432.", "refused");

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void paintsThePageInEveryState(Theme theme) throws Exception {
        Map<String, Consumer<Shell>> states = new LinkedHashMap<>();
        states.put("detail", shell -> page(shell).showDetail());
        states.put("waiting", shell -> run(shell, "mode-waiting"));
        states.put("blocking", shell -> run(shell, "mode-blocking"));
        states.put("grouped", shell -> run(shell, "mode-all", "group-application"));
        states.put("time", shell -> run(shell, "time-session"));
        states.put("paused", shell -> run(shell, "pause"));
        states.put("help", Shell::help);
        for (int[] size : SIZES) {
            if (!isMain(size) && theme != Theme.DARK) {
                continue;
            }
            FakeFleet fleet = fleet(Shop.at(States.NOON));
            AtomicReference<Scene> made = new AtomicReference<>();
            onScreen(() -> {
                made.set(scene(fleet, theme, size));
                save(made.get(), "all", theme, size);
            });
            // What a page asks is answered between two of these.
            wanted(states, size).forEach((name, prepare) -> {
                onScreen(() -> prepare.accept((Shell) made.get().getUserData()));
                onScreen(() -> save(made.get(), name, theme, size));
            });
            onScreen(() -> ((Shell) made.get().getUserData()).close());
            if (!isMain(size)) {
                continue;
            }
            Map<String, ServerState> troubles = Map.of(
                    "loading", States.up("shop-prod-01"),
                    "down", States.linked(Shop.at(States.NOON),
                            new Link.Down(States.NOON, REFUSED, States.NOON.plusSeconds(9))),
                    "unreachable", States.linked(States.up("shop-prod-01"), new Link.Down(States.NOON, REFUSED, null)),
                    "denied", States.sampled(States.up("shop-prod-01"), Session.PROBE, States.NOON,
                            new SampleOutcome.Denied<>("42501", "permission denied for function")),
                    "nobody", States.withSessions(States.up("shop-prod-01"), States.NOON, List.of()));
            troubles.forEach((name, state) -> onScreen(() -> {
                Scene scene = scene(fleet(state), theme, size);
                save(scene, name, theme, size);
                ((Shell) scene.getUserData()).close();
            }));
            try (Stream<Path> files = Files.list(folder(size))) {
                assertThat(files.filter(file -> file.toString().contains(theme.word()))).hasSize(13);
            }
        }
    }

    /// Every state in one size; of the other sizes the fullest one, unless all are asked for.
    private static Map<String, Consumer<Shell>> wanted(Map<String, Consumer<Shell>> states, int[] size) {
        Map<String, Consumer<Shell>> wanted = new LinkedHashMap<>(states);
        if (!isMain(size)) {
            wanted.keySet().retainAll(Set.of("detail"));
        }
        return wanted;
    }

    private static boolean isMain(int[] size) {
        return size[0] == 1440 || Boolean.getBoolean("pictures.all");
    }

    private static Page page(Shell shell) {
        return Objects.requireNonNull(shell.page());
    }

    private static void run(Shell shell, String... actions) {
        for (String action : actions) {
            page(shell).actions().stream().filter(each -> each.id().equals(action)).findFirst()
                    .map(PageAction::action).orElseThrow().run();
        }
    }

    private static FakeFleet fleet(ServerState state) {
        FakeFleet fleet = FakeFleet.of(state);
        fleet.answer(Shop::inspect);
        fleet.remember(_ -> Shop.trail());
        return fleet;
    }

    private static Scene scene(FakeFleet fleet, Theme theme, int[] size) {
        Instant now = States.NOON.plusMillis(400);
        Shell shell = new Shell(Contexts.of(fleet, new KeptPreferences(),
                new ScreenClock(new JavaFxThread(), () -> now, _ -> () -> {})));
        Scene scene = new Scene(shell.controller().root(), size[0], size[1]);
        Look.apply(scene, shell.preferences().get().withTheme(
                theme == Theme.DARK ? Preferences.Theme.DARK : Preferences.Theme.LIGHT));
        shell.controller().showTheme(theme);
        shell.activate();
        shell.go(PageId.SESSIONS);
        scene.setUserData(shell);
        return scene;
    }

    private static void save(Scene scene, String name, Theme theme, int[] size) {
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        BufferedImage image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
        assertThat(image.getWidth()).isEqualTo(size[0]);
        try {
            Files.createDirectories(folder(size));
            ImageIO.write(image, "png", folder(size).resolve(name + "-" + theme.word() + ".png").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path folder(int[] size) {
        return PICTURES.resolve(size[0] + "x" + size[1]);
    }

    private static void onScreen(Runnable action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        new JavaFxThread().execute(() -> {
            try {
                action.run();
                done.complete(null);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        done.orTimeout(Duration.ofSeconds(60).toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
    }
}
