package org.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.credentials.LibpqFiles;
import org.howdah.credentials.vault.KeyFiles;
import org.howdah.credentials.vault.SecretName;
import org.howdah.credentials.vault.TestVaults;
import org.howdah.credentials.vault.Vault;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.ServerUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `howdah vault` in this JVM, with somebody who answers its questions.
final class VaultCommandsTest {
    private static final String STRONG = "correct horse battery staple canary";

    @TempDir
    private Path home;

    private final Deque<String> answers = new ArrayDeque<>();
    private final Map<String, String> environment = new HashMap<>();
    private List<String> errors = List.of();

    @Test
    void aVaultIsMadeUsedAndKeptByItsPassword() throws Exception {
        answer(STRONG, STRONG);
        List<String> made = run(0, "create");
        assertThat(made).hasSize(3).last().asString().hasSize(31);
        run(3, "create");
        assertThat(errors).singleElement().asString().contains("exists and is not overwritten");
        assertThat(run(0, "status")).contains("generation  1", "opened by   password", "opened by   recovery code");

        answer(STRONG, "canary");
        assertThat(run(0, "set", "postgresql://howdah@db1:5433/postgres"))
                .containsExactly("Kept: howdah on db1:5433");
        answer(STRONG, "canary");
        run(0, "set", "--passphrase", home.resolve("client.key").toString());
        answer(STRONG, "canary");
        run(0, "set", "--token", "webhook");
        answer(STRONG);
        assertThat(run(0, "list")).containsExactly("password    howdah on db1:5433",
                "passphrase  " + home.resolve("client.key"), "token       webhook");
        answer(STRONG);
        run(0, "remove", "--token", "webhook");
        answer(STRONG);
        run(1, "remove", "--token", "webhook");

        // A typing mistake is no reason to begin again.
        answer("wrong", STRONG);
        assertThat(run(0, "check").getFirst()).startsWith("The vault is whole: saved 5 times").endsWith("2 secrets.");
        assertThat(errors).singleElement().asString().contains("The password is wrong");
        answer("wrong", "wrong", "wrong");
        run(3, "check");

        answer(STRONG, "new canary", "old canary");
        run(3, "change-password");
        assertThat(errors).singleElement().asString().contains("not the same");
        answer(STRONG, "new", "new");
        run(0, "change-password");
        assertThat(errors).singleElement().asString().contains("weak");
        answer("new");
        assertThat(run(0, "list")).hasSize(2);

        answer(made.getLast().toLowerCase(java.util.Locale.ROOT));
        List<String> next = run(0, "recovery-code", "--recovery-code");
        answer(next.getLast());
        run(0, "check", "--recovery-code");
        answer(made.getLast(), made.getLast(), made.getLast());
        run(3, "check", "--recovery-code");
    }

    @Test
    void aKeyFileOpensWhereNobodyIsAsked() throws Exception {
        Path key = home.resolve("key");
        run(0, "create", "--key-file", key.toString(), "--no-recovery-code");
        assertThat(key).exists();
        run(3, "check");
        assertThat(errors).singleElement().asString().contains("Nobody can be asked").contains("--key-file");
        run(0, "check", "--key-file", key.toString());
        environment.put("HOWDAH_KEY_FILE", key.toString());
        run(0, "check");
        Path credentials = Files.createDirectory(home.resolve("credentials"));
        environment.put("CREDENTIALS_DIRECTORY", credentials.toString());
        run(0, "check");
        Files.copy(key, credentials.resolve("howdah-key"));
        environment.remove("HOWDAH_KEY_FILE");
        run(0, "check");
        Files.setPosixFilePermissions(credentials.resolve("howdah-key"),
                java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        run(3, "check");
        assertThat(errors).singleElement().asString().contains("can be read by others");
        environment.remove("CREDENTIALS_DIRECTORY");
        run(3, "check", "--key-file", home.resolve("none").toString());
        environment.put("HOWDAH_KEY_FILE", key.toString());

        answer(STRONG, STRONG);
        run(0, "change-password");
        assertThat(run(0, "slots")).hasSize(2).first().asString().isEqualTo("1  key file");
        run(0, "add-key-file", home.resolve("second").toString());
        answer(STRONG);
        run(3, "rotate");
        assertThat(errors).singleElement().asString().contains("lose a way in (key file)").contains("--drop-others");
        answer(STRONG);
        assertThat(run(0, "rotate", "--drop-others"))
                .contains("Gone: key file; add it again if it is needed.");
        environment.remove("HOWDAH_KEY_FILE");
        run(3, "check", "--key-file", home.resolve("second").toString());
        run(0, "check", "--key-file", key.toString());
        run(0, "slots", "--remove", "1", "--key-file", key.toString());
        run(3, "slots", "--remove", "1", "--key-file", key.toString());
        assertThat(errors).singleElement().asString().contains("last way into the vault");
    }

    @Test
    void whatIsBackedUpCanBeRestored() throws Exception {
        Path key = home.resolve("key");
        Path backup = home.resolve("backup");
        run(0, "create", "--key-file", key.toString(), "--no-recovery-code");
        environment.put("HOWDAH_KEY_FILE", key.toString());
        answer("canary");
        run(0, "set", "--token", "kept");
        run(0, "backup", backup.toString());
        run(3, "backup", backup.toString());
        run(0, "remove", "--token", "kept");
        run(0, "restore", "1");
        assertThat(run(0, "list")).containsExactly("token       kept");
        run(0, "remove", "--token", "kept");
        Files.writeString(home.resolve("vault"), "no vault");
        run(3, "status");
        assertThat(errors).singleElement().asString().contains("damaged");
        assertThat(run(0, "restore", backup.toString()).getFirst()).contains("vault.damaged-");
        assertThat(run(0, "list")).containsExactly("token       kept");
        assertThat(run(0, "check")).anyMatch(line -> line.startsWith("earlier 1"));
        run(3, "restore", home.resolve("none").toString());
    }

    @Test
    void aRegisteredServerIsKnownByItsNameAndAnUnusedPasswordIsSaid() throws Exception {
        new ServerRegistry(home).add(new RegisteredServer(ServerId.random(), "shop",
                new ServerUri("me").parseAny("db7:5999/app"), null, List.of(), Environment.NONE, AccessMode.OBSERVE,
                null, RegisteredServer.USUAL_INTERVAL, false));
        Path key = home.resolve("key");
        run(0, "create", "--key-file", key.toString(), "--no-recovery-code");
        answer("canary");
        assertThat(run(0, "set", "shop", "--key-file", key.toString())).containsExactly("Kept: me on db7:5999");
        assertThat(errors).singleElement().asString().contains("--sign-in vault");
        run(2, "set", "nobody", "--key-file", key.toString());
        run(2, "set", "--key-file", key.toString());
        run(2, "set", "shop", "--token", "x");
        run(2, "set", "shop", "canary");
        run(2, "create", "--with-password");
        run(2);
        try (Vault vault = TestVaults.in(home)) {
            vault.unlock(new org.howdah.credentials.vault.VaultKey.KeyFile(
                    new KeyFiles(Map.of(), vault.path()).read(key)));
            assertThat(vault.secret(new SecretName.Login("db7", 5999, "me"))).isPresent();
        }
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : List.of("create", "status", "check", "list", "set", "remove", "change-password", "slots",
                "add-key-file", "recovery-code", "rotate", "backup", "restore")) {
            assertThat(run(0, command, "--help").getFirst()).startsWith("Usage: howdah vault " + command);
        }
    }

    private void answer(String... lines) {
        answers.addAll(List.of(lines));
    }

    private List<String> run(int code, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter said = new StringWriter();
        String[] all = new String[arguments.length + 1];
        all[0] = "vault";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int ended;
        try (Vault vault = TestVaults.in(home, System::nanoTime)) {
            ended = program(vault, new PrintWriter(out), new PrintWriter(said)).run(all);
        }
        errors = said.toString().lines().toList();
        assertThat(ended).as("%s said %s %s", String.join(" ", all), out, said).isEqualTo(code);
        assertThat(answers).isEmpty();
        assertThat(out.toString() + said).doesNotContain("canary").doesNotContain("\tat ");
        return out.toString().lines().toList();
    }

    private Program program(Vault vault, PrintWriter out, PrintWriter said) {
        Demos demos = new Demos(home, home, home, Thread::new, System::nanoTime);
        ServerArgument servers = new ServerArgument(demos, new ServerRegistry(home), "me");
        VaultAccess access = new VaultAccess(vault, new KeyFiles(environment, vault.path()),
                _ -> Optional.ofNullable(answers.poll()).map(String::toCharArray), said);
        VaultNames names = new VaultNames(servers, new LibpqFiles(Map.of(), home, false));
        return new Program(new HowdahCommand(demos, new org.howdah.fixture.CommandLine.NoConsole(), servers),
                List.of(new CommandLine(new VaultCommand())
                        .addSubcommand(new VaultCreateCommand(access, out))
                        .addSubcommand(new VaultStatusCommand(access, out))
                        .addSubcommand(new VaultCheckCommand(access, out))
                        .addSubcommand(new VaultListCommand(access, out))
                        .addSubcommand(new VaultSetCommand(access, names, out))
                        .addSubcommand(new VaultRemoveCommand(access, names, out))
                        .addSubcommand(new VaultChangePasswordCommand(access, out))
                        .addSubcommand(new VaultSlotsCommand(access, out))
                        .addSubcommand(new VaultAddKeyFileCommand(access, out))
                        .addSubcommand(new VaultRecoveryCodeCommand(access, out))
                        .addSubcommand(new VaultRotateCommand(access, out))
                        .addSubcommand(new VaultBackupCommand(access, out))
                        .addSubcommand(new VaultRestoreCommand(access, out))),
                out, said);
    }
}
