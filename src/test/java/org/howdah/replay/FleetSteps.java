package org.howdah.replay;

import java.time.Instant;
import java.util.List;
import org.howdah.analysis.FleetRow;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.server.RegisteredServer;

/// Reads all servers of the past as a replay does, one instant after the other.
public final class FleetSteps {
    private final List<RegisteredServer> servers;
    private final FleetRound round;

    /// @param whole whether whole states are read, as of a history without small rows
    public FleetSteps(HistoryQueries history, List<RegisteredServer> servers, boolean whole) {
        this.servers = servers;
        this.round = new FleetRound(whole ? new WholeHistory(history) : history, System::nanoTime);
    }

    /// All rows of the page.
    public List<FleetRow> look(Instant at) {
        round.begin(at, servers);
        while (true) {
            FleetState read = round.turn().orElse(null);
            if (read != null) {
                return FleetRow.of(read);
            }
        }
    }
}
