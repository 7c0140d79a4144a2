package org.howdah.ui.servers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.howdah.analysis.FleetRow;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.ServerVersion;
import org.howdah.text.Durations;
import org.howdah.ui.control.Messages;

/// What stands beside the title: how many servers in how many groups, of which versions. Pure.
final class ServersSummary {
    private ServersSummary() {}

    static String of(List<FleetRow> rows) {
        List<String> parts = new ArrayList<>();
        long groups = rows.stream().map(row -> row.server().group()).filter(group -> !group.isEmpty()).distinct()
                .count();
        parts.add(groups < 2
                ? Messages.count("servers.count", rows.size())
                : Messages.text("servers.countInGroups", Integer.toString(rows.size()), Long.toString(groups)));
        List<ServerVersion> versions = rows.stream().map(FleetRow::capabilities)
                .filter(java.util.Objects::nonNull).map(java.util.Objects::requireNonNull)
                .map(Capabilities::version).sorted().toList();
        if (!versions.isEmpty()) {
            String oldest = versions.getFirst().major();
            String newest = versions.getLast().major();
            parts.add(oldest.equals(newest)
                    ? Messages.text("servers.version", newest)
                    : Messages.text("servers.versions", oldest, newest));
        }
        List<Duration> intervals = rows.stream().map(row -> row.server().interval()).sorted().toList();
        if (!intervals.isEmpty()) {
            String shortest = Durations.age(intervals.getFirst());
            String longest = Durations.age(intervals.getLast());
            parts.add(shortest.equals(longest)
                    ? Messages.text("servers.every", shortest)
                    : Messages.text("servers.everyTo", shortest, longest));
        }
        return String.join(" · ", parts);
    }
}
