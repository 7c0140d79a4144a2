package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// One window on the Sessions page for all tests of a class. Before each of them its sessions are those of the shop, ten
/// seconds later than before the last, and its user has done nothing yet.
abstract class SessionsWindow {
    static WindowFixture window;
    static SessionsScreen screen;
    static Instant time = States.NOON;

    @BeforeAll
    static void openWindow() throws Exception {
        time = States.NOON;
        window = new WindowFixture(FakeFleet.of(Shop.at(time)), new KeptPreferences(), 1_700, 900);
        screen = new SessionsScreen(window);
    }

    @AfterAll
    static void closeWindow() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @BeforeEach
    void asUsual() {
        time = time.plusSeconds(10);
        screen.reset();
        window.publish(Shop.at(time));
    }
}
