package org.howdah.history.chunk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shared texts in memory.
final class HeapTexts implements SharedTexts {
    private final List<String> texts = new ArrayList<>();

    @Override
    public long number(String text) {
        int at = texts.indexOf(text);
        if (at < 0) {
            texts.add(text);
            at = texts.size() - 1;
        }
        return at;
    }

    @Override
    public @Nullable String text(long number) {
        return number >= 0 && number < texts.size() ? texts.get((int) number) : null;
    }
}
