package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Environment;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.ui.Company;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.States;
import org.howdah.ui.range.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The bar at the upper edge of the window stays one line as long as it can, and does not move when its figures change.
class TopBarWindowIT {
    private static final String LONG = "payments-and-settlement-production-frankfurt-zone-b-01";
    private static final double ONE_LINE = 44;

    private WindowFixture window;
    private ServerState shown;

    @BeforeEach
    void open() throws Exception {
        FleetState company = Company.sampled().fleet();
        FleetServer first = company.servers().getFirst();
        RegisteredServer of = first.server();
        shown = first.state();
        FleetServer named = new FleetServer(new RegisteredServer(of.id(), LONG, of.target(), of.service(), of.tags(),
                Environment.PRODUCTION, of.accessMode(), 128, of.interval(), of.paused(), of.limits()),
                first.state(), first.load());
        window = new WindowFixture(new FakeFleet(new FleetState(company.time(), List.of(named))),
                new KeptPreferences(), 1_000, 800);
        width(1_280);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @Test
    void theLongestContentIsOneLineAtTwelveHundredAndEighty() {
        showFixedRange();
        assertThat(bar().getHeight()).isEqualTo(ONE_LINE);
        assertThat(window.node("serverName", Label.class).isTextTruncated()).isTrue();
        assertThat(window.node("switcher", Button.class).getTooltip().getText()).contains(LONG);
        assertThat(word().isVisible()).isFalse();
        assertThat(window.node("searchButton", Button.class).getTooltip().getText()).contains("Ctrl+K");
        assertThat(window.node("searchButton", Button.class).getAccessibleText()).isNotBlank();
        window.onScreenThread(() -> assertThat(Legible.faults(window.stage().getScene())).isEmpty());
    }

    @Test
    void whatIsOldAndWhatIsLiveTakeTheSameRoom() {
        showFixedRange();
        List<Double> live = places();
        window.clock.set(States.NOON.plus(Duration.ofMinutes(59)));
        window.publish(States.linked(shown, new Link.NotAnswering(States.NOON.plusSeconds(1))));
        assertThat(window.node("stale", Label.class).isVisible()).isTrue();
        assertThat(window.text("stale")).isEqualTo("59 min old");
        assertThat(bar().getHeight()).isEqualTo(ONE_LINE);
        assertThat(places()).isEqualTo(live);
    }

    @Test
    void theSearchGivesWayBeforeTheName() {
        width(1_920);
        assertThat(word().isVisible()).isTrue();
        assertThat(window.node("serverName", Label.class).isTextTruncated()).isFalse();
        double narrow = firstWidth(at -> !word().isVisible());
        assertThat(window.node("serverName", Label.class).isTextTruncated()).isFalse();
        assertThat(firstWidth(at -> window.node("serverName", Label.class).isTextTruncated())).isLessThan(narrow);
    }

    /// From a wide window down.
    private double firstWidth(Function<Double, Boolean> met) {
        for (double at = 1_560; at > 1_100; at -= 30) {
            width(at);
            if (met.apply(at)) {
                return at;
            }
        }
        throw new AssertionError("Not met at any width");
    }

    private void showFixedRange() {
        Instant from = Instant.parse("2025-12-31T22:59:00Z");
        window.robot.interact(() -> window.shell().time()
                .show(new Span.Fixed(new TimeRange(from, from.plus(Duration.ofHours(30))))));
        window.settle();
    }

    /// The headless platform has no room for such a window; what is in it is laid out for one.
    private void width(double width) {
        window.robot.interact(() -> {
            StackPane root = window.shell().controller().root();
            root.resize(width, 800);
        });
        window.settle();
        window.settle();
    }

    private Region bar() {
        return (Region) window.shell().controller().root().lookup(".top-bar");
    }

    private Node word() {
        return window.node("searchButton", Button.class).lookup(".whole-or-not");
    }

    private List<Double> places() {
        return window.shell().controller().root().lookup(".top-bar") instanceof Region bar
                ? bar.getChildrenUnmodifiable().stream().map(node -> node.getBoundsInParent().getMinX()).toList()
                : List.of();
    }
}
