package org.howdah.ui.range;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TopList;
import org.jspecify.annotations.Nullable;

/// The texts of statements that were seen in a window: a load knows its statements by numbers only. Screen thread.
public final class StatementTexts {
    private static final int MOST = 2_000;

    private final SequencedMap<String, String> texts = new LinkedHashMap<>();

    /// Takes note of what a list tells.
    public void learn(TopList list) {
        if (list.dimension() == LoadDimension.STATEMENT) {
            list.entries().forEach(entry -> learn(entry.value(), entry.text()));
        }
    }

    /// Takes note of one text.
    ///
    /// @param value as the history writes it
    /// @param text as the server gave it; null where it is not known
    public void learn(String value, @Nullable String text) {
        if (text != null) {
            texts.putLast(value, text);
            if (texts.size() > MOST) {
                texts.pollFirstEntry();
            }
        }
    }

    /// As the server gave it; null for one that was not seen.
    public @Nullable String of(String value) {
        return texts.get(value);
    }
}
