package org.howdah.analysis;

import java.util.List;
import org.howdah.model.server.Environment;

/// Servers that stand together in the list, under one heading.
///
/// @param rows in the order in which they were given; in a cluster the primary first
public record FleetGroup(Key key, List<FleetRow> rows) {
    /// What the servers of a group have in common.
    public sealed interface Key {
        /// The user's word: a group or a tag.
        record Named(String name) implements Key {}

        record InEnvironment(Environment environment) implements Key {}

        /// A primary and its standbys.
        ///
        /// @param systemIdentifier of all of them, unsigned
        /// @param name of its primary, or of the first of its servers
        record Cluster(long systemIdentifier, String name) implements Key {}

        /// Those that have nothing of the kind.
        record Rest() implements Key {}
    }

    public FleetGroup {
        rows = List.copyOf(rows);
    }

    public FleetCounts counts() {
        return FleetCounts.of(rows);
    }
}
