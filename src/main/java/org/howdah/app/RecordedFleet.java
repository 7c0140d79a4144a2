package org.howdah.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.howdah.history.HistoryException;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.ServerControl;
import org.howdah.model.fleet.SessionLook;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.TlsMode;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;

/// The servers of a recording: they have a past and no present, and nothing is asked of them. Any thread.
///
/// @param file that was opened, without its folder
/// @param range over which anything is recorded
/// @param fleet as it stands at its end
record RecordedFleet(String file, TimeRange range, FleetState fleet) implements FleetSource, ServerControl {
    private static final Duration LOOK = Duration.ofMinutes(5);

    /// The servers of a recording.
    ///
    /// @throws HistoryException if there is none in it
    static RecordedFleet of(Path path, HistoryQueries recording) {
        List<RecordedServer> recorded = recording.servers().stream()
                .filter(server -> server.first() != null && server.last() != null).toList();
        if (recorded.isEmpty()) {
            throw new HistoryException(path + " is a recording of nothing: export it again, over a range in which the"
                    + " server was recorded.");
        }
        Instant first = recorded.stream().map(server -> Objects.requireNonNull(server.first()))
                .min(Comparator.naturalOrder()).orElseThrow();
        // The last sample is in it.
        Instant end = recorded.stream().map(server -> Objects.requireNonNull(server.last()))
                .max(Comparator.naturalOrder()).orElseThrow().plusMillis(1);
        String file = String.valueOf(path.getFileName());
        return new RecordedFleet(file, new TimeRange(first, end), new FleetState(end, recorded.stream()
                .map(server -> new FleetServer(registered(server, file, recording), ServerState.unknown(
                        server.server(), server.name(), new Link.Unrecorded(end)), LoadHistory.EMPTY))
                .toList()));
    }

    private static RegisteredServer registered(RecordedServer server, String file, HistoryQueries recording) {
        Instant first = Objects.requireNonNull(server.first());
        AtomicReference<Duration> interval = new AtomicReference<>(RegisteredServer.USUAL_INTERVAL);
        recording.samples(server.server(), Set.of(Session.PROBE), new TimeRange(first, first.plus(LOOK)), sample -> {
            interval.set(sample.interval());
            return false;
        });
        // Where it listened is not recorded.
        return new RegisteredServer(server.server(), server.name(), new ConnectionTarget(new ServerAddress(file,
                ServerAddress.DEFAULT_PORT, "", ""), TlsMode.VERIFY_FULL, null), null, List.of(), Environment.NONE,
                AccessMode.OBSERVE, null, interval.get(), false);
    }

    @Override
    public ServerState state(ServerId server) {
        return fleet.server(server).map(FleetServer::state).orElseThrow();
    }

    @Override
    public Subscription subscribe(ServerId server, Consumer<ServerState> listener) {
        listener.accept(state(server));
        return () -> {};
    }

    @Override
    public Subscription subscribeFleet(Consumer<FleetState> listener) {
        listener.accept(fleet);
        return () -> {};
    }

    @Override
    public void look(ServerId server, SessionLook look) {
        // nobody samples
    }

    @Override
    public void inspect(ServerId server, Session session, Consumer<SessionInspection> then) {
        String why = "This is a recording: nothing is asked of the server.";
        then.accept(new SessionInspection(session.key(), new SampleOutcome.Unsupported<>(why),
                new SampleOutcome.Unsupported<>(why), null));
    }

    @Override
    public void retry(ServerId server) {
        // nobody samples
    }

    @Override
    public void pause(ServerId server) {
        // nobody samples
    }

    @Override
    public void resume(ServerId server) {
        // nobody samples
    }

    @Override
    public void every(ServerId server, Duration interval) {
        // nobody samples
    }
}
