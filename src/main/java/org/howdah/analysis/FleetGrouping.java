package org.howdah.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.howdah.model.server.Environment;
import org.howdah.model.server.ServerRole;

/// By what the servers of the list stand together.
public enum FleetGrouping {
    /// One group of all.
    NONE,
    /// By the user's groups, in the order of their names; servers without one last.
    GROUP,
    /// By tag; a server with several stands under each of them.
    TAG,
    /// By environment, production first.
    ENVIRONMENT,
    /// A primary with its standbys, which share its system identifier; the order is that of the first server of each.
    CLUSTER;

    /// Puts rows under their headings; none without rows.
    ///
    /// @param rows in the order that they keep within their groups
    public List<FleetGroup> group(List<FleetRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return switch (this) {
            case NONE -> List.of(new FleetGroup(new FleetGroup.Key.Rest(), rows));
            case GROUP ->
                named(rows, row -> row.server().group().isEmpty() ? List.of() : List.of(row.server().group()));
            case TAG -> named(rows, row -> row.server().tags());
            case ENVIRONMENT -> environments(rows);
            case CLUSTER -> clusters(rows);
        };
    }

    private static List<FleetGroup> named(List<FleetRow> rows, Function<FleetRow, List<String>> names) {
        Map<String, List<FleetRow>> byName = new TreeMap<>(
                String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
        List<FleetRow> rest = new ArrayList<>();
        for (FleetRow row : rows) {
            names.apply(row).forEach(name -> byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(row));
            if (names.apply(row).isEmpty()) {
                rest.add(row);
            }
        }
        List<FleetGroup> groups = new ArrayList<>();
        byName.forEach((name, members) -> groups.add(new FleetGroup(new FleetGroup.Key.Named(name), members)));
        return withRest(groups, rest);
    }

    private static List<FleetGroup> environments(List<FleetRow> rows) {
        List<FleetGroup> groups = new ArrayList<>();
        List<FleetRow> rest = new ArrayList<>();
        for (Environment environment : Environment.values()) {
            List<FleetRow> members = rows.stream()
                    .filter(row -> row.server().environment() == environment).toList();
            if (environment == Environment.NONE) {
                rest.addAll(members);
            } else if (!members.isEmpty()) {
                groups.add(new FleetGroup(new FleetGroup.Key.InEnvironment(environment), members));
            }
        }
        return withRest(groups, rest);
    }

    private static List<FleetGroup> clusters(List<FleetRow> rows) {
        SequencedMap<Long, List<FleetRow>> byIdentifier = new LinkedHashMap<>();
        List<FleetRow> rest = new ArrayList<>();
        for (FleetRow row : rows) {
            Long identifier = row.systemIdentifier();
            if (identifier == null) {
                rest.add(row);
            } else {
                byIdentifier.computeIfAbsent(identifier, _ -> new ArrayList<>()).add(row);
            }
        }
        List<FleetGroup> groups = new ArrayList<>();
        byIdentifier.forEach((identifier, members) -> {
            // Stable: the primary goes first, the others keep their order.
            members.sort(Comparator.comparing(row -> row.role() != ServerRole.PRIMARY));
            groups.add(new FleetGroup(
                    new FleetGroup.Key.Cluster(identifier, members.getFirst().server().name()), members));
        });
        return withRest(groups, rest);
    }

    private static List<FleetGroup> withRest(List<FleetGroup> groups, List<FleetRow> rest) {
        if (!rest.isEmpty()) {
            groups.add(new FleetGroup(new FleetGroup.Key.Rest(), rest));
        }
        return List.copyOf(groups);
    }
}
