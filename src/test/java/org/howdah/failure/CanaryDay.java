package org.howdah.failure;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.howdah.credentials.LibpqFiles;
import org.howdah.credentials.PasswordCommand;
import org.howdah.credentials.PasswordPrompt;
import org.howdah.credentials.PromptedSecrets;
import org.howdah.credentials.SignIns;
import org.howdah.credentials.VaultSecrets;
import org.howdah.credentials.vault.LockReason;
import org.howdah.credentials.vault.SecretName;
import org.howdah.credentials.vault.Vault;
import org.howdah.credentials.vault.VaultException;
import org.howdah.credentials.vault.VaultKey;
import org.howdah.credentials.vault.VaultPlace;
import org.howdah.fixture.Watching;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.transfer.Exporter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A process that does in a few seconds what a console does in a day with a thousand secrets in its vault, and lets
/// itself be looked at. Told by lines on its input, it answers on its output.
final class CanaryDay {
    static final int ROLES = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Logger LOG = LoggerFactory.getLogger(CanaryDay.class);

    /// The search has to find this one.
    @SuppressWarnings("UnusedVariable")
    private static final String PLANTED = new String(Canaries.canary(Canaries.PLANTED));

    private final Path home;
    private final int port;
    private final BufferedReader commands = new BufferedReader(
            new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final Vault vault;
    private final SignIns signIns;
    private final List<Watching.Watched> watched = new ArrayList<>();

    private CanaryDay(Path home, int port) {
        this.home = home;
        this.port = port;
        this.vault = new Vault(VaultPlace.in(home, home), Thread.ofPlatform().daemon().factory(), Clock.systemUTC(),
                System::nanoTime, Duration.ofSeconds(2));
        this.signIns = new SignIns(new LibpqFiles(Map.of(), home, false), new PasswordCommand(System::nanoTime),
                new PromptedSecrets(PasswordPrompt.NOBODY), new VaultSecrets(vault));
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        logTo(home.resolve("howdah.log"));
        new CanaryDay(home, Integer.parseInt(arguments[1])).run();
    }

    private void run() throws Exception {
        fill();
        try (Watching watching = new Watching(SecretSource.of(signIns))) {
            connect(watching);
            say("up");
            await("terminated");
            for (int role = 0; role < ROLES; role++) {
                watched.get(role).awaitUp();
            }
            failAndExport();
            vault.lock(LockReason.IDLE);
            Awaitility.await().pollDelay(Duration.ofSeconds(5)).atMost(PATIENCE).until(() -> true);
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpHeap(home.resolve("heap.hprof").toString(), true);
            say("dumped");
            await("unlock");
            unlock();
            watched.getFirst().retry();
            say("open");
            await("end");
        }
    }

    private void fill() throws VaultException {
        try (VaultKey key = VaultKey.password(Canaries.canary(Canaries.MASTER))) {
            vault.create(key, false);
        }
        Map<SecretName, char[]> secrets = new HashMap<>();
        for (int i = 0; i < Canaries.COUNT; i++) {
            secrets.put(name(i), Canaries.canary(i));
        }
        vault.putAll(secrets);
        secrets.values().forEach(secret -> Arrays.fill(secret, '\0'));
        // Read again from the file, as on the next morning.
        vault.lock(LockReason.BY_USER);
        unlock();
    }

    private void unlock() throws VaultException {
        try (VaultKey key = VaultKey.password(Canaries.canary(Canaries.MASTER))) {
            vault.unlock(key);
        }
    }

    private SecretName name(int number) {
        return switch (number % 3) {
            case 1 -> number > ROLES ? new SecretName.Passphrase(home.resolve("key" + number)) : login(number);
            case 2 -> number > ROLES ? new SecretName.Token("webhook " + number) : login(number);
            default -> login(number);
        };
    }

    private SecretName login(int number) {
        return new SecretName.Login("127.0.0.1", port, "canary" + number);
    }

    /// Those of the first numbers are let in; the next has another password there, and the last knows no such role.
    private void connect(Watching watching) throws Exception {
        ServerRegistry registry = new ServerRegistry(home);
        for (int role = 0; role <= ROLES; role++) {
            ConnectionTarget target = target(role);
            watched.add(watching.watch(target));
            RegisteredServer server = new RegisteredServer(ServerId.random(), "server " + role, target, null,
                    List.of(), Environment.NONE, AccessMode.OBSERVE, null, RegisteredServer.USUAL_INTERVAL, false);
            registry.update(list -> list.with(server));
        }
        for (int role = 0; role < ROLES; role++) {
            watched.get(role).awaitUp();
        }
        watched.get(ROLES).awaitDown(FaultKind.PASSWORD_WRONG);
        // The slow lanes, too.
        Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
    }

    private ConnectionTarget target(int role) {
        return new ConnectionTarget(new ServerAddress("127.0.0.1", port, "postgres", "canary" + role),
                TlsMode.DISABLE, null, null, new SignIn.Vault(), "");
    }

    private void failAndExport() throws Exception {
        ServerRegistry registry = new ServerRegistry(home);
        List<RegisteredServer> servers = registry.list().servers();
        Files.write(home.resolve("export.json"), Exporter.json(servers));
        Files.write(home.resolve("export.txt"), Exporter.addresses(servers));
        vault.backup(home.resolve("vault.backup"));
        CanaryHistory.keep(home, watched);
        Path seen = home.resolve("child.txt");
        char[] printed = new PasswordCommand(System::nanoTime).run(List.of("/bin/sh", "-c",
                "{ tr '\\0' '\\n' </proc/self/environ; tr '\\0' ' ' </proc/$$/cmdline; } >" + seen + "; echo x"));
        Arrays.fill(printed, '\0');
        if (watched.get(ROLES).state().link() instanceof Link.Down down) {
            LOG.warn("{} {}", down.fault().sentence(), down.fault().detail());
        }
        Thread crash = Thread.ofPlatform().unstarted(() -> {
            try {
                char[] secret = vault.secret(login(0)).orElseThrow();
                Arrays.fill(secret, '\0');
                throw new IllegalStateException("the thread dies");
            } catch (VaultException e) {
                throw new IllegalStateException(e);
            }
        });
        crash.setUncaughtExceptionHandler((thread, error) -> LOG.error("{} died", thread, error));
        crash.start();
        crash.join();
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }

    private void await(String command) throws Exception {
        String line = commands.readLine();
        if (!command.equals(line)) {
            throw new IllegalStateException("told " + line + " and not " + command);
        }
    }

    private static void logTo(Path file) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d %level %logger %msg%n%ex");
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setFile(file.toString());
        appender.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        // The output is for the answers.
        root.detachAndStopAllAppenders();
        root.setLevel(Level.DEBUG);
        root.addAppender(appender);
    }
}
