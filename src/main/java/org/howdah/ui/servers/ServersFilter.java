package org.howdah.ui.servers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.howdah.analysis.FleetRow;
import org.howdah.analysis.FleetStatus;
import org.howdah.model.server.Environment;
import org.howdah.text.SafeText;
import org.howdah.ui.control.Environments;
import org.howdah.ui.control.Messages;

/// A choice of servers that is one click away.
sealed interface ServersFilter extends Predicate<FleetRow> {
    record All() implements ServersFilter {
        @Override
        public boolean test(FleetRow row) {
            return true;
        }
    }

    record Problems() implements ServersFilter {
        @Override
        public boolean test(FleetRow row) {
            return row.status().isProblem();
        }
    }

    record InEnvironment(Environment environment) implements ServersFilter {
        @Override
        public boolean test(FleetRow row) {
            return row.server().environment() == environment;
        }
    }

    record InGroup(String group) implements ServersFilter {
        @Override
        public boolean test(FleetRow row) {
            return row.server().group().equals(group);
        }
    }

    /// Of a tile.
    record InStatus(List<FleetStatus> statuses) implements ServersFilter {
        public InStatus {
            statuses = statuses.stream().sorted().toList();
        }

        @Override
        public boolean test(FleetRow row) {
            return statuses.contains(row.status());
        }
    }

    /// A filter and the servers that pass it.
    record Choice(ServersFilter filter, long count) {}

    int LONGEST_GROUP = 40;

    default String title() {
        return switch (this) {
            case All _ -> Messages.text("servers.all");
            case Problems _ -> Messages.text("servers.problems");
            case InEnvironment(var environment) -> Environments.name(environment);
            case InGroup(var group) -> SafeText.line(group, LONGEST_GROUP);
            case InStatus _ -> "";
        };
    }

    /// As the preferences keep it; empty for all.
    default String word() {
        return switch (this) {
            case All _ -> "";
            case Problems _ -> "problems";
            case InEnvironment(var environment) -> "env:" + environment.word();
            case InGroup(var group) -> "group:" + group;
            case InStatus(var statuses) -> "status:"
                    + statuses.stream().map(FleetStatus::word).collect(Collectors.joining(","));
        };
    }

    /// The filter of a word; all for one that is none.
    static ServersFilter of(String word) {
        String value = word.substring(word.indexOf(':') + 1);
        if (word.equals("problems")) {
            return new Problems();
        } else if (word.startsWith("env:")) {
            return Arrays.stream(Environment.values()).filter(environment -> environment.word().equals(value))
                    .findFirst().<ServersFilter>map(InEnvironment::new).orElse(new All());
        } else if (word.startsWith("group:")) {
            return new InGroup(value);
        } else if (word.startsWith("status:")) {
            List<String> words = List.of(value.split(",", -1));
            List<FleetStatus> statuses = Arrays.stream(FleetStatus.values())
                    .filter(status -> words.contains(status.word())).toList();
            return statuses.isEmpty() ? new All() : new InStatus(statuses);
        }
        return new All();
    }

    /// All, problems, and every environment and group that occurs.
    static List<Choice> choices(List<FleetRow> rows) {
        List<ServersFilter> filters = new ArrayList<>(List.of(new All(), new Problems()));
        for (Environment environment : Environment.values()) {
            if (environment != Environment.NONE
                    && rows.stream().anyMatch(row -> row.server().environment() == environment)) {
                filters.add(new InEnvironment(environment));
            }
        }
        TreeMap<String, Boolean> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rows.forEach(row -> groups.put(row.server().group(), true));
        groups.keySet().stream().filter(group -> !group.isEmpty()).forEach(group -> filters.add(new InGroup(group)));
        return filters.stream().map(filter -> new Choice(filter, rows.stream().filter(filter).count())).toList();
    }
}
