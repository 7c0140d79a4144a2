package org.howdah.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `howdah`: opens the console.
@Command(name = "howdah", description = "Watches PostgreSQL servers.", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class HowdahCommand implements Callable<Integer> {
    @Option(names = "--demo", description = "Opens the console on a demo server: a real PostgreSQL of its own.")
    private boolean demo;

    // The two below are read before the commands are made, as logging and paths come first; they stand here for --help.
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "Where Howdah keeps its files, instead of the system's usual folders.")
    private @Nullable Path home;

    @SuppressWarnings("UnusedVariable")
    @Option(names = "--log-level", paramLabel = "LEVEL", scope = ScopeType.INHERIT, description = "ERROR, WARN, INFO or DEBUG.")
    private @Nullable String logLevel;

    private final Demos demos;
    private final Console console;

    public HowdahCommand(Demos demos, Console console) {
        this.demos = demos;
        this.console = console;
    }

    @Override
    public Integer call() {
        return demo ? console.open(demos.join()) : console.openRegistered();
    }
}
