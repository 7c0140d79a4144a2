package org.howdah.cli.output;

/// What is known of the terminal that output goes to.
public interface Terminal {
    /// Whether a person watches, so that a table is drawn anew in place.
    boolean isInteractive();

    /// Columns.
    int width();

    /// Lines.
    int height();
}
