package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// One window on the Load page for all tests of a class; before each of them its user has done nothing yet.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LoadWindow {
    LoadScreen screen;
    WindowFixture window;

    @BeforeAll
    final void open() throws Exception {
        screen = new LoadScreen();
        window = screen.window;
    }

    @AfterAll
    final void close() throws Exception {
        screen.close();
    }

    @BeforeEach
    final void begin() {
        screen.reset();
    }

    @AfterEach
    final void javaFxComplainsOfNothing() {
        assertThat(window.complaints()).isEmpty();
    }
}
