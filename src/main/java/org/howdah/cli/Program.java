package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/// Runs one command line and says how it ended. The only place where an error becomes a line for the user.
public final class Program {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private final CommandLine commandLine;

    public Program(HowdahCommand root, List<Object> commands, PrintWriter out, PrintWriter errors) {
        this.commandLine = new CommandLine(root);
        commands.forEach(command -> commandLine.addSubcommand(command));
        commandLine.setOut(out);
        commandLine.setErr(errors);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((e, _, _) -> report(e, errors));
        commandLine.setParameterExceptionHandler((e, _) -> {
            errors.println("howdah: " + wrongUsage(e));
            errors.println("howdah --help lists what can be given.");
            errors.flush();
            return ExitCode.WRONG_USAGE;
        });
    }

    /// Runs one command line, and returns the exit code.
    public int run(String... arguments) {
        return commandLine.execute(arguments);
    }

    /// What follows an unknown option is not repeated: it may be a password.
    private static @Nullable String wrongUsage(CommandLine.ParameterException e) {
        if (!(e instanceof CommandLine.UnmatchedArgumentException unmatched)) {
            return e.getMessage();
        }
        Optional<String> option = unmatched.getUnmatched().stream().filter(word -> word.startsWith("-")).findFirst();
        if (option.isPresent()) {
            return "there is no option " + option.get().split("=", 2)[0] + " here.";
        }
        return e.getCommandLine().getSubcommands().isEmpty()
                ? "an argument is too many."
                : "there is no command '" + unmatched.getUnmatched().getFirst() + "'.";
    }

    private static int report(Exception e, PrintWriter errors) {
        int code;
        if (e instanceof CommandFailure failure) {
            LOG.debug("the command failed", e);
            errors.println("howdah: " + failure.getMessage());
            code = failure.exitCode();
        } else if (e instanceof IOException) {
            LOG.debug("writing failed", e);
            errors.println("howdah: the output could not be written: " + e.getMessage());
            code = ExitCode.FAILED;
        } else {
            LOG.error("unexpected", e);
            errors.println("howdah: an unexpected error; the log says more (" + e.getClass().getSimpleName() + ").");
            code = ExitCode.FAILED;
        }
        errors.flush();
        return code;
    }
}
