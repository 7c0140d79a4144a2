package org.howdah.ui.control.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.howdah.analysis.NextState;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerCheck;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitTrail;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/// What a painted window reads: what was sampled, or what could have been. Immutable.
///
/// @param earlier states of the servers before the present one, oldest first, which alerts have seen
/// @param fleet the servers, of which the first is the one whose own pages are painted
/// @param collector how the collecting goes
/// @param check what a test of the first server finds
/// @param answers to who asks about one of the first server's sessions
/// @param past of the servers
public record Sampled(List<FleetState> earlier, FleetState fleet, CollectorState collector,
        ServerCheck check, Answers answers, HistoryQueries past) {
    /// What a session is asked for itself.
    ///
    /// @param inspections what is answered; null where nobody asked while there was a server
    /// @param trails what it waited for
    public record Answers(Function<Session, @Nullable SessionInspection> inspections,
            Function<SessionKey, WaitTrail> trails) {
        static final Answers NONE = new Answers(_ -> null, _ -> WaitTrail.EMPTY);
    }

    private static final Duration OUTAGE = Duration.ofSeconds(41);
    /// An alert over an outage needs half a minute to begin, and ten seconds to end.
    private static final Duration LONG_AGO = Duration.ofSeconds(11);
    private static final Duration SINCE = Duration.ofMillis(10_500);
    private static final Duration SILENCE = Duration.ofSeconds(4);
    private static final Duration WAIT = Duration.ofSeconds(7);

    public Sampled {
        earlier = List.copyOf(earlier);
    }

    public static Sampled of(FleetState fleet, CollectorState collector, ServerCheck check) {
        return new Sampled(List.of(), fleet, collector, check, Answers.NONE, PicturedPast.NONE);
    }

    /// The server whose own pages are painted.
    public ServerId first() {
        return fleet.servers().getFirst().server().id();
    }

    /// An empty list of servers.
    public Sampled withoutServers() {
        return with(new FleetState(fleet.time(), List.of()));
    }

    /// Other servers, of which nobody was ever alarmed.
    public Sampled with(FleetState other) {
        return new Sampled(List.of(), other, collector, check, answers, past);
    }

    /// The same servers with another past.
    public Sampled with(HistoryQueries other) {
        return new Sampled(earlier, fleet, collector, check, answers, other);
    }

    /// The same servers, with something changed in each.
    public Sampled each(UnaryOperator<FleetServer> change) {
        return new Sampled(earlier, new FleetState(fleet.time(), fleet.servers().stream().map(change).toList()),
                collector, check, answers, past);
    }

    /// The same, with what sessions answer.
    public Sampled with(Answers others) {
        return new Sampled(earlier, fleet, collector, check, others, past);
    }

    /// The same servers, with another state of each.
    public Sampled states(UnaryOperator<ServerState> change) {
        return each(server -> new FleetServer(server.server(), change.apply(server.state()), server.load()));
    }

    /// The first attempts are under way, and nothing is known yet.
    public Sampled loading() {
        Sampled unknown = each(server -> new FleetServer(server.server(), ServerState.unknown(server.server().id(),
                server.server().name(), new Link.Connecting(fleet.time())), LoadHistory.EMPTY));
        return new Sampled(List.of(), unknown.fleet(), new CollectorState(Map.of(), collector.process()),
                check, answers, past);
    }

    /// All servers were lost a while ago; what was read before stands, and is as old as that.
    public Sampled lost() {
        return later(OUTAGE).linked(now -> new Link.Down(now.minus(OUTAGE), fault(), now.plus(WAIT)));
    }

    /// No server was ever reached.
    public Sampled neverReached() {
        return loading().linked(now -> new Link.Down(now.minus(OUTAGE), fault(), now.plus(WAIT)));
    }

    /// No server answers, and none is given up yet.
    public Sampled silent() {
        return later(SILENCE).linked(now -> new Link.NotAnswering(now.minus(SILENCE)));
    }

    public Sampled paused() {
        return later(OUTAGE).linked(now -> new Link.Paused(now.minus(OUTAGE)));
    }

    /// So much later, with nothing read meanwhile.
    private Sampled later(Duration time) {
        return new Sampled(earlier, new FleetState(fleet.time().plus(time), fleet.servers()), collector, check,
                answers, past);
    }

    /// What is shown came after something else, and has been so for long enough that alerts over the other have ended.
    public Sampled after(Sampled before) {
        return new Sampled(List.of(new FleetState(fleet.time().minus(LONG_AGO), before.fleet().servers()),
                new FleetState(fleet.time().minus(SINCE), fleet.servers())), fleet, collector, check, answers, past);
    }

    /// All servers were lost for a while and are there again, for long enough that alerts over it have ended.
    public Sampled recovered() {
        Instant back = fleet.time().minus(LONG_AGO);
        Sampled lost = linked(_ -> new Link.Down(back.minus(OUTAGE), fault(), back));
        return new Sampled(List.of(new FleetState(back, lost.fleet().servers()),
                new FleetState(fleet.time().minus(SINCE), fleet.servers())), fleet, collector, check, answers, past);
    }

    private Sampled linked(Function<Instant, Link> link) {
        return states(state -> NextState.of(state, new ServerUpdate.LinkChanged(link.apply(fleet.time()))));
    }

    private static ServerFault fault() {
        return new ServerFault(FaultKind.CONNECTION_LOST, "08006", Messages.text("picture.lost"), "");
    }
}
