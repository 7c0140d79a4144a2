package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.session.Session;
import org.howdah.ui.Company;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.fx.JavaFxThread;
import org.junit.jupiter.api.Test;

/// JavaFX has nothing to complain about in the stylesheet, whatever a window shows, in either theme.
class StylesWindowIT {
    private static final ServerFault FAULT = new ServerFault(
            FaultKind.CONNECTION_LOST, "08006", "The connection was lost.", "");

    @Test
    void noStyleIsMissingOrWrong() throws Exception {
        try (WindowFixture window = new WindowFixture(Shop.at(States.NOON), 1_000, 800)) {
            for (int theme = 0; theme < 2; theme++) {
                window.robot.clickOn("#sessionsTable .table-row-cell");
                window.publish(States.linked(Shop.at(States.NOON), new Link.NotAnswering(States.NOON)));
                window.publish(States.linked(Shop.at(States.NOON), new Link.Down(States.NOON, FAULT, null)));
                window.publish(States.linked(Shop.at(States.NOON), new Link.Paused(States.NOON)));
                window.publish(States.linked(States.up("x"), new Link.Connecting(States.NOON)));
                window.publish(States.withSessions(States.up("x"), States.NOON, List.of()));
                window.publish(States.sampled(States.up("x"), Session.PROBE, States.NOON,
                        new SampleOutcome.Unsupported<>("no such view")));
                window.publish(Shop.at(States.NOON.plusSeconds(1)));
                window.robot.interact(() -> window.clock.pass(Duration.ofSeconds(1)));
                window.robot.clickOn("#themeButton");
                window.settle();
            }
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void noPageMissesAStyleInEitherTheme() throws Exception {
        try (WindowFixture window = new WindowFixture(new FakeFleet(Company.now()), 1_280, 800)) {
            for (int theme = 0; theme < 2; theme++) {
                for (PageId page : PageId.inNavigation()) {
                    window.robot.interact(() -> window.shell().go(page));
                    window.settle();
                }
                window.robot.interact(() -> {
                    window.shell().commands().palette();
                    window.layout();
                    window.shell().controller().palette().close();
                    window.shell().commands().sheet();
                    window.layout();
                });
                window.robot.push(KeyCode.ESCAPE);
                window.robot.clickOn("#themeButton");
                window.settle();
            }
            assertThat(window.complaints()).isEmpty();
        }
    }

    /// Proves that the tests above would notice.
    @Test
    void aWrongStyleIsHeardOf() throws Exception {
        try (WindowFixture window = new WindowFixture(Shop.at(States.NOON), 1_000, 800)) {
            String css = Base64.getEncoder().encodeToString(".label { -fx-text-fill: -no-such-colour; }".getBytes(
                    StandardCharsets.UTF_8));
            window.robot.interact(() -> window.stage().getScene().getStylesheets().add("data:text/css;base64," + css));
            window.settle();
            assertThat(window.complaints()).isNotEmpty();
        }
    }

    /// Proves that what is thrown in a layout would be noticed.
    @Test
    void anExceptionOnTheScreenThreadIsHeardOf() throws Exception {
        try (WindowFixture window = new WindowFixture(Shop.at(States.NOON), 1_000, 800)) {
            new JavaFxThread().execute(() -> {
                throw new IllegalStateException("on purpose");
            });
            window.settle();
            assertThat(window.complaints()).anyMatch(complaint -> complaint.contains("on purpose"));
        }
    }
}
