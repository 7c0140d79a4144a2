package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class MainWindowTest {
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 24, 1_280, 776);

    @Test
    void windowOfALargerScreenFitsIntoTheSmallerOne() {
        assertThat(MainWindow.inside(new Rectangle2D(100, 50, 1_440, 900), SCREEN)).isEqualTo(SCREEN);
    }

    @Test
    void windowThatFitsStaysAsLargeAsItWasAndIsMovedIntoSight() {
        assertThat(MainWindow.inside(new Rectangle2D(40, 60, 1_000, 600), SCREEN))
                .isEqualTo(new Rectangle2D(40, 60, 1_000, 600));
        assertThat(MainWindow.inside(new Rectangle2D(900, 500, 1_000, 600), SCREEN))
                .isEqualTo(new Rectangle2D(280, 200, 1_000, 600));
        assertThat(MainWindow.inside(new Rectangle2D(-500, 0, 1_000, 600), SCREEN))
                .isEqualTo(new Rectangle2D(0, 24, 1_000, 600));
    }
}
