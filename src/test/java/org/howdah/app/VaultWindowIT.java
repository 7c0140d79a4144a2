package org.howdah.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.howdah.credentials.PasswordPrompt;
import org.howdah.credentials.vault.LockReason;
import org.howdah.credentials.vault.VaultStatus;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.SignIn;
import org.howdah.settings.ServerRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console with a vault, on a real server that wants a password: from the first password that is stored to a restart
/// after which nobody is asked for it.
final class VaultWindowIT {
    private static final String ROLE = "stored";

    @TempDir
    private Path folder;

    private final ServerId id = ServerId.random();
    private final List<PasswordPrompt.Question> asked = new ArrayList<>();
    private final Shutdown servers = new Shutdown();
    private PostgresProcess server;
    @SuppressWarnings("NullAway.Init") // each test begins with one
    private VaultRun run;

    @BeforeEach
    void start() throws Exception {
        server = servers.add(TestServers.start(TestServers.NEWEST, Map.of(),
                List.of("host all " + ROLE + " 127.0.0.1/32 scram-sha-256")));
        Sql.execute(server, "CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + VaultRun.SECRET + "'");
        ConnectionTarget target = TestServers.target(server, ROLE);
        RegisteredServer registered = new RegisteredServer(id, "real",
                new ConnectionTarget(target.address(), target.tlsMode(), null, null, new SignIn.Ask(false), ""), null,
                List.of(), Environment.NONE, AccessMode.OBSERVE, 4, Duration.ofSeconds(1), true);
        new ServerRegistry(folder).update(list -> list.with(registered));
    }

    @AfterEach
    void stop() {
        run.close();
        servers.close();
    }

    @Test
    void passwordThatWasStoredIsNotAskedForAfterARestart() throws Exception {
        run = new VaultRun(folder, id, asked);
        run.storePassword();
        run.control.resume(id);
        run.awaitUp();
        run.close();

        run = new VaultRun(folder, id, asked);
        Awaitility.await().atMost(VaultRun.PATIENCE).until(() -> run.fault() == FaultKind.VAULT_LOCKED);
        assertThat(((Link.Down) run.link()).fault().sentence()).contains("waits for the vault to be unlocked");
        Awaitility.await().atMost(VaultRun.PATIENCE).until(() -> run.text("vaultButton")
                .equals("Vault locked: 1 server waits for it to be unlocked"));
        assertThat(Sql.connections(server, ROLE)).as("nothing was tried").isZero();
        run.unlock();
        run.awaitUp();
        assertThat(run.text("vaultButton")).isEqualTo("Vault open");

        // While it is locked, what is connected goes on; what is lost waits.
        run.robotPress(KeyCode.CONTROL, KeyCode.L);
        assertThat(run.vault.status()).isInstanceOfSatisfying(VaultStatus.Locked.class,
                locked -> assertThat(locked.reason()).isEqualTo(LockReason.BY_USER));
        long ticks = run.readings.size();
        Awaitility.await().atMost(VaultRun.PATIENCE).until(() -> run.readings.size() > ticks + 2);
        assertThat(run.link()).isInstanceOf(Link.Up.class);
        Sql.terminate(server, ROLE);
        Awaitility.await().atMost(VaultRun.PATIENCE).until(() -> run.fault() == FaultKind.VAULT_LOCKED);
        run.interact(run.dialogs::unlock);
        run.unlock();
        run.awaitUp();
        assertThat(asked).isEmpty();
    }

    @Test
    void quarterOfAnHourWithoutAKeyLocksTheVault() throws Exception {
        run = new VaultRun(folder, id, asked);
        run.storePassword();
        run.control.resume(id);
        run.awaitUp();
        run.passes(Duration.ofMinutes(14));
        run.robotPress(KeyCode.SHIFT, KeyCode.F10);
        run.passes(Duration.ofMinutes(14));
        assertThat(run.vault.status()).isInstanceOf(VaultStatus.Open.class);
        run.passes(Duration.ofMinutes(2));
        assertThat(run.vault.status()).isInstanceOfSatisfying(VaultStatus.Locked.class,
                locked -> assertThat(locked.reason()).isEqualTo(LockReason.IDLE));
        Awaitility.await().atMost(VaultRun.PATIENCE).until(() -> run.text("vaultButton").equals("Vault locked"));
    }

    @Test
    void typedPasswordsMoveIntoTheVaultInOneStep() throws Exception {
        run = new VaultRun(folder, id, asked);
        run.control.resume(id);
        run.awaitUp();
        assertThat(asked).hasSize(1);
        run.interact(() -> run.dialogs.actions().stream().filter(action -> action.id().equals("vault-move"))
                .findFirst().orElseThrow().action().run());
        run.createVault();
        Awaitility.await().atMost(VaultRun.PATIENCE).until(() -> run.registry.list().find(id).orElseThrow().target()
                .signIn() instanceof SignIn.Vault);
        run.awaitUp();
        assertThat(run.vault.status()).isEqualTo(new VaultStatus.Open(1, false));
    }
}
