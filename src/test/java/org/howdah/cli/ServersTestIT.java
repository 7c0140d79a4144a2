package org.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Certificates;
import org.howdah.fixture.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `howdah servers test`, as it is shipped, on real servers.
final class ServersTestIT {
    private static final Map<String, String> PASSWORD = Map.of("PGPASSWORD", TestServers.password());

    @TempDir
    private Path home;

    @Test
    void peopleGetATableOfTheSteps() throws Exception {
        try (HowdahProcess program = HowdahProcess.start(home, PASSWORD,
                "servers", "test", uri(TestServers.shared("18"), TestServers.BOSS))) {
            assertThat(program.exitCode()).isZero();
            assertThat(program.out()).hasSizeGreaterThan(15);
            assertThat(program.out().getFirst()).startsWith("STEP").contains("MS").endsWith("FOUND");
            assertThat(program.out().get(1)).matches("resolve +\\d+\\.\\d +ok +127\\.0\\.0\\.1");
            assertThat(program.out().get(2)).startsWith("tcp ");
            assertThat(program.out().get(3)).startsWith("tls ").endsWith("not offered");
            assertThat(program.out().get(4)).startsWith("sign-in ").endsWith("as boss, scram-sha-256");
            assertThat(program.out().get(5)).startsWith("version ").contains("PostgreSQL 18");
            assertThat(program.out().get(6)).startsWith("recovery ").endsWith("a primary");
            assertThat(program.out().get(7)).startsWith("role ").endsWith("boss, a superuser");
            assertThat(program.out().get(8)).startsWith("other-sessions ").endsWith("shown whole");
            assertThat(program.out().get(10)).matches("query-size +warning +1024 bytes");
            assertThat(program.out().get(11)).matches("io-timing +warning +off");
            assertThat(program.out().get(14)).startsWith("signal ").endsWith("not needed to observe");
            assertThat(program.out()).containsSubsequence("io-timing: off",
                    "  how long reads and writes take is not known",
                    "  ALTER SYSTEM SET track_io_timing = on; SELECT pg_reload_conf();");
        }
    }

    @Test
    void whatIsMissingComesWithItsCostAndItsRemedy() throws Exception {
        try (HowdahProcess program = HowdahProcess.start(
                home, "servers", "test", uri(TestServers.shared("18"), TestServers.PLAIN))) {
            assertThat(program.exitCode()).isZero();
            assertThat(program.out()).containsSubsequence("missing: pg_monitor",
                    "  what other roles' sessions do stays hidden", "  GRANT pg_monitor TO \"plain\";");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "13", "18"})
    void programsGetOneObject(String version) throws Exception {
        JsonNode check = check(0, Map.of(), uri(TestServers.shared(version), TestServers.MONITOR));
        assertThat(check.get("outcome").asText()).isEqualTo("reached");
        assertThat(check.get("server").asText()).endsWith("/postgres").doesNotContain("//");
        assertThat(check.get("time").asText()).endsWith("Z");
        assertThat(steps(check)).containsExactly("resolve done", "tcp done", "tls done", "sign_in done",
                "version done", "recovery done", "role done",
                "other_sessions " + (version.equals("9.6") ? "warning" : "done"), "track_activities done",
                "query_size warning", "io_timing warning", "statements done",
                "query_ids " + (version.equals("18") ? "done" : "not_tried"), "signal not_tried");
        assertThat(check.get("steps").get(10).get("remedy").asText()).startsWith("ALTER SYSTEM SET track_io_timing");
        assertThat(check.get("steps").get(3).get("duration_ms").asDouble()).isPositive();
        assertThat(check.get("version").asText()).startsWith(version);
        assertThat(check.get("role").asText()).isEqualTo("monitor");
        assertThat(check.get("in_recovery").asBoolean()).isFalse();
        assertThat(check.get("pooler").isNull()).isTrue();
        assertThat(check.get("tls").get("offered").asBoolean()).isFalse();
        assertThat(check.get("extensions").get(0).get("schema").asText()).isEqualTo("public");
        if (version.equals("9.6")) {
            assertThat(check.get("sees_every_session").asBoolean()).isFalse();
            assertThat(check.get("missing").get(0).get("what").asText()).isEqualTo("superuser");
        } else {
            assertThat(check.get("memberships")).extracting(JsonNode::asText).contains("pg_monitor");
            assertThat(check.get("sees_every_session").asBoolean()).isTrue();
            assertThat(check.get("missing")).isEmpty();
        }
    }

    @Test
    void certificateIsShownWhetherItIsTrustedOrNot() throws Exception {
        Certificates certificates = Certificates.make(Files.createDirectory(home.resolve("certificates")));
        try (PostgresProcess server = TestServers.start(
                "18", certificates.settings(Certificates.GOOD), List.of())) {
            String address = uri(server, TestServers.MONITOR);
            JsonNode trusted = check(0, Map.of(),
                    address + "?sslmode=verify-full&sslrootcert=" + certificates.root());
            assertThat(trusted.get("tls").get("offered").asBoolean()).isTrue();
            assertThat(trusted.get("tls").get("protocol").asText()).isEqualTo("TLSv1.3");
            assertThat(trusted.get("tls").get("subject").asText()).isEqualTo("CN=localhost");
            assertThat(Instant.parse(trusted.get("tls").get("expires").asText())).isAfter(Instant.now());

            JsonNode distrusted = check(5, Map.of(), address + "?sslmode=verify-full");
            assertThat(distrusted.get("outcome").asText()).isEqualTo("refused");
            assertThat(distrusted.get("fault").asText()).isEqualTo("certificate_not_trusted");
            assertThat(steps(distrusted)).startsWith("resolve done", "tcp done", "tls failed", "sign_in not_tried");
            assertThat(distrusted.get("steps").get(2).get("found").asText()).contains("CN=localhost");

            JsonNode unused = check(0, Map.of(), address + "?sslmode=disable");
            assertThat(unused.get("steps").get(2).get("found").asText()).contains("not used");
        }
    }

    @Test
    void theStepThatFailsSaysWhatToDo() throws Exception {
        JsonNode unknown = check(4, Map.of(), "postgresql://me@nowhere.invalid/x");
        assertThat(unknown.get("fault").asText()).isEqualTo("name_not_found");
        assertThat(steps(unknown)).startsWith("resolve failed", "tcp not_tried").endsWith("signal not_tried");

        JsonNode refused = check(4, Map.of(), "postgresql://me@127.0.0.1:1/x");
        assertThat(refused.get("outcome").asText()).isEqualTo("unreachable");
        assertThat(steps(refused)).startsWith("resolve done", "tcp failed", "tls not_tried");
        assertThat(refused.get("message").asText()).isEqualTo(refused.get("steps").get(1).get("found").asText());

        JsonNode missing = check(5, Map.of(), uri(TestServers.shared("18"), TestServers.BOSS));
        assertThat(missing.get("fault").asText()).isEqualTo("password_missing");
        assertThat(steps(missing)).contains("tls done", "sign_in failed", "version not_tried");
    }

    @Test
    void wrongPasswordIsSentOnce() throws Exception {
        try (PostgresProcess server = TestServers.start("18", Map.of(), List.of())) {
            JsonNode check = check(5, Map.of("PGPASSWORD", "canary"), uri(server, TestServers.BOSS));
            assertThat(check.get("fault").asText()).isEqualTo("password_wrong");
            assertThat(check.get("sqlstate").asText()).isEqualTo("28P01");
            assertThat(check.toString()).doesNotContain("canary");
            assertThat(Files.readAllLines(server.log()))
                    .filteredOn(line -> line.contains("password authentication failed")).hasSize(1);
        }
    }

    @Test
    void aServerThatTakesTheConnectionAndSaysNothingIsGivenUp() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Instant begin = Instant.now();
            JsonNode check = check(4, Map.of(), "postgresql://me@127.0.0.1:" + silent.getLocalPort() + "/x");
            assertThat(steps(check)).startsWith("resolve done", "tcp done", "tls not_tried", "sign_in failed");
            assertThat(Instant.now()).isBefore(begin.plusSeconds(20));
        }
    }

    private JsonNode check(int exitCode, Map<String, String> environment, String address) throws Exception {
        try (HowdahProcess program = HowdahProcess.start(
                home, environment, "servers", "test", address, "--format", "json")) {
            assertThat(program.exitCode()).as(String.join("\n", program.errors())).isEqualTo(exitCode);
            assertThat(program.out()).hasSize(1);
            if (exitCode != 0) {
                assertThat(program.errors().getLast()).startsWith("howdah: ").endsWith(".");
            }
            return new ObjectMapper().readTree(program.out().getFirst());
        }
    }

    private static List<String> steps(JsonNode check) {
        List<String> steps = new ArrayList<>();
        check.get("steps").forEach(
                step -> steps.add(step.get("step").asText() + " " + step.get("outcome").asText()));
        return steps;
    }

    private static String uri(PostgresProcess server, String user) {
        return server.address(user, "postgres").toUri().toString();
    }
}
