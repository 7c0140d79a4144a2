package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import org.howdah.ui.Contexts;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.Shop;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Styles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// One window for all tests of a class, in which every page has something to show: sessions that wait for each other, a
/// third of an hour of load, a collector.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EveryPage {
    WindowFixture window;

    private Instant time = LoadPast.END;

    @BeforeAll
    final void open() throws Exception {
        LoadPast past = new LoadPast(20 * 60);
        window = new WindowFixture(FakeFleet.of(Shop.at(time)), new KeptPreferences(),
                context -> Contexts.collecting(Contexts.with(context, past)), 1_700, 900);
        window.source.answer(Shop::inspect);
    }

    final void go(PageId page) {
        window.robot.interact(() -> window.shell().go(page));
        window.settle();
    }

    final Parent root() {
        return Objects.requireNonNull(window.shell().page()).root();
    }

    /// Of the page, seen or not.
    final List<LiveTable<?, ?>> tables() {
        List<LiveTable<?, ?>> all = new ArrayList<>();
        window.robot.interact(() -> root().lookupAll("." + Styles.LIVE_TABLE)
                .forEach(node -> all.add((LiveTable<?, ?>) node)));
        return all;
    }

    /// A second goes by, with what it brings.
    final void second() {
        time = time.plusSeconds(1);
        window.source.publish(Shop.at(time));
        window.robot.interact(() -> window.clock.pass(Duration.ofSeconds(1)));
        window.settle();
    }

    @AfterAll
    final void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }
}
