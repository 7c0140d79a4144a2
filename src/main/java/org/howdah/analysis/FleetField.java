package org.howdah.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.howdah.model.server.Environment;
import org.howdah.model.server.ServerRole;

/// The words of a row that search words can ask for: `env:production`.
public enum FleetField {
    ENV,
    /// `problem` as well: down, not answering or degraded.
    STATUS, ROLE, GROUP, TAG,
    /// A part of it is enough.
    NAME,
    /// A part of it is enough.
    HOST;

    private static final String PROBLEM = "problem";

    /// As it stands in search words.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a word that is not among [#possible] is a mistake.
    boolean isClosed() {
        return !possible().isEmpty();
    }

    /// Every value that there can be; nothing for a field of the user's own words.
    List<String> possible() {
        return switch (this) {
            case ENV -> Arrays.stream(Environment.values()).map(Environment::word).toList();
            case ROLE -> Arrays.stream(ServerRole.values()).map(ServerRole::word).toList();
            case STATUS -> Stream.concat(
                    Arrays.stream(FleetStatus.values()).map(FleetStatus::word), Stream.of(PROBLEM)).toList();
            case GROUP, TAG, NAME, HOST -> List.of();
        };
    }

    List<String> values(FleetRow row) {
        return switch (this) {
            case ENV -> List.of(row.server().environment().word());
            case STATUS -> row.status().isProblem()
                    ? List.of(row.status().word(), PROBLEM)
                    : List.of(row.status().word());
            case ROLE -> row.role() == null ? List.of() : List.of(row.role().word());
            case GROUP -> List.of(row.server().group());
            case TAG -> row.server().tags();
            case NAME -> List.of(row.server().name());
            case HOST -> List.of(row.server().target().address().host());
        };
    }

    boolean matches(FleetRow row, String wanted) {
        boolean partly = this == NAME || this == HOST;
        return values(row).stream().map(value -> value.toLowerCase(Locale.ROOT))
                .anyMatch(value -> partly ? value.contains(wanted) : value.equals(wanted));
    }
}
