package org.howdah.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.howdah.ui.fx.JavaFxThread;
import org.howdah.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.service.query.NodeQuery;

/// A user at the windows of a test, who looks, points, clicks and types. On a loaded machine all this is slower, but it is
/// done in the same order:
/// - every look and every gesture is one action on the screen thread, so that no frame comes between finding a node and
///   clicking on it;
/// - while a button is down the windows are laid out, as they are under a real hand, which never lets go within a frame;
/// - after each gesture this waits for what it has brought about, a frame included, and for nothing else.
public final class ScreenRobot {
    /// More than anything takes that is on its way, on a machine that has six others to serve.
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(20);
    /// Places at which the mouse is seen on its way.
    private static final int STEPS = 4;
    private static final KeyCode SHORTCUT = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac")
            ? KeyCode.COMMAND
            : KeyCode.CONTROL;

    private final FxRobot finder = new FxRobot();
    private final UiThread screen = new JavaFxThread();
    private @Nullable Robot hands;

    /// What is so on the screen thread.
    public <T extends @Nullable Object> T ask(Supplier<T> question) {
        if (screen.isUiThread()) {
            return question.get();
        }
        List<T> answer = new ArrayList<>(1);
        CompletableFuture<@Nullable Throwable> asked = new CompletableFuture<>();
        screen.execute(() -> {
            Throwable thrown = null;
            try {
                answer.add(question.get());
            } catch (RuntimeException | Error e) {
                thrown = e;
            }
            asked.complete(thrown);
        });
        switch (asked.join()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {
                return answer.getFirst();
            }
        }
    }

    /// Does it on the screen thread, and waits for what it has brought about.
    public ScreenRobot interact(Runnable action) {
        onScreen(action);
        settle();
        return this;
    }

    /// Does it on the screen thread, and waits for nothing that it has brought about.
    public void onScreen(Runnable action) {
        ask(() -> {
            action.run();
            return true;
        });
    }

    /// Waits until a frame has been laid out, and nothing waits on the screen thread that was there before or came of it.
    public void settle() {
        if (screen.isUiThread()) {
            return;
        }
        ask(() -> true);
        CompletableFuture<Boolean> frame = ask(this::nextFrame);
        frame.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        ask(() -> true);
    }

    /// Waits until it is so on the screen thread.
    public void await(BooleanSupplier condition) {
        Awaitility.await().pollInterval(POLL).atMost(PATIENCE).until(() -> ask(condition::getAsBoolean));
    }

    /// Waits until nothing is wrong any more on the screen thread.
    public void awaitAsserted(Runnable assertions) {
        Awaitility.await().pollInterval(POLL).atMost(PATIENCE).untilAsserted(() -> onScreen(assertions));
    }

    private CompletableFuture<Boolean> nextFrame() {
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                // The frame has just begun: what comes later comes after all of it.
                screen.execute(() -> over.complete(true));
            }
        }.start();
        Platform.requestNextPulse();
        return over;
    }

    /// Those found in all windows by a selector, or by their text.
    public NodeQuery lookup(String query) {
        return ask(() -> finder.lookup(query));
    }

    /// Those found below a node.
    public NodeQuery lookup(Node below, String query) {
        return ask(() -> finder.from(below).lookup(query));
    }

    /// The first of those that can be seen; none is an error.
    private Node seen(String query) {
        return finder.lookup(query).queryAll().stream().filter(ScreenRobot::isSeen).findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is seen of " + query));
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    public List<Window> listWindows() {
        return ask(() -> List.copyOf(Window.getWindows()));
    }

    /// The window with this title; none is an error.
    public Window window(String title) {
        return ask(() -> finder.window(title));
    }

    /// Where [#write] writes.
    public ScreenRobot targetWindow(Window window) {
        finder.targetWindow(window);
        return this;
    }

    /// Types into what has the keyboard.
    public ScreenRobot write(String text) {
        finder.write(text, 0);
        settle();
        return this;
    }

    /// Presses keys one after the other and lets go of them.
    public ScreenRobot push(KeyCode... keys) {
        return interact(() -> {
            List<KeyCode> pressed = List.of(keys).stream().map(key -> key == KeyCode.SHORTCUT ? SHORTCUT : key)
                    .toList();
            pressed.forEach(hands()::keyPress);
            pressed.reversed().forEach(hands()::keyRelease);
        });
    }

    public ScreenRobot clickOn(String query) {
        return clickOn(() -> seen(query), MouseButton.PRIMARY);
    }

    /// Clicks on a node that is found when the windows have been laid out, as is right for rows and cells, of which a table
    /// may take others whenever it is laid out.
    public ScreenRobot clickOn(Supplier<? extends Node> node, MouseButton button) {
        return interact(() -> {
            move(middle(node));
            click(button);
        });
    }

    public ScreenRobot clickOn(Point2D place) {
        return interact(() -> {
            move(place);
            click(MouseButton.PRIMARY);
        });
    }

    /// Clicks where the mouse is.
    public ScreenRobot click() {
        return interact(() -> click(MouseButton.PRIMARY));
    }

    /// Clicks twice, fast enough for anybody's taste.
    public ScreenRobot doubleClickOn(Point2D place) {
        return interact(() -> {
            move(place);
            click(MouseButton.PRIMARY);
            click(MouseButton.PRIMARY);
        });
    }

    public ScreenRobot moveTo(String query) {
        return moveTo(() -> seen(query));
    }

    /// Goes to a node that is found when the windows have been laid out.
    public ScreenRobot moveTo(Supplier<? extends Node> node) {
        return interact(() -> move(middle(node)));
    }

    public ScreenRobot moveTo(Point2D place) {
        return interact(() -> move(place));
    }

    /// Goes on from where the mouse is.
    public ScreenRobot moveBy(double x, double y) {
        return interact(() -> move(hands().getMousePosition().add(x, y)));
    }

    public ScreenRobot press() {
        return interact(() -> hands().mousePress(MouseButton.PRIMARY));
    }

    public ScreenRobot release() {
        return interact(() -> hands().mouseRelease(MouseButton.PRIMARY));
    }

    private void click(MouseButton button) {
        hands().mousePress(button);
        layOut();
        hands().mouseRelease(button);
    }

    private void move(Point2D place) {
        Point2D from = hands().getMousePosition();
        for (int step = 1; step <= STEPS; step++) {
            hands().mouseMove(from.interpolate(place, (double) step / STEPS));
        }
    }

    /// Of what of it lies in its window, on the screen.
    private static Point2D middle(Supplier<? extends Node> found) {
        layOut();
        Node node = found.get();
        Scene scene = node.getScene();
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        double left = Math.max(0, bounds.getMinX());
        double top = Math.max(0, bounds.getMinY());
        double right = Math.min(scene.getWidth(), bounds.getMaxX());
        double bottom = Math.min(scene.getHeight(), bounds.getMaxY());
        if (right <= left || bottom <= top || !isSeen(node)) {
            throw new AssertionError(node + " cannot be seen: its place is " + bounds);
        }
        return scene.getRoot().localToScreen(scene.getRoot().sceneToLocal((left + right) / 2, (top + bottom) / 2));
    }

    /// As the next frame would.
    private static void layOut() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.isShowing() && window.getScene() != null) {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
            }
        }
    }

    private Robot hands() {
        Robot made = hands;
        if (made == null) {
            made = new Robot();
            hands = made;
        }
        return made;
    }
}
