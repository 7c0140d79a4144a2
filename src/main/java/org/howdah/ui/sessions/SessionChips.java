package org.howdah.ui.sessions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.howdah.analysis.SessionCounts;
import org.howdah.analysis.SessionWish;
import org.howdah.text.Units;
import org.howdah.ui.control.Chip;
import org.howdah.ui.control.FilterBar;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/// The counts above the table, each of which filters it: it stands for a word, and a second click takes that away. Of
/// several states one can be chosen. Screen thread.
final class SessionChips {
    static final String NOT_IDLE = "-state:idle";
    private static final String IDLE = "state:idle";
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final FilterBar filter;
    private final Map<Chip, String> words = new LinkedHashMap<>();
    private final Map<Chip, Function<SessionCounts, OptionalLong>> counts = new LinkedHashMap<>();

    /// @param pane in which the chips stand
    SessionChips(Pane pane, FilterBar filter) {
        this.filter = filter;
        add(pane, "activeChip", "state:active", known(SessionCounts::active));
        add(pane, "idleInTransactionChip", "state:idle-in-tx", known(SessionCounts::idleInTransaction));
        add(pane, "abortedChip", "state:aborted", known(SessionCounts::aborted));
        add(pane, "idleChip", IDLE, SessionCounts::idle);
        add(pane, "disabledChip", "state:disabled", known(SessionCounts::disabled));
        add(pane, "waitingChip", "state:waiting", known(SessionCounts::waiting));
        add(pane, "blockedChip", "state:blocked", known(SessionCounts::blocked));
        add(pane, "parallelChip", "state:worker", known(SessionCounts::parallelWorkers));
        add(pane, "hiddenChip", "state:hidden", known(SessionCounts::masked));
    }

    /// Shows how many sessions there are of each kind, and behind the filter how many pass it.
    ///
    /// @param counted null until some were read
    void show(@Nullable SessionCounts counted, SessionWish.Chosen chosen) {
        if (counted != null) {
            counts.forEach((chip, count) -> chip.setCount(count.apply(counted)));
        }
        filter.showCount(counted == null
                ? ""
                : Messages.text("sessions.count", Units.count(chosen.matching()), Units.count(chosen.total())));
    }

    /// Shows which words are in the filter.
    void refresh() {
        words.forEach((chip, word) -> chip.pseudoClassStateChanged(CHOSEN, filter.has(word)));
    }

    /// Takes the wish for idle sessions back, which no mode but that of all can fulfil.
    void spareIdle() {
        if (filter.has(IDLE)) {
            filter.replace(List.of(IDLE), List.of(NOT_IDLE));
        }
    }

    private void add(Pane pane, String id, String word, Function<SessionCounts, OptionalLong> count) {
        Chip chip = pane.getChildren().stream().filter(node -> id.equals(node.getId())).map(Chip.class::cast)
                .findFirst().orElseThrow();
        words.put(chip, word);
        counts.put(chip, count);
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

    private static Function<SessionCounts, OptionalLong> known(Function<SessionCounts, Integer> count) {
        return counted -> OptionalLong.of(count.apply(counted));
    }

    /// Idle sessions are usually left out; who asks for them gets them, and who no longer does is spared them again.
    private void toggle(String word) {
        List<String> others = List.copyOf(words.values());
        if (!filter.has(word)) {
            filter.replace(word.equals(IDLE) ? with(others, NOT_IDLE) : others, List.of(word));
        } else if (word.equals(IDLE)) {
            spareIdle();
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
