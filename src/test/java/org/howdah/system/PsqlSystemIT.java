package org.howdah.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.TestServers;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `howdah sample` beside psql: the same held sessions, told by two programs.
final class PsqlSystemIT {
    private static final Path SCRIPT = Path.of("target/howdah/bin/howdah").toAbsolutePath();
    private static final String VIEW = "SELECT concat_ws('|', pid, datname, usename, application_name, state,"
            + " coalesce(wait_event_type, '-'), coalesce(wait_event, '-'), query)"
            + " FROM pg_stat_activity WHERE usename LIKE 'app\\_%' AND state <> 'idle'";

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "10", "11", "12", "13", "14", "15", "16", "17", "18"})
    void sampleAgreesWithPsql(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (HeldSessions held = new HeldSessions(server)) {
            int holder = held.holding("app_one", 30);
            held.aborted("app_two");
            held.running("app_two", "SELECT pg_sleep(600)");
            int link = held.holdingAndWaiting("app_one", 31, 30);
            int last = held.waitingFor("app_two", 31);
            String address = server.address(TestServers.BOSS, "postgres").toUri().toString();
            List<String> lines = run(SCRIPT.toString(), "sample", address, "--probe", "sessions,blocking", "--count",
                    "2", "--every", "300ms", "--format", "json");
            TreeSet<String> sampled = new TreeSet<>();
            ObjectMapper json = new ObjectMapper();
            for (JsonNode row : json.readTree(lines.get(2)).get("rows")) {
                if (row.get("usename").asText().startsWith("app_")) {
                    sampled.add(String.join("|", text(row, "pid"), text(row, "datname"), text(row, "usename"),
                            text(row, "application_name"), text(row, "state"), text(row, "wait_event_type"),
                            text(row, "wait_event"), text(row, "query")));
                }
            }
            assertThat(sampled).isEqualTo(new TreeSet<>(run("psql", "-XAt", address, "-c", VIEW))).hasSize(5);
            TreeSet<String> edges = new TreeSet<>();
            for (JsonNode row : json.readTree(lines.get(3)).get("rows")) {
                edges.add(row.get("pid").asText() + row.get("blocked_by"));
            }
            assertThat(edges).containsExactlyInAnyOrder(link + "[" + holder + "]", last + "[" + link + "]");
        }
    }

    private static String text(JsonNode row, String column) {
        return row.get(column).isNull() ? "-" : row.get(column).asText();
    }

    private List<String> run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PGPASSWORD", TestServers.password());
        builder.environment().put("HOWDAH_JAVA", System.getProperty("java.home"));
        builder.environment().put("HOWDAH_HOME", home.toString());
        Process process = builder.start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return lines;
    }
}
