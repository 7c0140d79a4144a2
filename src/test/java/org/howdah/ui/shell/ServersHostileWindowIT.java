package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.howdah.analysis.NextState;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerFault;
import org.howdah.postgres.connect.Faults;
import org.howdah.text.HostileTexts;
import org.howdah.text.HostileTexts.HostileText;
import org.howdah.ui.Company;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.States;
import org.howdah.ui.control.LiveCell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever servers call themselves and answer, in every column, tile, card, heading and tooltip. One window for all.
class ServersHostileWindowIT {
    private static final int AT_ONCE = 24;
    private static WindowFixture window;
    private static ServersScreen servers;

    @BeforeAll
    static void open() throws Exception {
        window = new WindowFixture(new FakeFleet(Company.now()), 1_280, 800);
        servers = new ServersScreen(window);
        window.onScreenThread(() -> servers.table().setUnwantedColumns(Set.of()));
    }

    @AfterAll
    static void close() throws Exception {
        window.close();
    }

    @Test
    void noTextHurtsTheTable() {
        servers.act("servers-table");
        servers.act("group-none");
        for (FleetState fleet : fleets()) {
            show(fleet);
            servers.select(1);
            tips();
        }
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void noTextHurtsHeadings() {
        servers.act("servers-table");
        servers.act("group-tag");
        fleets().forEach(ServersHostileWindowIT::show);
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void noTextHurtsCardsAndTilesAndChips() {
        servers.act("servers-cards");
        fleets().forEach(ServersHostileWindowIT::show);
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void everyRefusalSaysItsSentenceOnThePage() {
        servers.act("servers-table");
        servers.act("group-none");
        for (FaultKind kind : FaultKind.values()) {
            FleetServer first = Company.of(1, 1, States.NOON).servers().getFirst();
            ServerFault fault = Faults.of(kind, "08001", first.server().target(), "the server's own words");
            show(new FleetState(Company.NOW, List.of(new FleetServer(first.server(), NextState.of(first.state(),
                    new ServerUpdate.LinkChanged(new Link.Down(Company.NOW, fault, null))), first.load()))));
            servers.select(0);
            assertThat(window.text("causeSentences").replace("\n", "")).startsWith(fault.sentence());
            assertThat(servers.cell(0, 1)).contains(fault.sentence());
        }
        assertThat(window.complaints()).isEmpty();
    }

    private static void show(FleetState fleet) {
        window.source.publish(fleet);
        window.settle();
    }

    /// What the mouse would show over each cell.
    private static void tips() {
        window.onScreenThread(() -> servers.table().lookupAll(".table-cell").forEach(node -> {
            if (node instanceof LiveCell<?, ?, ?> cell) {
                Event.fireEvent(cell, new MouseEvent(MouseEvent.MOUSE_ENTERED_TARGET, 1, 1, 1, 1, MouseButton.NONE, 0,
                        false, false, false, false, false, false, false, false, false, false, null));
            }
        }));
    }

    private static List<FleetState> fleets() {
        List<HostileText> texts = HostileTexts.corpus();
        List<FleetState> fleets = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            fleets.add(hostile(texts.subList(from, Math.min(from + AT_ONCE, texts.size()))));
        }
        return fleets;
    }

    private static FleetState hostile(List<HostileText> texts) {
        List<FleetServer> servers = new ArrayList<>();
        Instant now = Company.NOW;
        for (FleetServer server : Company.of(texts.size(), texts.size() / 2, States.NOON).servers()) {
            String text = texts.get(servers.size()).text();
            RegisteredServer old = server.server();
            ServerState state = server.state();
            if (state.link() instanceof Link.Down) {
                state = States.linked(state, new Link.Down(now.minus(Duration.ofMinutes(9)),
                        new ServerFault(FaultKind.FAILED, "XX000", text, text), null));
            }
            Capabilities known = Objects.requireNonNull(state.capabilities());
            state = NextState.of(state, new ServerUpdate.CapabilitiesRead(new Capabilities(known.version(), text, text,
                    false, known.memberships(), known.inRecovery(), text, known.extensions(), true, 1_024, 100, 3, text,
                    known.shortcomings())));
            servers.add(new FleetServer(new RegisteredServer(old.id(), text,
                    new ConnectionTarget(new ServerAddress(text, 5432, text, text), old.target().tlsMode(), null, null,
                            old.target().signIn(), text),
                    null, List.of(text), old.environment(), old.accessMode(), old.cores(), old.interval(), false),
                    state, server.load()));
        }
        return new FleetState(now, servers);
    }
}
