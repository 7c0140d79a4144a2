package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// To what the sessions of a page are narrowed, as chips that each can be taken away. Screen thread.
public final class FilterTrail extends FlowPane {
    /// One narrowing.
    ///
    /// @param name of what is narrowed: `db`
    /// @param value safe to show
    /// @param remove takes it away
    public record Step(String name, String value, Runnable remove) {}

    public FilterTrail() {
        getStyleClass().add("filter-trail");
        show(List.of(), () -> {});
    }

    /// Shows these steps; without any there is nothing to be seen.
    ///
    /// @param clear takes all of them away
    public void show(List<Step> steps, Runnable clear) {
        List<Node> nodes = new ArrayList<>();
        for (Step step : steps) {
            Label name = new Label(step.name() + " =");
            Label value = new Label(step.value());
            value.getStyleClass().add(Styles.STRONG);
            Button chip = new Button(null, new HBox(name, value, new FontIcon(Feather.X)));
            chip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            chip.getStyleClass().setAll(Styles.CHIP, "filter", "trail-chip");
            chip.setAccessibleText(Messages.text("trail.remove", step.name() + " = " + step.value()));
            chip.setOnAction(_ -> step.remove().run());
            nodes.add(chip);
        }
        if (!steps.isEmpty()) {
            Hyperlink all = new Hyperlink(Messages.text("trail.clear"));
            all.setId("trailClear");
            all.setOnAction(_ -> clear.run());
            nodes.add(all);
        }
        getChildren().setAll(nodes);
        setManaged(!steps.isEmpty());
    }
}
