package org.howdah.ui.chart;

import java.util.Locale;

/// Colours of values that are no waits, by what they mean; the stylesheet has them.
public enum Tone {
    /// What a chart is about.
    FIRST,
    /// What stands beside it.
    SECOND,
    /// What is there and does nothing.
    THIRD,
    /// What stands beside it as a line: the paler tones are for areas, and a thin line of them is hard to see.
    QUIET,
    /// What is better rare.
    WARNING,
    /// What should not be.
    DANGER;

    /// As it stands in the stylesheet: `tone-first`.
    public String word() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
