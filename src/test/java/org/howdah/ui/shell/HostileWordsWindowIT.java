package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Labeled;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.collector.PoolState;
import org.howdah.model.collector.ProcessCost;
import org.howdah.model.collector.ServerCollector;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.text.HostileTexts;
import org.howdah.text.HostileTexts.HostileText;
import org.howdah.ui.Collecting;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.SessionBuilder;
import org.howdah.ui.States;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.Toasts.Toast;
import org.junit.jupiter.api.Test;

/// Whatever a server is called and says, the pages about all servers, the palette and the messages stand.
class HostileWordsWindowIT {
    private static final int AT_ONCE = 60;
    private static final Duration OUTAGE = Duration.ofSeconds(45);

    @Test
    void noTextHurtsTheCollectorTheAlertsThePaletteOrAMessage() throws Exception {
        List<HostileText> texts = HostileTexts.corpus();
        FakeFleet fleet = new FakeFleet(new FleetState(States.NOON, List.of()));
        AtomicReference<CollectorState> collector = new AtomicReference<>(collector(Map.of()));
        try (WindowFixture window = new WindowFixture(fleet, new KeptPreferences(),
                context -> new WindowContext(context.fleet(), context.control(), context.dialogs(), context.alerts(),
                        collector::get, context.preferences(), context.past(), context.desktop(), context.screen(),
                        context.vault(),
                        context.onDemo()),
                1_000, 800)) {
            for (int from = 0; from < texts.size(); from += AT_ONCE) {
                List<HostileText> some = texts.subList(from, Math.min(from + AT_ONCE, texts.size()));
                show(window, fleet, collector, some);
                assertThat(window.complaints()).as("%s", some).isEmpty();
                assertThat(window.stage().getScene().getRoot().lookupAll(".label")).allSatisfy(label -> assertThat(
                        ((Labeled) label).getText() == null ? "" : ((Labeled) label).getText().replace("\n", ""))
                        .matches(text -> text.chars().noneMatch(Character::isISOControl)));
            }
        }
    }

    private static void show(WindowFixture window, FakeFleet fleet, AtomicReference<CollectorState> collector,
            List<HostileText> texts) {
        List<FleetServer> servers = new ArrayList<>();
        Map<ServerId, ServerCollector> collectors = new HashMap<>();
        for (HostileText hostile : texts) {
            ServerId id = ServerId.random();
            servers.add(new FleetServer(FakeFleet.registered(id, hostile.text()), state(id, hostile.text()),
                    LoadHistory.EMPTY));
            collectors.put(id, new ServerCollector(
                    List.of(Collecting.refused(Session.PROBE, hostile.text(), States.NOON)), PoolState.CLOSED));
        }
        collector.set(collector(collectors));
        fleet.publish(new FleetState(States.NOON, servers));
        for (PageId page : List.of(PageId.ALERTS, PageId.COLLECTOR)) {
            window.onScreenThread(() -> window.shell().go(page));
            window.settle();
        }
        window.onScreenThread(() -> {
            window.shell().commands().palette();
            window.layout();
            window.shell().controller().palette().close();
            for (HostileText hostile : texts) {
                window.shell().controller().toasts().show(
                        new Toast(Status.OK, hostile.text(), hostile.text(), null));
                window.layout();
            }
        });
    }

    /// Down for long enough for an alert, with another Howdah on it before.
    private static ServerState state(ServerId id, String text) {
        Instant since = States.NOON.minus(OUTAGE);
        ServerState state = States.withSessions(
                ServerState.unknown(id, text, new Link.Up(since)), since,
                List.of(SessionBuilder.session(1_000, since).of(text, "howdah/" + text, text).build()));
        return States.linked(state, new Link.Down(since,
                new ServerFault(FaultKind.FAILED, "XX000", text, text), null));
    }

    private static CollectorState collector(Map<ServerId, ServerCollector> servers) {
        return new CollectorState(servers, new ProcessCost(States.NOON, null, 1 << 20, 1 << 30, null, 20));
    }
}
