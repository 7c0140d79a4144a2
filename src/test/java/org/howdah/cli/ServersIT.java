package org.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `howdah servers` and registered names, as they are shipped.
final class ServersIT {
    @TempDir
    private Path home;

    private List<String> errors = List.of();

    @Test
    void aServerIsAddedListedChangedAndRemoved() throws Exception {
        assertThat(run(0, "servers", "add", "Shop primary", "postgresql://watcher@db1.example.org:5433/shop",
                "--group", "Shop", "--tag", "eu,blue", "--environment", "production", "--access", "operate",
                "--cores", "16", "--interval", "10s", "--password-command", "pass show 'pg/shop primary'",
                "--client-certificate", "c.p12", "--paused"))
                .containsExactly("Added Shop primary: db1.example.org:5433/shop");
        run(0, "servers", "add", "other", "db2.example.org");
        JsonNode shop = json(run(0, "servers", "list", "--format", "json", "--group", "shop").getFirst());
        assertThat(shop.get("name").asText()).isEqualTo("Shop primary");
        assertThat(shop.get("sslmode").asText()).isEqualTo("verify-full");
        assertThat(shop.get("sign_in").asText()).isEqualTo("command");
        assertThat(shop.get("client_certificate").asText()).isEqualTo(Path.of("c.p12").toAbsolutePath().toString());
        assertThat(shop.get("interval").asDouble()).isEqualTo(10);
        assertThat(shop.get("paused").asBoolean()).isTrue();
        assertThat(shop.get("service").isNull()).isTrue();
        assertThat(json(Files.readString(home.resolve("servers.json"))).get("servers").get(0).get("password_command"))
                .extracting(JsonNode::asText).containsExactly("pass", "show", "pg/shop primary");

        run(0, "servers", "edit", "SHOP PRIMARY", "--name", "Main", "--tag", "", "--cores", "", "--sign-in",
                "ask-group", "--no-paused", "--client-certificate", "", "--address", "db9/x?sslmode=require");
        JsonNode main = json(run(0, "servers", "list", "--format", "json").getFirst());
        assertThat(main.get("id")).isEqualTo(shop.get("id"));
        assertThat(main.get("name").asText() + main.get("tags").size() + main.get("cores") + main.get("paused")
                + main.get("client_certificate") + main.get("host").asText() + main.get("sslmode").asText()
                + main.get("sign_in").asText() + main.get("group").asText())
                .isEqualTo("Main0nullfalsenulldb9requireask-groupShop");
        assertThat(run(0, "servers", "list", "--format", "csv", "--tag", "none")).hasSize(1);
        assertThat(run(0, "servers", "list")).hasSize(3).first().asString().startsWith("NAME");
        run(2, "servers", "remove", "main", "nobody");
        assertThat(run(0, "servers", "remove", "main", "other")).containsExactly("Removed Main", "Removed other");
        assertThat(run(0, "servers", "list", "--format", "json")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("servers.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void registeredNamesStandWhereverAServerIsNamed() throws Exception {
        PostgresProcess server = TestServers.shared("18");
        String address = server.address(TestServers.MONITOR, "postgres").toUri().toString();
        run(0, "servers", "add", "eighteen", address, "--sign-in", "none", "--test");
        assertThat(run(0, "servers", "list", "--format", "csv")).hasSize(2);
        JsonNode sample = json(run(0, "sample", "Eighteen", "--count", "1", "--format", "json").getFirst());
        assertThat(sample.get("server").asText()).isEqualTo("eighteen");
        assertThat(sample.get("outcome").asText()).isEqualTo("read");
        assertThat(json(run(0, "servers", "test", "eighteen", "--format", "json").getFirst()).get("server").asText())
                .isEqualTo("eighteen");
        run(0, "servers", "add", "gone", "postgresql://me@127.0.0.1:1/x");
        List<String> all = run(4, "servers", "test", "--all", "--format", "json");
        assertThat(all).hasSize(2);
        assertThat(errors).containsExactly("howdah: 1 of 2 servers cannot be entered; what was found says why.");
        run(4, "servers", "add", "never", "postgresql://me@127.0.0.1:1/x", "--test");
        assertThat(errors.getLast()).contains("Nothing was saved");
        assertThat(run(0, "servers", "list", "--format", "json")).hasSize(2);
    }

    @Test
    void aRegisteredServerTakesThePasswordFileButNeverTheEnvironmentsPassword() throws Exception {
        PostgresProcess server = TestServers.shared("18");
        String address = server.address(TestServers.BOSS, "postgres").toUri().toString();
        Path passwords = home.resolve("pgpass");
        Files.writeString(passwords, "*:*:*:" + TestServers.BOSS + ":" + TestServers.password() + "\n");
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
        run(0, "servers", "add", "asks", address);
        run(0, "servers", "add", "files", address, "--password-file", passwords.toString());
        Map<String, String> ambient = Map.of("PGPASSWORD", TestServers.password());
        assertThat(run(5, ambient, "sample", "asks", "--count", "1")).isEmpty();
        assertThat(run(0, ambient, "sample", "files", "--count", "1", "--format", "json")).hasSize(1);
        assertThat(errors).isEmpty();
        run(0, "servers", "edit", "files", "--sign-in", "pgpass", "--password-file", "");
        run(0, Map.of("PGPASSFILE", passwords.toString()), "servers", "test", "files");
    }

    @Test
    void listsOfOthersAreTakenOver() throws Exception {
        Path list = home.resolve("pgadmin.json");
        Files.writeString(list, """
                {"Servers": {"1": {"Name": "Shop", "Group": "Prod", "Host": "db1", "Port": 5432, "Username": "w",
                "MaintenanceDB": "postgres", "SSLMode": "require", "Password": "canary"},
                "2": {"Name": "Wrong", "Host": "db2", "Port": 0, "Username": "w", "MaintenanceDB": "postgres"}}}
                """);
        List<String> preview = run(0, "servers", "import", list.toString(), "--dry-run");
        assertThat(preview.getLast()).isEqualTo(
                "Would be registered: 1. Known: 0. Wrong: 1. Skipped: 0. This is a list of pgAdmin.");
        assertThat(home.resolve("servers.json")).doesNotExist();
        List<String> taken = run(0, "servers", "import", list.toString(), "--from", "pgadmin", "--group", "Mine");
        assertThat(taken.get(1)).contains("new").contains("Shop").contains("db1:5432/postgres").contains("require")
                .endsWith("its password was not taken");
        assertThat(taken.get(2)).contains("wrong").contains("line 3, column 6: the port is no number");
        assertThat(json(run(0, "servers", "list", "--format", "json").getFirst()).get("group").asText())
                .isEqualTo("Mine");
        assertThat(run(0, "servers", "import", list.toString()).getLast()).contains("Known: 1");

        Path exported = home.resolve("exported.json");
        run(0, "servers", "export", exported.toString());
        run(1, "servers", "export", exported.toString());
        assertThat(errors.getFirst()).contains("is there already");
        assertThat(Files.readString(exported)).contains("\"Shop\"").doesNotContain("\"id\"").doesNotContain("canary");
        assertThat(run(0, "servers", "export", "-", "--format", "addresses"))
                .containsExactly("postgresql://w@db1:5432/postgres?sslmode=require Shop");
        run(0, "servers", "remove", "Shop");
        assertThat(run(0, "servers", "import", exported.toString()).getLast()).startsWith("Registered: 1.");
    }

    @Test
    void whatCannotBeIsASentenceAndChangesNothing() throws Exception {
        run(0, "servers", "add", "one", "db1");
        String before = Files.readString(home.resolve("servers.json"));
        for (List<String> wrong : List.of(List.of("servers"), List.of("servers", "add", "x"),
                List.of("servers", "add", "", "db1"), List.of("servers", "add", "demo", "db1"),
                List.of("servers", "add", "a\u001B[2J", "db1"), List.of("servers", "add", "x".repeat(201), "db1"),
                List.of("servers", "add", "x", "postgresql://u:canary@db1"), List.of("servers", "add", "x", "db1:0"),
                List.of("servers", "add", "x", "db1", "--cores", "none"),
                List.of("servers", "add", "x", "db1", "--cores", "0"),
                List.of("servers", "add", "x", "db1", "--interval", "100ms"),
                List.of("servers", "add", "x", "db1", "--environment", "moon"),
                List.of("servers", "add", "x", "db1", "--sign-in", "guess"),
                List.of("servers", "add", "x", "db1", "--sign-in", "command"),
                List.of("servers", "add", "x", "db1", "--sign-in", "certificate"),
                List.of("servers", "add", "x", "db1", "--sign-in", "ask", "--password-command", "p"),
                List.of("servers", "add", "x", "db1", "--client-key", "k"),
                List.of("servers", "add", "x", "db1", "--password", "canary"),
                List.of("servers", "edit", "nobody"), List.of("servers", "remove", "nobody"),
                List.of("servers", "test"), List.of("servers", "test", "one", "--all"),
                List.of("servers", "import", "f", "--from", "canary"), List.of("sample", "nobody"))) {
            assertThat(run(2, wrong.toArray(String[]::new))).as(wrong.toString()).isEmpty();
            assertThat(errors).as(wrong.toString()).hasSizeBetween(1, 2).first().asString().startsWith("howdah: ");
        }
        run(1, "servers", "add", "ONE", "db2");
        run(1, "servers", "import", home.resolve("missing").toString());
        run(1, "servers", "import", home.toString());
        Path noList = home.resolve("none");
        Files.writeString(noList, "[1, 2");
        run(1, "servers", "import", noList.toString());
        assertThat(errors.getFirst()).contains("line 1, column ");
        assertThat(home.resolve("servers.json")).hasContent(before);
    }

    @Test
    void aBrokenListIsNamedAndNeverOverwritten() throws Exception {
        String broken = "{\n  \"servers\": [ {\"name\": \"one\", \"host\": \"db1\", \"user\": 7} ]\n}\n";
        Files.writeString(home.resolve("servers.json"), broken);
        for (String[] command : new String[][]{{"servers", "list"}, {"servers", "add", "x", "db1"}, {"sample", "one"},
                {"servers", "remove", "one"}, {"servers", "export", "-"}}) {
            run(1, command);
            assertThat(errors).singleElement().asString().contains("servers.json, line 2, column 55: \"user\"");
        }
        assertThat(home.resolve("servers.json")).hasContent(broken);
        assertThat(run(0, "sample", "--help")).isNotEmpty();
    }

    private List<String> run(int code, String... arguments) throws Exception {
        return run(code, Map.of(), arguments);
    }

    private List<String> run(int code, Map<String, String> environment, String... arguments) throws Exception {
        try (HowdahProcess program = HowdahProcess.start(home, environment, arguments)) {
            int ended = program.exitCode();
            errors = List.copyOf(program.errors());
            assertThat(ended).as("%s said %s %s", String.join(" ", arguments), program.out(), errors).isEqualTo(code);
            assertThat(String.join("", errors) + program.out()).doesNotContain("canary").doesNotContain("\tat ");
            return List.copyOf(program.out());
        }
    }

    private static JsonNode json(String line) throws Exception {
        return new ObjectMapper().readTree(line);
    }
}
