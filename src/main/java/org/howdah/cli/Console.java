package org.howdah.cli;

/// The window, as commands see it; app wires it.
public interface Console {
    /// Opens the window on a server and waits until it is closed.
    ///
    /// @return the exit code
    /// @throws CommandFailure if this machine can show no window; the sentence says why
    int open(ResolvedServer server);
}
