package org.howdah.ui.shell;

/// What the user wants the look to be.
public enum ThemeChoice {
    /// As the rest of his desktop.
    SYSTEM, LIGHT, DARK
}
