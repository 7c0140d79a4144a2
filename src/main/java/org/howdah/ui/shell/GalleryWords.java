package org.howdah.ui.shell;

import java.util.List;
import java.util.Optional;
import org.howdah.ui.control.FilterBar;
import org.howdah.ui.control.Messages;

/// A language of a filter that knows one word, to show what a wrong one looks like.
final class GalleryWords implements FilterBar.Language {
    @Override
    public List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    @Override
    public Optional<String> mistake(String text) {
        return words(text).stream().filter(word -> !word.startsWith("state:")).findFirst()
                .map(word -> Messages.text("search.unknownName", word));
    }

    @Override
    public FilterBar.Offer offer(String text) {
        return new FilterBar.Offer(text.length(), List.of());
    }
}
