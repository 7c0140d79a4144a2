package org.howdah.ui.shell;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.Contexts;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.Shop;
import org.howdah.ui.range.Span;

/// A window that shows the Load page over a past that a test made, what tests do to it, and what they read from it.
final class LoadScreen implements AutoCloseable {
    final LoadPast past = new LoadPast();
    final WindowFixture window;

    LoadScreen() throws TimeoutException {
        window = new WindowFixture(FakeFleet.of(Shop.at(LoadPast.END)), new KeptPreferences(),
                context -> Contexts.with(context, past), 1_280, 860);
        go(PageId.LOAD);
    }

    /// As it is for a user who has done nothing yet; the chart has the keys.
    void reset() {
        go(PageId.LOAD);
        window.robot.interact(() -> {
            past.broken = false;
            window.clock.set(LoadPast.END.plusMillis(400));
            window.shell().time().toLive();
            window.shell().time().show(new Span.Live(Duration.ofMinutes(15)));
            window.shell().time().filterProperty().set(LoadFilter.CLIENTS);
            item("sliceButton", "slice-wait_class");
            chart().requestFocus();
        });
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
    }

    void go(PageId page) {
        window.robot.interact(() -> window.shell().go(page));
        window.settle();
    }

    Node chart() {
        return window.node("loadChart", Node.class);
    }

    void item(String button, String id) {
        window.node(button, MenuButton.class).getItems().stream().filter(item -> id.equals(item.getId())).findFirst()
                .orElseThrow().fire();
    }

    TimeRange shown() {
        return window.shell().time().range(window.clock.instant());
    }

    /// A place in the plot.
    ///
    /// @param x share of its width
    /// @param y share of its height from below
    Point2D place(double x, double y) {
        return window.robot.ask(() -> {
            Node plot = Objects.requireNonNull(chart().lookup(".load-plot"));
            Bounds bounds = plot.localToScreen(plot.getLayoutBounds());
            return new Point2D(bounds.getMinX() + bounds.getWidth() * x, bounds.getMaxY() - bounds.getHeight() * y);
        });
    }

    void brush(double from, double to) {
        window.robot.moveTo(place(from, 0.9)).press().moveTo(place(to, 0.9)).release();
        window.settle();
    }

    void type(String sign) {
        window.robot.targetWindow(window.stage());
        window.robot.write(sign);
    }

    double total() {
        return Double.parseDouble(window.text("legendTotal"));
    }

    @Override
    public void close() throws TimeoutException {
        window.close();
    }
}
