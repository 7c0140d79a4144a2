package org.howdah.ui.servers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.howdah.ui.control.Styles;

/// Choices of servers that are one click away, with how many each has. Screen thread.
final class FilterChips {
    private final FlowPane pane;
    private final Consumer<ServersFilter> onChosen;
    private final Map<ServersFilter, FilterChip> chips = new LinkedHashMap<>();

    FilterChips(FlowPane pane, Consumer<ServersFilter> onChosen) {
        this.pane = pane;
        this.onChosen = onChosen;
    }

    void show(List<ServersFilter.Choice> choices, ServersFilter chosen) {
        List<FilterChip> wanted = new ArrayList<>();
        for (ServersFilter.Choice choice : choices) {
            FilterChip chip = chips.computeIfAbsent(choice.filter(), this::chip);
            chip.show(choice.count(), choice.filter().equals(chosen));
            wanted.add(chip);
        }
        if (!pane.getChildren().equals(wanted)) {
            pane.getChildren().setAll(wanted);
            chips.values().retainAll(wanted);
        }
    }

    private FilterChip chip(ServersFilter filter) {
        FilterChip chip = new FilterChip(filter.title());
        chip.setOnAction(_ -> onChosen.accept(filter));
        return chip;
    }

    private static final class FilterChip extends ToggleButton {
        private final Label number = new Label();

        FilterChip(String title) {
            super(title);
            getStyleClass().setAll(Styles.CHIP, "filter-chip");
            number.getStyleClass().add(Styles.CHIP_NUMBER);
            setGraphic(number);
            setMinWidth(USE_PREF_SIZE);
        }

        void show(long count, boolean chosen) {
            number.setText(Long.toString(count));
            setSelected(chosen);
            setAccessibleText(count + " " + getText());
        }
    }
}
