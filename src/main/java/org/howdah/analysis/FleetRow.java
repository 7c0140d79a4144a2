package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.ServerRole;
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
/// @param wraparound share of the way to the wraparound that is gone, of the database that is closest to it
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
        @Nullable Double wraparound,
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
        ServerOutline outline = ServerOutline.of(state);
        ServerSummary summary = outline.summary();
        List<Degradation> degradations = Degradation.of(fleet, outline, now);
        Epoch epoch = outline.epoch();
        Instant serverTime = outline.serverTime();
        Instant lastSample = summary.lastReading();
        Double perSecond = summary.transactionsPerSecond();
        ServerRole role = role(epoch, state.capabilities());
        return new FleetRow(fleet.server(), FleetStatus.of(state.link(), degradations), degradations,
                state.link().since(),
                state.link() instanceof Link.Down(var since, var fault, var next)
                        ? new Outage(fault, since, next)
                        : null,
                state.capabilities(), role,
                epoch == null ? null : epoch.systemIdentifier(), fleet.load(),
                ConnectionCounts.of(summary, state.capabilities()), summary.blocked(), summary.longestTransaction(),
                perSecond == null ? new Rate.Unknown() : new Rate.Known(perSecond), summary.cacheHit(),
                lag(summary), size(summary), summary.wraparound(),
                epoch == null || serverTime == null ? null : age(epoch.postmasterStart(), serverTime), lastSample,
                lastSample == null ? null : age(lastSample, now));
    }

    private static @Nullable ReplicationLag lag(ServerSummary summary) {
        Boolean streaming = summary.streaming();
        return streaming == null
                ? null
                : new ReplicationLag(summary.replayLag(), summary.replayLagBytes(), streaming);
    }

    private static @Nullable Size size(ServerSummary summary) {
        Long bytes = summary.sizeBytes();
        Integer unread = summary.sizesUnread();
        return bytes == null ? null : new Size(bytes, unread == null ? 0 : unread);
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

    private static @Nullable ServerRole role(@Nullable Epoch epoch, @Nullable Capabilities capabilities) {
        if (epoch == null && capabilities == null) {
            return null;
        }
        boolean inRecovery = epoch != null ? epoch.inRecovery() : capabilities != null && capabilities.inRecovery();
        return inRecovery ? ServerRole.STANDBY : ServerRole.PRIMARY;
    }

    static Duration age(Instant from, Instant to) {
        Duration age = Duration.between(from, to);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
