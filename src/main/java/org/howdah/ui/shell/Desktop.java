package org.howdah.ui.shell;

/// The desktop around the window, as far as it has a tray; app wires it. Any thread.
public interface Desktop {
    /// Whether there is a tray.
    boolean hasTray();

    /// Shows a message beside the tray.
    ///
    /// @param error whether it is more than a warning
    void notify(String title, String text, boolean error);
}
