package org.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `howdah record` and `howdah history`, as they are shipped.
final class RecordIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home;

    private List<String> errors = List.of();

    @BeforeEach
    void register() throws Exception {
        run(0, "servers", "add", "eighteen",
                TestServers.shared("18").address(TestServers.MONITOR, "postgres").toUri().toString(), "--sign-in",
                "none");
    }

    private List<String> run(int code, String... arguments) throws Exception {
        try (HowdahProcess program = HowdahProcess.start(home, arguments)) {
            assertThat(program.exitCode()).as("%s: %s", List.of(arguments), program.errors()).isEqualTo(code);
            errors = program.errors();
            return program.out();
        }
    }

    private static List<JsonNode> parse(List<String> lines) throws Exception {
        List<JsonNode> parsed = new ArrayList<>();
        for (String line : lines) {
            parsed.add(JSON.readTree(line));
        }
        return parsed;
    }

    private long recorded() throws Exception {
        return run(0, "history", "query", "eighteen", "--from", "-1h", "--format", "json").size();
    }

    @Test
    void secondsOfSeveralServersAreRecordedAndFoundAgainAndTheNextLifeGoesOn() throws Exception {
        String fourteen = TestServers.shared("14").address(TestServers.MONITOR, "postgres").toUri().toString();
        try (HowdahProcess record = HowdahProcess.start(home, "record", "eighteen", fourteen, "--format", "json");
                HeldSessions held = new HeldSessions(TestServers.shared("18"))) {
            record.awaitLine("\"server\":\"eighteen\"");
            record.awaitLine("/postgres\"");
            int holder = held.holding("app_one", 25);
            // Another process sees what is committed, while it is recorded.
            Awaitility.await().until(() -> run(0, "history", "query", "eighteen", "--at", "now", "--format", "json")
                    .stream().anyMatch(line -> line.contains("\"pid\":" + holder)));
            assertThat(run(1, "record", "eighteen")).isEmpty();
            assertThat(errors).singleElement().asString().contains("Another Howdah records").contains("--wait");
            record.signal("TERM");
            assertThat(record.exitCode()).isZero();
            assertThat(record.errors()).isEmpty();
            List<JsonNode> said = parse(record.out());
            assertThat(said).extracting(line -> line.get("event").asText()).containsExactly("connected", "connected",
                    "ended");
            assertThat(said.getLast().get("samples").asLong()).isGreaterThan(4);
            assertThat(said.getLast().get("waiting").asLong()).isZero();
            assertThat(said.getLast().get("dropped").asLong()).isZero();
        }
        long before = recorded();
        assertThat(before).isPositive();
        assertThat(run(0, "record", "eighteen", "--for", "2500ms")).anyMatch(line -> line.contains("recorded"));
        assertThat(recorded()).isGreaterThan(before);
        List<JsonNode> all = parse(run(0, "history", "query", "eighteen", "--from", "-1h", "--format", "json"));
        assertThat(all).extracting(line -> line.get("time").asText()).isSorted().doesNotHaveDuplicates();
        JsonNode middle = all.get(all.size() / 2);
        assertThat(parse(run(0, "history", "query", "eighteen", "--at", middle.get("time").asText(), "--format",
                "json"))).containsExactly(middle);
        assertThat(run(0, "history", "query", "eighteen", "--from", all.get(1).get("time").asText(), "--to",
                all.get(3).get("time").asText(), "--format", "json")).hasSize(2);
        assertThat(run(0, "history", "query", fourteen, "--from", "-1h", "--probe", "sessions,wal", "--format", "csv"))
                .isNotEmpty();
        JsonNode load = JSON.readTree(run(0, "history", "load", "eighteen", "--from", "-1h", "--by", "user", "--format",
                "json").getFirst());
        assertThat(load.get("samples").asLong()).isEqualTo(all.size());
        assertThat(load.get("values")).allSatisfy(value -> assertThat(value.get("active").asLong()).isPositive());
        assertThat(run(0, "history", "load", "eighteen", "--from", "-1h")).first().asString().contains("samples");
        JsonNode why = JSON.readTree(run(0, "history", "explain", "eighteen", "--from", middle.get("time").asText(),
                "--format", "json").getFirst());
        assertThat(why.get("verdict").asText()).isIn("explained", "nothing_stands_out", "nothing_before");
        assertThat(run(0, "history", "explain", "eighteen", "--from", "-1h")).isNotEmpty();
        run(2, "history", "load", "eighteen", "--from", "-1h", "--by", "colour");
        assertThat(errors).singleElement().asString().contains("--by is one of wait_class");
        JsonNode info = JSON.readTree(run(0, "history", "info", "--format", "json").getFirst());
        assertThat(info.get("servers")).hasSize(2);
        assertThat(info.get("problems")).isEmpty();
        assertThat(run(0, "history", "info")).anyMatch(line -> line.contains("eighteen"));
    }

    @Test
    void aRecordingOfAColleagueIsLookedIntoAndImportedWithoutItsLiterals() throws Exception {
        try (HeldSessions held = new HeldSessions(TestServers.shared("18"))) {
            held.holding("app_one", 26);
            held.waitingFor("app_two", 26);
            run(0, "record", "eighteen", "--for", "4s");
        }
        String file = home.resolve("for Ann.howdah").toString();
        String open = home.resolve("open.howdah").toString();
        assertThat(run(0, "history", "export", "eighteen", "--from", "-1h", "--file", file)).singleElement()
                .asString().contains("of 1 server").contains("without the literals");
        assertThat(run(0, "history", "export", "eighteen", "--from", "-1h", "--file", open, "--with-literals"))
                .singleElement().asString().contains("with the literals");
        List<String> own = run(0, "history", "query", "eighteen", "--from", "-1h", "--format", "json");
        assertThat(run(0, "history", "query", "eighteen", "--recording", open, "--from", "-1h", "--format", "json"))
                .isEqualTo(own);
        List<String> redacted = run(0, "history", "query", "eighteen", "--recording", file, "--from", "-1h",
                "--format", "json");
        assertThat(own).anyMatch(line -> line.contains("= 26"));
        assertThat(redacted).hasSameSizeAs(own).noneMatch(line -> line.contains("= 26"))
                .anyMatch(line -> line.contains("UPDATE held SET") && line.contains("= ?"));
        assertThat(run(0, "history", "info", "--recording", file)).first().asString().contains("for Ann.howdah")
                .contains("without the literals");
        assertThat(run(0, "history", "import", file, "--as", "Ann's")).singleElement().asString()
                .contains("1 server imported: Ann's");
        run(0, "history", "import", file);
        assertThat(run(0, "history", "query", "Ann's", "--from", "-1h", "--format", "json")).hasSameSizeAs(own);
        assertThat(run(0, "history", "query", "eighteen (2)", "--from", "-1h", "--format", "json")).hasSameSizeAs(own);
        assertThat(recorded()).isEqualTo(own.size());
        assertThat(home.resolve("cache/recordings")).isEmptyDirectory();
        run(2, "history", "remove", "Ann's");
        assertThat(errors).singleElement().asString().contains("1 server: Ann's").contains("--yes");
        assertThat(run(0, "history", "remove", "Ann's", "--yes")).containsExactly(
                "Removed the recording of 1 server: Ann's.");
        run(1, "history", "remove", "eighteen", "--yes");
        assertThat(errors).singleElement().asString().contains("was imported");

        run(1, "history", "export", "eighteen", "--from", "-1h", "--file", file);
        assertThat(errors).singleElement().asString().contains("is there already");
        run(1, "history", "export", "eighteen", "--from", "-3h", "--to", "-2h", "--file", file + "2");
        assertThat(errors).singleElement().asString().contains("Nothing was recorded of eighteen then");
        Files.write(Path.of(file), new byte[]{1, 2, 3});
        for (List<String> arguments : List.of(List.of("history", "import", file),
                List.of("history", "info", "--recording", file),
                List.of("history", "query", "eighteen", "--recording", file, "--at", "now"))) {
            assertThat(run(1, arguments.toArray(String[]::new))).isEmpty();
            assertThat(errors).singleElement().asString().startsWith("howdah: ").contains("is refused");
        }
    }

    @Test
    void whoWaitsTakesOverWhenTheOtherIsKilled() throws Exception {
        try (HowdahProcess first = HowdahProcess.start(home, "record", "eighteen", "--format", "json");
                HowdahProcess second = started(first)) {
            second.awaitLine("\"event\":\"connected\"");
            first.signal("KILL");
            assertThat(first.exitCode()).isEqualTo(137);
            second.awaitLine("records from now on");
            long before = recorded();
            Awaitility.await().until(() -> recorded() > before);
            second.signal("TERM");
            assertThat(second.exitCode()).isZero();
            assertThat(JSON.readTree(second.out().getLast()).get("samples").asLong()).isPositive();
        }
    }

    private HowdahProcess started(HowdahProcess first) {
        first.awaitLine("\"event\":\"connected\"");
        return HowdahProcess.start(home, "record", "eighteen", "--format", "json", "--wait");
    }

    @Test
    void wrongUsageIsOneSentence() throws Exception {
        for (List<String> arguments : List.of(List.of("record"), List.of("record", "eighteen", "--for", "soon"),
                List.of("history"), List.of("history", "query", "eighteen", "--at", "soon"),
                List.of("history", "export", "eighteen", "--from", "now", "--to", "-1h", "--file", "x"),
                List.of("history", "query", "eighteen", "--from", "-1h", "--probe", "weather"))) {
            run(2, arguments.toArray(String[]::new));
            assertThat(errors).as(arguments.toString()).hasSizeBetween(1, 2).first().asString().startsWith("howdah: ");
        }
        run(1, "history", "info");
        assertThat(errors).singleElement().asString().contains("Nothing was recorded here yet");
    }
}
