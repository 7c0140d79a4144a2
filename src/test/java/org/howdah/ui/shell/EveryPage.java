package org.howdah.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import org.howdah.ui.Contexts;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.Shop;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Styles;

/// A window in which every page has something to show: sessions that wait for each other, an hour of load, a collector.
final class EveryPage implements AutoCloseable {
    final WindowFixture window;

    private Instant time = LoadPast.END;

    EveryPage() throws TimeoutException {
        LoadPast past = new LoadPast();
        window = new WindowFixture(FakeFleet.of(Shop.at(time)), new KeptPreferences(),
                context -> Contexts.collecting(Contexts.with(context, past)), 1_700, 900);
        window.source.answer(Shop::inspect);
    }

    void go(PageId page) {
        window.robot.interact(() -> window.shell().go(page));
        window.settle();
    }

    Parent root() {
        return Objects.requireNonNull(window.shell().page()).root();
    }

    /// Of the page, seen or not.
    List<LiveTable<?, ?>> tables() {
        List<LiveTable<?, ?>> all = new ArrayList<>();
        window.robot.interact(() -> root().lookupAll("." + Styles.LIVE_TABLE)
                .forEach(node -> all.add((LiveTable<?, ?>) node)));
        return all;
    }

    /// A second goes by, with what it brings.
    void second() {
        time = time.plusSeconds(1);
        window.source.publish(Shop.at(time));
        window.robot.interact(() -> window.clock.pass(Duration.ofSeconds(1)));
        window.settle();
    }

    @Override
    public void close() throws TimeoutException {
        window.close();
    }
}
