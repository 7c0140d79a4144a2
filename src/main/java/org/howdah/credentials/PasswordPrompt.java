package org.howdah.credentials;

import java.nio.file.Path;
import java.util.Optional;
import org.howdah.model.server.ConnectionTarget;
import org.jspecify.annotations.Nullable;

/// Asks the user for a secret: in a dialog, or on the terminal. Called on any thread but the screen's; waits for the
/// answer.
@FunctionalInterface
public interface PasswordPrompt {
    /// Nobody can be asked.
    PasswordPrompt NOBODY = _ -> Optional.empty();

    /// What is asked for.
    ///
    /// @param target whose secret it is
    /// @param forGroup whether the answer serves the whole group of that server
    /// @param file that the secret opens; null where it is the password of a role
    record Question(ConnectionTarget target, boolean forGroup, @Nullable Path file) {}

    /// The answer, which belongs to the caller from now on; nothing where the user does not want to give one.
    Optional<char[]> ask(Question question) throws InterruptedException;
}
