package org.howdah.ui.servers;

import java.util.ArrayList;
import java.util.List;
import org.howdah.analysis.FleetCounts;
import org.howdah.analysis.FleetGroup;
import org.howdah.analysis.FleetRow;
import org.howdah.analysis.FleetStatus;
import org.howdah.text.SafeText;
import org.howdah.ui.control.Environments;
import org.howdah.ui.control.FleetWords;
import org.howdah.ui.control.Lines;
import org.howdah.ui.control.Lines.Part;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;

/// What the first two cells of a row say, of a server and of a heading. Pure.
final class ServerStates {
    private static final int LONGEST_NAME = 96;
    private static final String OPEN = "▾";
    private static final String FOLDED = "▸";

    private ServerStates() {}

    static ServerCells.State of(ServersRow row) {
        return switch (row) {
            case ServersRow.Heading heading -> new ServerCells.State(FleetWords.shape(worst(heading.counts())),
                    Lines.of(Integer.toString(heading.counts().total()), Styles.STRONG),
                    heading.folded() ? FOLDED : OPEN);
            case ServersRow.Server server -> new ServerCells.State(FleetWords.shape(server.row().status()),
                    word(server.row(), server.now()), "");
        };
    }

    static ServerCells.Name name(ServersRow row) {
        return switch (row) {
            case ServersRow.Heading heading -> new ServerCells.Name(new Lines(List.of(List.of(
                    new Part(title(heading.key().group()), Styles.STRONG),
                    new Part("  " + counts(heading.counts()), Styles.SECOND_LINE)))), null, "");
            case ServersRow.Server server -> new ServerCells.Name(
                    ServerTexts.name(server.row(), server.now(), server.zone()),
                    server.row().status() == FleetStatus.DOWN ? server.row().server().id() : null,
                    ServerCauses.sentences(server.row(), server.now(), server.zone()));
        };
    }

    static String title(FleetGroup.Key group) {
        return switch (group) {
            case FleetGroup.Key.Named(var name) -> SafeText.line(name, LONGEST_NAME);
            case FleetGroup.Key.InEnvironment(var environment) -> Environments.name(environment);
            case FleetGroup.Key.Cluster(_, var name) ->
                Messages.text("servers.cluster", SafeText.line(name, LONGEST_NAME));
            case FleetGroup.Key.Rest _ -> Messages.text("servers.rest");
        };
    }

    private static Lines word(FleetRow row, java.time.Instant now) {
        String word = FleetWords.word(row.status());
        String look = switch (row.status()) {
            case DOWN -> "strong-danger";
            case DEGRADED, NOT_ANSWERING -> "strong-warning";
            case PAUSED -> Styles.STRONG_MUTED;
            case CONNECTING, UNRECORDED -> Styles.MUTED;
            case UP -> "";
        };
        String next = ServerCauses.nextAttempt(row, now);
        return next.isEmpty() ? Lines.of(word, look) : Lines.of(word, look, next);
    }

    private static String counts(FleetCounts counts) {
        List<String> parts = new ArrayList<>();
        for (FleetStatus status : FleetStatus.values()) {
            int count = counts.of(status);
            if (count > 0) {
                parts.add(Messages.text("servers.counted", Integer.toString(count),
                        FleetWords.word(status).toLowerCase(java.util.Locale.ROOT)));
            }
        }
        return String.join(" · ", parts);
    }

    private static FleetStatus worst(FleetCounts counts) {
        for (FleetStatus status : FleetStatus.values()) {
            if (counts.of(status) > 0) {
                return status;
            }
        }
        return FleetStatus.UP;
    }
}
