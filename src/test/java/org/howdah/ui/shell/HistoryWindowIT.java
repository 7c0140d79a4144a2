package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import org.howdah.model.history.HistoryInfo;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.server.ServerId;
import org.howdah.settings.HistoryLimits;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.control.HistoryPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The window says whether and by whom its servers are recorded, and what that takes.
class HistoryWindowIT {
    private static final String FULL = "Nothing is recorded: the disk of the history is full.";

    private final KeptPreferences preferences = new KeptPreferences();
    private final Port port = new Port();
    private WindowFixture window;

    /// A recording whose going the test decides.
    private static final class Port implements HistoryPort {
        private volatile Going going = new Going(Recorder.THIS, 214L << 20, null);
        private HistoryInfo info = new HistoryInfo("/home/me/history.sqlite", 214L << 20, List.of(), List.of(),
                List.of());

        @Override
        public Going now() {
            return going;
        }

        @Override
        public void ask(Consumer<HistoryInfo> answer) {
            answer.accept(info);
        }
    }

    @BeforeEach
    void open() throws Exception {
        port.info = new HistoryInfo("/home/me/history.sqlite", 214L << 20, List.of(
                server("shop-primary", 120L << 20, Duration.ofDays(3)),
                server("billing-with-a-name-that-is-rather-long-for-a-list", 94L << 20, Duration.ofMinutes(20))),
                List.of(), List.of());
        window = new WindowFixture(FakeFleet.of(Shop.at(States.NOON)), preferences,
                context -> new WindowContext(context.fleet(), context.control(), context.dialogs(), context.alerts(),
                        context.collector(), context.preferences(), context.past(), context.desktop(), context.screen(),
                        null, port, null, context.onDemo()),
                1_280, 800);
    }

    private static RecordedServer server(String name, long bytes, Duration length) {
        return new RecordedServer(ServerId.random(), name, States.NOON.minus(length), States.NOON,
                Map.of("sessions", bytes), Map.of());
    }

    @AfterEach
    void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    private List<String> store() {
        window.onScreenThread(() -> window.shell().controller().tick());
        window.settle();
        List<String> words = new ArrayList<>();
        for (Node node : window.robot.lookup("#store .label").queryAllAs(Labeled.class)) {
            words.add(((Labeled) node).getText());
        }
        return words;
    }

    @Test
    void theStatusBarSaysWhoRecords() {
        assertThat(store()).containsExactly("store", "214 MB");
        port.going = new HistoryPort.Going(HistoryPort.Recorder.ANOTHER, 214L << 20, null);
        assertThat(store()).containsExactly("Another Howdah records; store", "214 MB");
        port.going = new HistoryPort.Going(HistoryPort.Recorder.FAILING, 214L << 20, FULL);
        assertThat(store()).containsExactly("Nothing is recorded; store", "214 MB");
        assertThat(window.node("store", StoreStatus.class).getAccessibleHelp()).isEqualTo(FULL);
        assertThat(window.robot.lookup("#store .state-shape").<Node>queryAll()).hasSize(1).allMatch(Node::isVisible);
        port.going = new HistoryPort.Going(HistoryPort.Recorder.NOBODY, null, null);
        store();
        assertThat(window.node("store", StoreStatus.class).isVisible()).isFalse();
    }

    @Test
    void whatIsKeptIsChosenAndWhatItTakesIsShown() {
        window.onScreenThread(() -> window.shell().go(PageId.PREFERENCES));
        window.settle();
        assertThat(window.text("historyPlace")).isEqualTo("214 MB in /home/me/history.sqlite");
        assertThat(window.robot.lookup("#historyCosts .label").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .containsExactly("Server", "Takes", "A day", "shop-primary", "120 MB", "40.0 MB",
                        "billing-with-a-name-that\u2026 +26", "94.0 MB", "\u2013");
        assertThat(this.<Integer>choice("historyDays").getItems()).contains(1, 7, 90);
        choose("historyDays", 30);
        choose("historyMost", 50);
        assertThat(preferences.get().history()).isEqualTo(new HistoryLimits(30, 50));
    }

    @SuppressWarnings("unchecked") // what the section puts in
    private <T> ChoiceBox<T> choice(String id) {
        return window.node(id, ChoiceBox.class);
    }

    private <T> void choose(String id, T value) {
        window.robot.interact(() -> this.<T>choice(id).setValue(value));
        window.settle();
    }
}
