package org.howdah.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.howdah.model.server.DurationLimits;
import org.junit.jupiter.api.Test;

/// Holds the help and the Javadoc of the row record together: one truth in two places.
class SessionsHelpTest {
    private static final Path RECORD = Path.of("src/main/java/org/howdah/model/session/Session.java");
    private static final Pattern COMPONENT = Pattern.compile("/// @param (\\w+) ((?:.|\\n///(?! @))*)");
    private static final Pattern SINCE = Pattern.compile("since (\\d+)");

    /// The column of the page, and the component that it shows.
    private static final Map<String, String> SHOWN = Map.ofEntries(Map.entry("pid", "pid"),
            Map.entry("database", "datname"), Map.entry("user", "usename"), Map.entry("application", "applicationName"),
            Map.entry("client", "clientAddr"), Map.entry("port", "clientPort"), Map.entry("type", "backendType"),
            Map.entry("leader", "leaderPid"), Map.entry("state", "state"), Map.entry("wait", "waitEvent"),
            Map.entry("query", "queryStart"), Map.entry("transaction", "xactStart"),
            Map.entry("inState", "stateChange"), Map.entry("session", "backendStart"),
            Map.entry("backendStart", "backendStart"), Map.entry("transactionId", "backendXid"),
            Map.entry("snapshot", "backendXmin"), Map.entry("queryId", "queryId"), Map.entry("text", "query"));

    @Test
    void everyColumnNamesItsSource() {
        SessionColumns.all(_ -> {}, () -> ZoneOffset.UTC, () -> DurationLimits.USUAL)
                .forEach(column -> assertThat(SessionsHelp.of(column.getId())).as(column.getId())
                        .containsAnyOf("pg_stat_activity.", "pg_blocking_pids", "pg_stat_ssl.", "pg_locks",
                                "pg_ls_tmpdir()"));
    }

    @Test
    void everyColumnSaysTheVersionThatItsJavadocSays() throws IOException {
        Map<String, String> javadoc = new LinkedHashMap<>();
        Matcher components = COMPONENT.matcher(Files.readString(RECORD));
        while (components.find()) {
            javadoc.put(components.group(1), components.group(2));
        }
        SHOWN.forEach((column, component) -> {
            assertThat(javadoc).containsKey(component);
            Matcher since = SINCE.matcher(String.valueOf(javadoc.get(component)));
            if (since.find()) {
                assertThat(SessionsHelp.of(column)).as(column).contains("since " + since.group(1));
            }
        });
    }
}
