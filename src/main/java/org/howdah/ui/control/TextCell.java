package org.howdah.ui.control;

import org.howdah.text.SafeText;
import org.howdah.text.Units;

/// A short text of a server on one line, made safe; empty is unknown.
public final class TextCell<K, R> extends LiveCell<K, R, String> {
    /// More than any column is wide, and little to measure.
    private static final int LONGEST = 128;

    public TextCell(String... styleClasses) {
        getStyleClass().addAll(styleClasses);
    }

    @Override
    protected void show(String text) {
        setText(text.isEmpty() ? Units.UNKNOWN : SafeText.line(text, LONGEST));
        Styles.set(this, Styles.UNKNOWN_VALUE, text.isEmpty());
    }
}
