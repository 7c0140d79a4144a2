package org.howdah.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.howdah.history.HistoryException;
import org.howdah.replay.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `howdah`: opens the console.
@Command(name = "howdah", description = "Watches PostgreSQL servers.", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class HowdahCommand implements Callable<Integer> {
    @Option(names = "--demo", description = "Opens the console on a demo server: a real PostgreSQL of its own.")
    private boolean demo;

    @Option(names = "--at", paramLabel = "REFERENCE", description = "Opens it at a recorded second: a reference that was copied in a replay, in quotes.")
    private @Nullable String at;

    @Option(names = "--recording", paramLabel = "FILE", description = "Opens it on a file of howdah history export: nothing is asked of any server.")
    private @Nullable Path recording;

    // The two below are read before the commands are made, as logging and paths come first; they stand here for --help.
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "Where Howdah keeps its files, instead of the system's usual folders.")
    private @Nullable Path home;

    @SuppressWarnings("UnusedVariable")
    @Option(names = "--log-level", paramLabel = "LEVEL", scope = ScopeType.INHERIT, description = "ERROR, WARN, INFO or DEBUG.")
    private @Nullable String logLevel;

    private final Demos demos;
    private final Console console;
    private final ServerArgument servers;

    /// @param servers those that a reference may name
    public HowdahCommand(Demos demos, Console console, ServerArgument servers) {
        this.demos = demos;
        this.console = console;
        this.servers = servers;
    }

    @Override
    public Integer call() {
        if (recording != null) {
            return openRecording(recording);
        }
        if (at == null) {
            return demo ? console.open(demos.join()) : console.openRegistered(null);
        }
        if (demo) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--at and --demo exclude each other: the demo server is new"
                    + " each time and has no past.");
        }
        return console.openRegistered(reference(at));
    }

    private int openRecording(Path file) {
        if (demo || at != null) {
            throw new CommandFailure(ExitCode.WRONG_USAGE,
                    "--recording stands alone: the file says of which servers and"
                            + " of which time it is.");
        }
        try {
            return console.openRecording(file);
        } catch (HistoryException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
        }
    }

    private Reference reference(String text) {
        return switch (Reference.parse(text)) {
            case Reference.Result.Understood(var reference) -> known(reference);
            case Reference.Result.Mistaken(var sentence) ->
                throw new CommandFailure(ExitCode.WRONG_USAGE, "--at: " + sentence);
        };
    }

    private Reference known(Reference reference) {
        boolean isKnown = servers.list().servers().stream().anyMatch(server -> server.name().equals(reference.server())
                || server.id().toString().equals(reference.server()));
        if (!isKnown) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--at: No server is registered under the name that the"
                    + " reference gives: howdah servers list shows those that are.");
        }
        return reference;
    }
}
