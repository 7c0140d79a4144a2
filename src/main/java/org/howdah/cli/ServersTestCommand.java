package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerFault;
import org.howdah.text.SafeText;
import org.howdah.text.Words;
import org.jspecify.annotations.Nullable;
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

    /// How the findings are written.
    enum Format {
        table, json
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "SERVER", description = "A registered name, a postgresql:// address, or demo.")
    private @Nullable String server;

    @Option(names = "--all", description = "All registered servers, one after the other.")
    private boolean all;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table or json.")
    private Format format = Format.table;

    private final ServerArgument servers;
    private final ServerTester tester;
    private final PrintWriter out;

    public ServersTestCommand(ServerArgument servers, ServerTester tester, PrintWriter out) {
        this.servers = servers;
        this.tester = tester;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (all == (server != null)) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "Name one server, or --all.");
        }
        if (server == null) {
            return testAll();
        }
        Optional<ServerFault> fault = tester.test(servers.resolve(server), format == Format.json);
        if (fault.isPresent()) {
            throw new CommandFailure(ExitCode.of(fault.get()), fault.get().sentence());
        }
        return ExitCode.DONE;
    }

    private int testAll() throws IOException, InterruptedException {
        List<RegisteredServer> registered = servers.list().servers();
        List<ServerFault> faults = new ArrayList<>();
        boolean first = true;
        for (RegisteredServer each : registered) {
            if (format == Format.table) {
                out.print((first ? "" : "\n") + SafeText.line(each.name()) + "\n");
            }
            tester.test(ResolvedServer.of(each), format == Format.json).ifPresent(faults::add);
            first = false;
        }
        if (faults.isEmpty()) {
            return ExitCode.DONE;
        }
        // A script that retries does so for what cannot be reached.
        int code = faults.stream().mapToInt(ExitCode::of).min().orElse(ExitCode.UNREACHABLE);
        throw new CommandFailure(code, faults.size() + " of " + Words.count(registered.size(), "server", "servers")
                + " cannot be entered; what was found says why.");
    }
}
