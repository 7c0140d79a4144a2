package org.howdah.ui.compare;

import java.time.ZoneOffset;
import org.howdah.analysis.explain.Contribution;

/// A line of an explanation as the page says it, for tests that stand outside of it.
public final class ExplainedLine {
    private ExplainedLine() {}

    /// What is the matter, and the figures that say so.
    public static String of(Contribution line) {
        ExplainWords words = new ExplainWords(ZoneOffset.UTC);
        return words.title(line) + ": " + words.evidence(line);
    }
}
