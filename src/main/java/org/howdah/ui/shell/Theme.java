package org.howdah.ui.shell;

/// The two looks of a window.
public enum Theme {
    LIGHT, DARK;

    /// As it stands in file names and style classes.
    public String word() {
        return switch (this) {
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }

    Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
