package org.howdah.ui.sessions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import org.howdah.ui.control.Chip;
import org.howdah.ui.control.FilterBar;

/// Makes the counts above the table filter it: each stands for a word, and a second click takes it away. Of several states
/// one can be chosen. Screen thread.
final class SessionChips {
    static final String IDLE = "state:idle";
    static final String NOT_IDLE = "-state:idle";
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final FilterBar filter;
    private final Map<Chip, String> words = new LinkedHashMap<>();

    SessionChips(FilterBar filter) {
        this.filter = filter;
    }

    void add(Chip chip, String word) {
        words.put(chip, word);
        chip.getStyleClass().add("chip-button");
        chip.setFocusTraversable(true);
        chip.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        chip.setOnMouseClicked(_ -> toggle(word));
        chip.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                toggle(word);
                event.consume();
            }
        });
    }

    /// Shows which words are in the filter.
    void refresh() {
        words.forEach((chip, word) -> chip.pseudoClassStateChanged(CHOSEN, filter.has(word)));
    }

    /// Idle sessions are usually left out; who asks for them gets them, and who no longer does is spared them again.
    private void toggle(String word) {
        List<String> others = List.copyOf(words.values());
        if (!filter.has(word)) {
            filter.replace(word.equals(IDLE) ? with(others, NOT_IDLE) : others, List.of(word));
        } else if (word.equals(IDLE)) {
            filter.replace(List.of(IDLE), List.of(NOT_IDLE));
        } else {
            filter.replace(List.of(word), List.of());
        }
    }

    private static List<String> with(List<String> words, String more) {
        List<String> all = new java.util.ArrayList<>(words);
        all.add(more);
        return all;
    }
}
