package org.howdah.cli;

import java.io.Console;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks whoever sits in front of the terminal for a secret, without showing it.
@FunctionalInterface
public interface SecretPrompt {
    /// Waits for the answer.
    ///
    /// @param question without a colon
    /// @return nothing where nobody can be asked, or the input has ended
    Optional<char[]> ask(String question);

    /// Asks on the terminal.
    ///
    /// @param console null where nobody can be asked
    static SecretPrompt of(@Nullable Console console) {
        return question -> console == null
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword("%s: ", question));
    }
}
