package org.howdah.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/// What commands print to, and whom they may ask.
///
/// @param console null where nobody sits in front of the program
public record StandardStreams(PrintWriter out, PrintWriter errors, @Nullable Console console) {
    /// Those of this process, in the terminal's encoding.
    public static StandardStreams ofProcess() {
        return new StandardStreams(writer(System.out), writer(System.err), System.console());
    }

    private static PrintWriter writer(PrintStream stream) {
        // Made from the stream itself, the writer hears when nobody reads any more; from a writer around it, it does not.
        return new PrintWriter(stream, false, stream.charset());
    }
}
