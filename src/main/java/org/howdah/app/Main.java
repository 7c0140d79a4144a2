package org.howdah.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.howdah.cli.CommandFailure;
import org.howdah.cli.CommandSecrets;
import org.howdah.cli.DemoCommand;
import org.howdah.cli.Demos;
import org.howdah.cli.ExitCode;
import org.howdah.cli.HistoryCommand;
import org.howdah.cli.HistoryExplainCommand;
import org.howdah.cli.HistoryExportCommand;
import org.howdah.cli.HistoryImportCommand;
import org.howdah.cli.HistoryInfoCommand;
import org.howdah.cli.HistoryLoadCommand;
import org.howdah.cli.HistoryQueryCommand;
import org.howdah.cli.HistoryRemoveCommand;
import org.howdah.cli.HowdahCommand;
import org.howdah.cli.Passwords;
import org.howdah.cli.Program;
import org.howdah.cli.RecordCommand;
import org.howdah.cli.SampleCommand;
import org.howdah.cli.ScreensCommand;
import org.howdah.cli.SecretPrompt;
import org.howdah.cli.ServerArgument;
import org.howdah.cli.ServerTester;
import org.howdah.cli.ServersAddCommand;
import org.howdah.cli.ServersCommand;
import org.howdah.cli.ServersEditCommand;
import org.howdah.cli.ServersExportCommand;
import org.howdah.cli.ServersImportCommand;
import org.howdah.cli.ServersListCommand;
import org.howdah.cli.ServersRemoveCommand;
import org.howdah.cli.ServersTestCommand;
import org.howdah.cli.StandardStreams;
import org.howdah.cli.TerminalConsole;
import org.howdah.cli.VaultAccess;
import org.howdah.cli.VaultNames;
import org.howdah.cli.output.Terminal;
import org.howdah.credentials.LibpqFiles;
import org.howdah.credentials.PasswordCommand;
import org.howdah.credentials.vault.KeyFiles;
import org.howdah.credentials.vault.Vault;
import org.howdah.credentials.vault.VaultPlace;
import org.howdah.sampler.Pace;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.transfer.Importer;
import picocli.CommandLine;

/// Where the program starts. It does not extend Application, so that commands run without JavaFX.
public final class Main {
    /// Another Howdah that saves the vault is done by then, or somebody has stopped it.
    private static final Duration VAULT_PATIENCE = Duration.ofSeconds(2);

    private Main() {}

    /// Runs one command line and ends the process with its exit code.
    public static void main(String[] arguments) {
        Shutdown shutdown = new Shutdown();
        Signals.endTheProgram(shutdown::close);
        Runtime.getRuntime().addShutdownHook(Threads.platform("shutdown-").newThread(shutdown::close));
        System.exit(run(arguments, shutdown));
    }

    private static int run(String[] arguments, Shutdown shutdown) {
        StandardStreams streams = StandardStreams.ofProcess();
        PrintWriter out = streams.out();
        PrintWriter errors = streams.errors();
        EarlyOptions early;
        try {
            early = EarlyOptions.of(arguments);
        } catch (CommandFailure e) {
            errors.println("howdah: " + e.getMessage());
            errors.flush();
            return e.exitCode();
        }
        Path userHome = Path.of(System.getProperty("user.home"));
        Map<String, String> environment = System.getenv();
        String osName = System.getProperty("os.name");
        Folders folders = Folders.find(early.home(), environment, osName, userHome);
        try {
            Logs.open(Folders.make(folders.log()), early.logLevel());
        } catch (IOException e) {
            errors.println("howdah: " + folders.log() + " cannot be made: check its rights, or choose another place"
                    + " with --home.");
            errors.flush();
            return ExitCode.FAILED;
        }
        Pace pace = new SystemPace();
        Demos demos = shutdown.add(new Demos(folders.demo(), folders.cache().resolve("postgres"),
                localRepository(userHome), Threads.lanes(), pace::nanoTime));
        Histories histories = new Histories(folders, pace, shutdown);
        Sampling sampling = new Sampling(pace, shutdown);
        SystemTerminal terminal = new SystemTerminal(streams.console());
        Display display = new Display(osName, environment);
        LibpqFiles libpq = new LibpqFiles(environment, userHome, osName.startsWith("Windows"));
        Vault vault = shutdown.add(new Vault(VaultPlace.in(folders.configuration(), folders.state()),
                Threads.platform("vault-key-"), pace::now, pace::nanoTime, VAULT_PATIENCE));
        VaultAccess access = new VaultAccess(vault, new KeyFiles(environment, vault.path()),
                SecretPrompt.of(streams.console()), errors);
        Passwords passwords = new Passwords(
                environment, libpq, new PasswordCommand(pace::nanoTime), new CommandSecrets(vault, access),
                streams.console(),
                errors);
        String osUser = System.getProperty("user.name");
        ServerRegistry registry = new ServerRegistry(folders.configuration());
        Importer importer = new Importer(osUser, libpq.passwordFile());
        Window window = new Window(display, sampling, pace,
                new TerminalConsole(sampling, pace::now, terminal, out, errors), registry, folders.configuration(),
                libpq, importer, osUser, demos::join, histories, shutdown, vault, userHome);
        ServerArgument servers = new ServerArgument(demos, registry, osUser);
        return new Program(new HowdahCommand(demos, window, servers), List.of(
                new DemoCommand(demos, out),
                new SampleCommand(servers, sampling, passwords, terminal, out),
                new RecordCommand(servers, sampling, passwords, histories,
                        new RecordCommand.RecordingClock(pace::now, pace::nanoTime), out),
                history(servers, histories, pace, terminal, out),
                servers(servers, registry, new ServerTester(sampling::checks, passwords, pace::now, out),
                        importer, terminal, out),
                VaultCommands.of(
                        access, new VaultNames(servers, libpq), out),
                new ScreensCommand(demos, new ScreenPictures(display, sampling), out)), out, errors)
                .run(arguments);
    }

    private static CommandLine history(ServerArgument servers, Histories histories, Pace pace, Terminal terminal,
            PrintWriter out) {
        return new CommandLine(new HistoryCommand())
                .addSubcommand(new HistoryQueryCommand(servers, histories, pace::now, terminal, out))
                .addSubcommand(new HistoryLoadCommand(servers, histories, pace::now, terminal, out))
                .addSubcommand(new HistoryExplainCommand(servers, histories, pace::now, terminal, out))
                .addSubcommand(new HistoryInfoCommand(histories, terminal, out))
                .addSubcommand(new HistoryExportCommand(servers, histories, pace::now, out))
                .addSubcommand(new HistoryImportCommand(servers, histories, out))
                .addSubcommand(new HistoryRemoveCommand(histories, out));
    }

    private static CommandLine servers(ServerArgument servers, ServerRegistry registry, ServerTester tester,
            Importer importer, Terminal terminal, PrintWriter out) {
        return new CommandLine(new ServersCommand())
                .addSubcommand(new ServersListCommand(servers, terminal, out))
                .addSubcommand(new ServersAddCommand(servers, registry, tester, out))
                .addSubcommand(new ServersEditCommand(servers, registry, tester, out))
                .addSubcommand(new ServersRemoveCommand(registry, out))
                .addSubcommand(new ServersImportCommand(servers, registry, importer, terminal, out))
                .addSubcommand(new ServersExportCommand(servers, out))
                .addSubcommand(new ServersTestCommand(servers, tester, out));
    }

    /// Where Maven keeps other versions of the demo's server.
    private static Path localRepository(Path userHome) {
        String named = System.getProperty("howdah.local-repository");
        return named == null ? userHome.resolve(".m2/repository") : Path.of(named);
    }
}
