package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.howdah.ui.Company;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A window on the list of a company's servers, one for each test.
abstract class ServersWindow {
    final KeptPreferences preferences = new KeptPreferences();
    WindowFixture window;
    ServersScreen servers;

    @BeforeEach
    final void open() throws Exception {
        window = new WindowFixture(new FakeFleet(Company.now()), preferences, 1_280, 800);
        servers = new ServersScreen(window);
    }

    @AfterEach
    final void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }
}
