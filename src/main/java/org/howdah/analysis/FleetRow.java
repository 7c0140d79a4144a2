package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.instance.DatabaseAge;
import org.howdah.model.instance.DatabaseSize;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.ServerRole;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Everything that the page of all servers shows of one of them, as values. Of a server that is down, what was last
/// known of it. Null is unknown.
///
/// @param status in one word
/// @param degradations why it is degraded, the most urgent first; empty if it is not
/// @param since when it came into the state of its link, our clock
/// @param outage for a server that is down; else null
/// @param capabilities version, settings and shortcomings; null before it was reached
/// @param role primary or standby
/// @param systemIdentifier that it shares with its standbys; null where the role may not read it
/// @param load of the last seconds and of the last quarter of an hour
/// @param connections of clients; null before they were read
/// @param blocked sessions that wait for a lock, of those that the role may see; null before they were read
/// @param longestTransaction age of the oldest open transaction of a client; null where there is none
/// @param transactionsPerSecond of all databases, committed and rolled back
/// @param cacheHit share of the wanted blocks that were found in shared buffers
/// @param lag of a standby; null for a primary
/// @param size of all databases; null where not one is known
/// @param age how far its databases are from running out of transaction numbers: that of the one that is closest
/// @param uptime since the server's start, at the last sample
/// @param lastSample when the newest reading arrived, our clock
/// @param sampleAge how old that is
public record FleetRow(
        RegisteredServer server,
        FleetStatus status,
        List<Degradation> degradations,
        Instant since,
        @Nullable Outage outage,
        @Nullable Capabilities capabilities,
        @Nullable ServerRole role,
        @Nullable Long systemIdentifier,
        LoadHistory load,
        @Nullable ConnectionCounts connections,
        @Nullable Integer blocked,
        @Nullable Duration longestTransaction,
        Rate transactionsPerSecond,
        @Nullable Double cacheHit,
        @Nullable ReplicationLag lag,
        @Nullable Size size,
        @Nullable DatabaseAge age,
        @Nullable Duration uptime,
        @Nullable Instant lastSample,
        @Nullable Duration sampleAge) {

    /// Why there is no connection.
    ///
    /// @param since when it was lost, or first could not be had
    /// @param nextAttempt null: not until the user acts
    public record Outage(ServerFault fault, Instant since, @Nullable Instant nextAttempt) {}

    /// All databases together.
    ///
    /// @param unread databases whose size this role may not know: the whole is larger
    public record Size(long bytes, int unread) {}

    public FleetRow {
        degradations = List.copyOf(degradations);
    }

    /// The rows of all servers, in the order of the user's list.
    public static List<FleetRow> of(FleetState fleet) {
        return fleet.servers().stream().map(server -> of(server, fleet.time())).toList();
    }

    /// The row of one server.
    ///
    /// @param now on our clock
    public static FleetRow of(FleetServer fleet, Instant now) {
        ServerState state = fleet.state();
        List<Degradation> degradations = Degradation.of(fleet, now);
        Instant lastSample = latestReadings(state).map(Reading::time).max(Comparator.naturalOrder()).orElse(null);
        Reading<?> newest = latestReadings(state).max(Comparator.comparing(Reading::time)).orElse(null);
        Epoch epoch = newest == null ? null : newest.epoch();
        InstanceRates rates = InstanceRates.of(state);
        ServerRole role = role(epoch, state.capabilities());
        return new FleetRow(fleet.server(), FleetStatus.of(state.link(), degradations), degradations,
                state.link().since(),
                state.link() instanceof Link.Down(var since, var fault, var next)
                        ? new Outage(fault, since, next)
                        : null,
                state.capabilities(), role,
                epoch == null ? null : epoch.systemIdentifier(), fleet.load(), ConnectionCounts.of(state),
                blocked(state),
                longestTransaction(state), rates.transactionsPerSecond(), rates.cacheHit(),
                role == ServerRole.STANDBY ? ReplicationLag.of(state) : null, size(state), oldest(state),
                newest == null ? null : age(newest.epoch().postmasterStart(), newest.serverTime()), lastSample,
                lastSample == null ? null : age(lastSample, now));
    }

    /// Average active sessions of the last seconds; null where there is no sample.
    public @Nullable Double loadNow() {
        LoadSlice now = load.now();
        return now == null ? null : (Double) now.total();
    }

    /// Whether the role may see what every session does; else there may be more than is counted.
    public boolean isWhole() {
        return connections == null || connections.hidden() == 0;
    }

    private static Stream<Reading<?>> latestReadings(ServerState state) {
        return state.probes().values().stream()
                .<@Nullable Reading<?>>map(ProbeState::latest)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    private static @Nullable ServerRole role(@Nullable Epoch epoch, @Nullable Capabilities capabilities) {
        if (epoch == null && capabilities == null) {
            return null;
        }
        boolean inRecovery = epoch != null ? epoch.inRecovery() : capabilities != null && capabilities.inRecovery();
        return inRecovery ? ServerRole.STANDBY : ServerRole.PRIMARY;
    }

    private static @Nullable Integer blocked(ServerState state) {
        return state.latest(Session.PROBE)
                .map(reading -> (int) reading.rows().stream().filter(Session::waitsForLock).count()).orElse(null);
    }

    private static @Nullable Duration longestTransaction(ServerState state) {
        Reading<Session> reading = state.latest(Session.PROBE).orElse(null);
        if (reading == null) {
            return null;
        }
        return reading.rows().stream()
                .filter(session -> !session.masked() && ClientSessions.isClient(session))
                .<@Nullable Instant>map(TransactionStart::of)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparator.naturalOrder())
                .map(start -> age(start, reading.serverTime()))
                .orElse(null);
    }

    private static @Nullable Size size(ServerState state) {
        Reading<DatabaseSize> reading = state.latest(DatabaseSize.PROBE).orElse(null);
        if (reading == null) {
            return null;
        }
        long bytes = 0;
        int unread = 0;
        for (DatabaseSize database : reading.rows()) {
            Long known = database.sizeBytes();
            bytes += known == null ? 0 : known;
            unread += known == null ? 1 : 0;
        }
        return unread == reading.rows().size() ? null : new Size(bytes, unread);
    }

    private static @Nullable DatabaseAge oldest(ServerState state) {
        return state.rows(DatabaseAge.PROBE).stream()
                .max(Comparator.comparingDouble(DatabaseAge::wraparound)).orElse(null);
    }

    private static Duration age(Instant from, Instant to) {
        Duration age = Duration.between(from, to);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
