package org.howdah.cli;

import java.nio.file.Path;
import org.howdah.replay.Reference;
import org.jspecify.annotations.Nullable;

/// The console, as commands see it: a window, or the terminal's view where there can be none; app wires it.
public interface Console {
    /// Opens it on a server and waits until it is closed.
    ///
    /// @return the exit code
    /// @throws CommandFailure if it cannot be written to; the sentence says why
    int open(ResolvedServer server);

    /// Opens it on the servers that the user has registered, and waits until it is closed.
    ///
    /// @param at the place in the past where it opens; null for now
    /// @return the exit code
    /// @throws CommandFailure if there can be no window, or the list cannot be read; the sentence says why
    int openRegistered(@Nullable Reference at);

    /// Opens it on a recording, and waits until it is closed. Nothing is asked of any server.
    ///
    /// @return the exit code
    /// @throws CommandFailure if there can be no window; the sentence says why
    /// @throws org.howdah.history.HistoryException if the file is no recording
    int openRecording(Path file);
}
