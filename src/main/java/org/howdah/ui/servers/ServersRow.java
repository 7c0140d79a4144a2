package org.howdah.ui.servers;

import java.time.Instant;
import java.time.ZoneId;
import org.howdah.analysis.FleetCounts;
import org.howdah.analysis.FleetGroup;
import org.howdah.analysis.FleetRow;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// A row of the table: a heading or a server below one.
sealed interface ServersRow {
    /// What a row is known by in the next refresh.
    ///
    /// @param server null for the heading; a server with several tags has a row under each
    record Key(FleetGroup.Key group, @Nullable ServerId server) {}

    Key key();

    /// Place of its group among the groups.
    int group();

    /// What a group has in common, above its servers.
    ///
    /// @param counts of its servers, also of those that are folded away
    record Heading(Key key, int group, FleetCounts counts, boolean folded) implements ServersRow {}

    /// A server of the list.
    ///
    /// @param place in the usual order
    /// @param now of the refresh, on our clock
    /// @param zone by whose clock its times are shown
    record Server(Key key, int group, int place, FleetRow row, Instant now, ZoneId zone) implements ServersRow {}
}
