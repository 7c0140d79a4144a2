package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.howdah.cli.output.CheckPrinter;
import org.howdah.model.server.ServerCheck;
import org.howdah.model.server.ServerFault;
import org.howdah.postgres.check.ServerChecks;
import org.howdah.postgres.connect.SecretSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah servers test SERVER`: the way to a server step by step, and what it lets its role see.
@Command(name = "test", description = "Tries a server out: name, port, encryption, sign-in, and what its role may see.")
public final class ServersTestCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    /// Makes what tests servers; app wires it.
    @FunctionalInterface
    public interface ChecksOpener {
        ServerChecks open(SecretSource secrets);
    }

    /// How the findings are written.
    enum Format {
        table, json
    }

    @Parameters(index = "0", paramLabel = "SERVER", description = "A postgresql:// address, or demo.")
    private String server = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table or json.")
    private Format format = Format.table;

    private final ServerArgument servers;
    private final ChecksOpener checks;
    private final SecretSource passwords;
    private final InstantSource clock;
    private final PrintWriter out;

    /// @param passwords for servers that are named by their address
    public ServersTestCommand(ServerArgument servers, ChecksOpener checks, SecretSource passwords, InstantSource clock,
            PrintWriter out) {
        this.servers = servers;
        this.checks = checks;
        this.passwords = passwords;
        this.clock = clock;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ResolvedServer resolved = servers.resolve(server);
        ServerCheck check = checks.open(resolved.wantsSecret() ? passwords : SecretSource.NONE)
                .run(resolved.target());
        CheckPrinter printer = new CheckPrinter(resolved.label(), out);
        if (format == Format.json) {
            printer.json(check, clock.instant());
        } else {
            printer.table(check);
        }
        ServerFault fault = check.fault();
        if (fault != null) {
            throw new CommandFailure(ExitCode.of(fault), fault.sentence());
        }
        return ExitCode.DONE;
    }
}
