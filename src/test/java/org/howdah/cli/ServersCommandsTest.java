package org.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.howdah.cli.output.Terminal;
import org.howdah.credentials.LibpqFiles;
import org.howdah.credentials.PasswordCommand;
import org.howdah.credentials.PasswordPrompt;
import org.howdah.credentials.StoredSecrets;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.transfer.Importer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `howdah servers` in this JVM, on a home of its own: what needs no server.
final class ServersCommandsTest {
    @TempDir
    private Path home;

    private ServerRegistry registry = new ServerRegistry(Path.of(""));
    private List<String> errors = List.of();

    @BeforeEach
    void open() {
        registry = new ServerRegistry(home);
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

    @Test
    void everyCommandExplainsItself() {
        for (String command : List.of("list", "add", "edit", "remove", "import", "export", "test")) {
            assertThat(run(0, "servers", command, "--help").getFirst()).startsWith("Usage: howdah servers " + command);
        }
    }

    @Test
    void whatFollowsAnUnknownOptionIsNotRepeated() {
        run(2, "servers", "add", "x", "db1", "--password=canary");
        assertThat(errors.getFirst()).isEqualTo("howdah: there is no option --password here.");
        run(2, "servers", "lsit");
        assertThat(errors.getFirst()).isEqualTo("howdah: there is no command 'lsit'.");
        run(2, "servers", "add", "x", "db1", "canary");
        assertThat(errors.getFirst()).isEqualTo("howdah: an argument is too many.");
    }

    @Test
    void aServiceNeedsNoAddressAndIsAskedForNothingLessThanTheUsual() throws Exception {
        run(0, "servers", "add", "shop", "--service", "shop", "--sign-in", "pgpass");
        assertThat(registry.list().servers().getFirst().target().tlsMode().sqlName()).isEqualTo("verify-full");
        run(2, "servers", "edit", "shop", "--service", "", "--address", "");
        run(0, "servers", "edit", "shop", "--service", "");
        assertThat(registry.list().servers().getFirst().service()).isNull();
    }

    private List<String> run(int code, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter said = new StringWriter();
        PrintWriter print = new PrintWriter(out);
        int ended = program(print, new PrintWriter(said)).run(arguments);
        errors = said.toString().lines().toList();
        assertThat(ended).as("%s said %s %s", String.join(" ", arguments), out, said).isEqualTo(code);
        assertThat(out.toString() + said).doesNotContain("canary").doesNotContain("\tat ");
        return out.toString().lines().toList();
    }

    /// As app wires it, but that no server can be tested.
    private Program program(PrintWriter out, PrintWriter said) {
        registry = new ServerRegistry(home);
        Demos demos = new Demos(home, home, home, Thread::new, System::nanoTime);
        Passwords passwords = new Passwords(Map.of(), new LibpqFiles(Map.of(), home, false),
                new PasswordCommand(System::nanoTime), StoredSecrets.NONE, PasswordPrompt.NOBODY, said);
        ServerArgument servers = new ServerArgument(demos, registry, "me");
        ServerTester tester = new ServerTester(_ -> {
            throw new AssertionError("a server is tested");
        }, passwords, () -> Instant.EPOCH, out);
        SampleCommand sample = new SampleCommand(servers, _ -> {
            throw new AssertionError("a server is sampled");
        }, passwords, new Pipe(), out);
        return new Program(new HowdahCommand(demos, new org.howdah.fixture.CommandLine.NoConsole(), servers),
                List.of(sample, new CommandLine(new ServersCommand())
                        .addSubcommand(new ServersListCommand(servers, new Pipe(), out))
                        .addSubcommand(new ServersAddCommand(servers, registry, tester, out))
                        .addSubcommand(new ServersEditCommand(servers, registry, tester, out))
                        .addSubcommand(new ServersRemoveCommand(registry, out))
                        .addSubcommand(
                                new ServersImportCommand(servers, registry, new Importer("me", home), new Pipe(), out))
                        .addSubcommand(new ServersExportCommand(servers, out))
                        .addSubcommand(new ServersTestCommand(servers, tester, out))),
                out, said);
    }

    private record Pipe() implements Terminal {
        @Override
        public boolean isInteractive() {
            return false;
        }

        @Override
        public int width() {
            return 200;
        }

        @Override
        public int height() {
            return 50;
        }
    }
}
