package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import org.howdah.cli.output.CheckPrinter;
import org.howdah.model.server.ServerCheck;
import org.howdah.model.server.ServerFault;
import org.howdah.postgres.check.ServerChecks;
import org.howdah.postgres.connect.SecretSource;

/// Tests a server and prints what was found.
public final class ServerTester {
    /// Makes what tests servers; app wires it.
    @FunctionalInterface
    public interface ChecksOpener {
        ServerChecks open(SecretSource secrets);
    }

    private final ChecksOpener checks;
    private final ServerSecrets secrets;
    private final InstantSource clock;
    private final PrintWriter out;

    public ServerTester(ChecksOpener checks, ServerSecrets secrets, InstantSource clock, PrintWriter out) {
        this.checks = checks;
        this.secrets = secrets;
        this.clock = clock;
        this.out = out;
    }

    /// Tests a server once and prints the findings.
    ///
    /// @param asJson for programs
    /// @return what is wrong with it; nothing if it answers
    Optional<ServerFault> test(ResolvedServer server, boolean asJson) throws IOException, InterruptedException {
        ServerCheck check = checks.open(secrets.of(server)).run(server.target());
        CheckPrinter printer = new CheckPrinter(server.label(), out);
        if (asJson) {
            printer.json(check, clock.instant());
        } else {
            printer.table(check);
        }
        return Optional.ofNullable(check.fault());
    }

    /// Ends the command where a server that is about to be saved does not answer.
    void requireAnswer(ResolvedServer server) throws IOException, InterruptedException {
        Optional<ServerFault> fault = test(server, false);
        if (fault.isPresent()) {
            throw new CommandFailure(ExitCode.of(fault.get()),
                    fault.get().sentence() + " Nothing was saved; without --test it would be.");
        }
    }
}
