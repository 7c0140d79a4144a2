package org.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.howdah.demo.DemoServer;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The command line's contract, held by the program as it is shipped: output, exit codes, signals.
final class ProgramIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home;

    private static String uri(PostgresProcess server, String user) {
        return server.address(user, "postgres").toUri().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "13", "18"})
    void samplesAreJsonLinesUnderPostgresNames(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (HeldSessions held = new HeldSessions(server)) {
            int holder = held.holding("app_one", 20);
            int waiter = held.waitingFor("app_two", 20);
            try (HowdahProcess program = HowdahProcess.start(home, Map.of("PGPASSWORD", TestServers.password()),
                    "sample", uri(server, TestServers.BOSS), "--probe", "sessions,blocking", "--count", "3",
                    "--every", "300ms", "--format", "json")) {
                assertThat(program.exitCode()).isZero();
                assertThat(program.errors()).hasSize(1).first().asString().contains("PGPASSWORD");
                List<JsonNode> lines = parse(program.out());
                assertThat(lines).hasSize(6);
                JsonNode sessions = lines.get(4);
                assertThat(sessions.get("server").asText()).endsWith("/postgres").doesNotContain("//");
                assertThat(sessions.get("probe").asText()).isEqualTo("sessions");
                assertThat(sessions.get("outcome").asText()).isEqualTo("read");
                assertThat(sessions.get("batch").asBoolean()).isTrue();
                assertThat(sessions.get("duration_ms").isNumber()).isTrue();
                assertThat(sessions.get("time").asText())
                        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
                JsonNode row = row(sessions, waiter);
                assertThat(row.get("state").asText()).isEqualTo("active");
                assertThat(row.get("wait_event_type").asText()).isEqualTo("Lock");
                assertThat(row.get("usename").asText()).isEqualTo("app_two");
                assertThat(row.get("query").asText()).startsWith("UPDATE held");
                assertThat(row.get("masked").asBoolean()).isFalse();
                assertThat(row.get("leader_pid").isNull()).isTrue();
                assertThat(row(sessions, holder).get("state").asText()).isEqualTo("idle in transaction");
                assertThat(row(lines.get(5), waiter).get("blocked_by").get(0).asInt()).isEqualTo(holder);
            }
        }
    }

    @Test
    void everyFormatIsWritten() throws Exception {
        PostgresProcess server = TestServers.shared("18");
        try (HeldSessions held = new HeldSessions(server)) {
            int holder = held.holding("app_one", 21);
            for (String format : List.of("table", "csv", "json")) {
                try (HowdahProcess program = HowdahProcess.start(home, "sample", uri(server, TestServers.MONITOR),
                        "--count", "1", "--format", format)) {
                    assertThat(program.exitCode()).as(format).isZero();
                    assertThat(program.out()).as(format).anyMatch(line -> line.contains(Integer.toString(holder)));
                    assertThat(program.errors()).as(format).isEmpty();
                }
            }
        }
    }

    @Test
    void rowsOfCsvHaveNoBlankLinesBetweenThem() throws Exception {
        try (HowdahProcess program = HowdahProcess.start(home, "sample",
                uri(TestServers.shared("18"), TestServers.MONITOR), "--probe", "databases", "--count", "1",
                "--format", "csv")) {
            assertThat(program.exitCode()).isZero();
            assertThat(program.out()).hasSizeGreaterThan(2).noneMatch(String::isEmpty);
        }
    }

    @Test
    void aReaderWhoGoesAwayEndsTheSample() throws Exception {
        String server = uri(TestServers.shared("18"), TestServers.MONITOR);
        Process shell = new ProcessBuilder("sh", "-c", "\"$1\" sample \"$2\" --every 200ms --format json | head -1",
                "sh", HowdahProcess.SCRIPT.toString(), server).redirectErrorStream(true).start();
        assertThat(shell.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void everyCommandExplainsItself() throws Exception {
        for (String command : List.of("sample", "demo", "screens", "servers")) {
            try (HowdahProcess program = HowdahProcess.start(home, command, "--help")) {
                assertThat(program.exitCode()).as(command).isZero();
                assertThat(program.out()).first().asString().startsWith("Usage: howdah " + command);
            }
        }
    }

    @Test
    void theLogIsForItsOwnerAlone() throws Exception {
        try (HowdahProcess program = HowdahProcess.start(home, "sample", "postgresql://me@127.0.0.1:1/x")) {
            program.exitCode();
        }
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("log/howdah.log")))).isEqualTo("rw-------");
    }

    @Test
    void signalsEndASampleWithTheirExitCodes() throws Exception {
        String server = uri(TestServers.shared("18"), TestServers.MONITOR);
        for (Map.Entry<String, Integer> signal : Map.of("TERM", 0, "INT", 130).entrySet()) {
            try (HowdahProcess program = HowdahProcess.start(home, "sample", server, "--format", "json")) {
                program.awaitLine("\"probe\"");
                program.signal(signal.getKey());
                assertThat(program.exitCode()).as(signal.getKey()).isEqualTo(signal.getValue());
                assertThat(program.errors()).as(signal.getKey()).isEmpty();
            }
        }
    }

    @Test
    void wrongUsageIsOneSentenceAndExitCodeTwo() throws Exception {
        for (List<String> arguments : List.of(
                List.of("sample"), List.of("sample", "nobody"), List.of("nonsense"),
                List.of("sample", "postgresql://me:canary@127.0.0.1/x"),
                List.of("sample", "postgresql://127.0.0.1/x?password=canary"),
                List.of("sample", "postgresql://127.0.0.1/x?loggerFile=canary"),
                List.of("sample", "postgresql://127.0.0.1/x", "--probe", "weather"),
                List.of("sample", "postgresql://127.0.0.1/x", "--count", "0"), List.of("--log-level", "LOUD"),
                List.of("sample", "postgresql://127.0.0.1/x", "--every", "soon"))) {
            try (HowdahProcess program = HowdahProcess.start(home, arguments.toArray(String[]::new))) {
                assertThat(program.exitCode()).as(arguments.toString()).isEqualTo(2);
                assertThat(program.out()).isEmpty();
                assertThat(program.errors()).hasSizeBetween(1, 2).first().asString().startsWith("howdah: ");
                assertThat(String.join("", program.errors())).doesNotContain("canary").doesNotContain("\tat ");
            }
        }
    }

    @Test
    void aServerThatIsNotThereIsExitCodeFourAndARefusalFive() throws Exception {
        assertThat(sampleOnce("postgresql://me@127.0.0.1:1/x", Map.of())).isEqualTo(4);
        assertThat(sampleOnce(uri(TestServers.shared("18"), TestServers.BOSS), Map.of("PGPASSWORD", "canary")))
                .isEqualTo(5);
    }

    private int sampleOnce(String server, Map<String, String> environment) throws InterruptedException {
        try (HowdahProcess program = HowdahProcess.start(home, environment, "sample", server, "--count", "1")) {
            int code = program.exitCode();
            assertThat(program.errors().getLast()).startsWith("howdah: ").endsWith(".");
            assertThat(String.join("", program.errors())).doesNotContain("canary").doesNotContain("\tat ");
            return code;
        }
    }

    @Test
    void aPasswordFileThatOthersCanReadIsNotUsed() throws Exception {
        Path file = home.resolve("pgpass");
        Files.writeString(file, "*:*:*:boss:" + TestServers.password() + "\n");
        String server = uri(TestServers.shared("18"), TestServers.BOSS);
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(sampleOnce(server, Map.of("PGPASSFILE", file.toString()))).isEqualTo(5);
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        try (HowdahProcess program = HowdahProcess.start(
                home, Map.of("PGPASSFILE", file.toString()), "sample", server, "--count", "1")) {
            assertThat(program.exitCode()).isZero();
        }
    }

    @Test
    void theDemoIsJoinedByOthersAndGoneAfterwards() throws Exception {
        try (HowdahProcess demo = HowdahProcess.start(home, "demo")) {
            assertThat(demo.awaitLine("postgresql://")).matches("postgresql://howdah@127\\.0\\.0\\.1:\\d+/postgres");
            try (HowdahProcess sample = HowdahProcess.start(
                    home, "sample", "demo", "--count", "2", "--format", "json")) {
                assertThat(sample.exitCode()).isZero();
                assertThat(parse(sample.out())).allSatisfy(
                        line -> assertThat(line.get("server").asText()).isEqualTo("demo"));
            }
            assertThat(DemoServer.running(home.resolve("demo"))).isPresent();
            demo.signal("TERM");
            assertThat(demo.exitCode()).isZero();
        }
        assertThat(DemoServer.running(home.resolve("demo"))).isEmpty();
        try (var left = Files.list(home.resolve("demo"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anUnknownDemoVersionIsOneSentence() throws Exception {
        try (HowdahProcess demo = HowdahProcess.start(home, "demo", "--version", "8")) {
            assertThat(demo.exitCode()).isEqualTo(1);
            assertThat(demo.errors()).hasSize(1).first().asString().startsWith("howdah: ");
        }
    }

    @Test
    void withoutADisplayTheConsoleIsATableInTheTerminal() throws Exception {
        Instant begin = Instant.now();
        try (HowdahProcess console = HowdahProcess.start(home, "--demo")) {
            console.awaitLine("PID");
            assertThat(console.errors()).hasSize(1).first().asString().contains("no display");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                    () -> console.out().stream().filter(line -> line.contains("STATEMENT")).count() >= 3);
            console.signal("INT");
            assertThat(console.exitCode()).isEqualTo(130);
        }
        assertThat(DemoServer.running(home.resolve("demo"))).isEmpty();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMinutes(3));
    }

    @Test
    void aKilledDemoIsCleanedByTheNextStart() throws Exception {
        try (HowdahProcess demo = HowdahProcess.start(home, "demo")) {
            demo.awaitLine("postgresql://");
            demo.signal("KILL");
            demo.exitCode();
        }
        try (HowdahProcess demo = HowdahProcess.start(home, "demo")) {
            demo.awaitLine("postgresql://");
            try (var folders = Files.list(home.resolve("demo"))) {
                assertThat(folders.filter(Files::isDirectory)).hasSize(1);
            }
            demo.signal("TERM");
            assertThat(demo.exitCode()).isZero();
        }
    }

    private static List<JsonNode> parse(List<String> lines) throws Exception {
        List<JsonNode> parsed = new ArrayList<>();
        for (String line : lines) {
            parsed.add(JSON.readTree(line));
        }
        return parsed;
    }

    private static JsonNode row(JsonNode sample, int pid) {
        for (JsonNode row : sample.get("rows")) {
            if (row.get("pid").asInt() == pid) {
                return row;
            }
        }
        throw new AssertionError("no row for " + pid + " in " + sample);
    }
}
