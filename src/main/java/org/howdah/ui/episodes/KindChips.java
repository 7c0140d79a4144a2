package org.howdah.ui.episodes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.howdah.analysis.Finding;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// How many there are of each kind that there is; a click shows only these, another one all. Screen thread.
final class KindChips {
    private final FlowPane pane;
    private final Map<Finding.Kind, ToggleButton> chips = new EnumMap<>(Finding.Kind.class);
    private final Map<Finding.Kind, Label> numbers = new EnumMap<>(Finding.Kind.class);

    /// A kind that was chosen.
    record Kind(Finding.Kind kind) {}

    KindChips(FlowPane pane, Consumer<@Nullable Kind> onChosen) {
        this.pane = pane;
        for (Finding.Kind kind : Finding.Kind.values()) {
            Label number = new Label();
            number.getStyleClass().add(Styles.CHIP_NUMBER);
            ToggleButton chip = new ToggleButton(EpisodeWords.kind(kind), number);
            chip.setId("kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            chip.getStyleClass().setAll(Styles.CHIP, "filter-chip");
            chip.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            chip.setOnAction(_ -> onChosen.accept(chip.isSelected() ? new Kind(kind) : null));
            chips.put(kind, chip);
            numbers.put(kind, number);
        }
    }

    void show(List<Finding> findings, Finding.@Nullable Kind chosen) {
        List<ToggleButton> wanted = new ArrayList<>();
        chips.forEach((kind, chip) -> {
            long count = findings.stream().filter(finding -> finding.kind() == kind).count();
            Label number = numbers.get(kind);
            if (number != null && (count > 0 || kind == chosen)) {
                number.setText(Long.toString(count));
                chip.setText(EpisodeWords.kinds(kind, count));
                chip.setAccessibleText(count + " " + chip.getText());
                chip.setSelected(kind == chosen);
                wanted.add(chip);
            }
        });
        if (!pane.getChildren().equals(wanted)) {
            pane.getChildren().setAll(wanted);
        }
    }
}
