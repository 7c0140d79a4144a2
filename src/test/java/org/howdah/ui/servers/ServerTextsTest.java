package org.howdah.ui.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.howdah.ui.SessionBuilder.session;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.howdah.analysis.FleetRow;
import org.howdah.analysis.NextState;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.instance.DatabaseSize;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Link;
import org.howdah.model.session.Session;
import org.howdah.text.Units;
import org.howdah.ui.Company;
import org.howdah.ui.States;
import org.howdah.ui.control.FleetWords;
import org.junit.jupiter.api.Test;

/// What is not known is never said to be nothing.
class ServerTextsTest {
    private static final FleetServer SERVER = Company.of(1, 0, States.NOON).servers().getFirst();

    @Test
    void serverThatWasNeverReadHasNoNumbers() {
        ServerState unknown = ServerState.unknown(SERVER.server().id(), "new", new Link.Connecting(Company.NOW));
        FleetRow row = FleetRow.of(new FleetServer(SERVER.server(), unknown, LoadHistory.EMPTY), Company.NOW);

        assertThat(List.of(ServerTexts.load(row), ServerTexts.sessions(row), ServerTexts.blocked(row),
                ServerTexts.longestTransaction(row), ServerTexts.transactions(row), ServerTexts.cacheHit(row),
                ServerTexts.lag(row), ServerTexts.size(row), ServerTexts.age(row), ServerTexts.uptime(row),
                ServerTexts.sample(row), ServerTexts.version(row)))
                .allSatisfy(lines -> assertThat(lines.text()).isEqualTo(Units.UNKNOWN));
    }

    @Test
    void aPastServerSaysWhetherItWasPausedOrNotRecorded() {
        FleetRow nobody = row(new Link.Unrecorded(Company.NOW));
        assertThat(FleetWords.word(nobody.status())).isEqualTo("Not recorded");
        assertThat(ServerCauses.of(nobody, Company.NOW, ZoneOffset.UTC)).isEqualTo("nobody recorded it at this time");
        FleetRow paused = row(new Link.Paused(Company.NOW.minusSeconds(3_600)));
        assertThat(FleetWords.word(paused.status())).isEqualTo("Paused");
        assertThat(ServerCauses.of(paused, Company.NOW, ZoneOffset.UTC)).startsWith("paused since ");
    }

    private static FleetRow row(Link link) {
        return FleetRow.of(new FleetServer(SERVER.server(), ServerState.unknown(SERVER.server().id(), "past", link),
                LoadHistory.EMPTY), Company.NOW);
    }

    @Test
    void sessionsThatTheRoleMayNotSeeCouldBeAnything() {
        FleetRow nobody = with(Session.PROBE, masked());
        assertThat(ServerTexts.sessions(nobody).text()).startsWith("– / – / ");
        assertThat(ServerTexts.blocked(nobody).text()).isEqualTo(Units.UNKNOWN);

        List<Session> some = new ArrayList<>(masked());
        some.add(session(77, States.NOON).waits("Lock", "relation").build());
        FleetRow one = with(Session.PROBE, some);
        assertThat(ServerTexts.blocked(one).text()).isEqualTo("≥ 1");
        assertThat(ServerTexts.sessions(one).text()).startsWith("≥ 1 / – / ");
        assertThat(ServerTexts.sessionsInBrief(one).text()).as("where there is little room").startsWith("≥1/–/");
        assertThat(ServerTexts.load(one).text()).startsWith("≥ ");
    }

    @Test
    void loadOfWhichNothingIsSeenIsUnknown() {
        LoadSlice none = new LoadSlice(States.NOON, 10, java.util.Map.of());
        FleetServer server = server(Session.PROBE, masked());
        FleetRow row = FleetRow.of(new FleetServer(server.server(), server.state(),
                new LoadHistory(List.of(none), none)), Company.NOW);

        assertThat(ServerTexts.load(row).text()).isEqualTo(Units.UNKNOWN);
    }

    @Test
    void sizeIsUnknownWhereNotOneDatabaseIsKnown() {
        assertThat(ServerTexts.size(with(DatabaseSize.PROBE, List.of(new DatabaseSize(1, "a", null)))).text())
                .isEqualTo(Units.UNKNOWN);
        assertThat(ServerTexts.size(with(DatabaseSize.PROBE,
                List.of(new DatabaseSize(1, "a", null), new DatabaseSize(2, "b", 1L << 30)))).text())
                .isEqualTo("≥ 1.00 GB");
    }

    private static List<Session> masked() {
        return List.of(new Session(9, null, 1L, "shop", 10L, "somebody", null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, false, true));
    }

    private static <R extends Record> FleetRow with(Probe<R> probe, List<R> rows) {
        return FleetRow.of(server(probe, rows), Company.NOW);
    }

    private static <R extends Record> FleetServer server(Probe<R> probe, List<R> rows) {
        Reading<?> old = SERVER.state().latest(Session.PROBE).orElseThrow();
        ServerState state = NextState.of(SERVER.state(), new ServerUpdate.Sampled<>(new Sample<>(probe, Company.NOW,
                Company.NOW, old.epoch(), SERVER.server().interval(), SERVER.server().interval(), true,
                new SampleOutcome.Read<>(rows))));
        return new FleetServer(SERVER.server(), state, SERVER.load());
    }
}
