package org.howdah.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.howdah.model.session.WaitClass;

/// Names the colours of load by wait class, in the order in which they are stacked. Screen thread.
public final class WaitLegend extends HBox {
    public WaitLegend() {
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        for (WaitClass waitClass : WaitClass.values()) {
            getChildren().add(label(waitClass));
        }
        getChildren().add(label(Messages.text("legend.cores"), dashes()));
    }

    /// Names one colour.
    public static Label label(WaitClass waitClass) {
        Region square = new Region();
        WaitCell.colour(square, waitClass);
        return label(waitClass.label(), square);
    }

    /// Names the dashed line at the number of cores.
    public static Label label(int cores) {
        return label(Messages.count("load.cores", cores), dashes());
    }

    /// The mark of that line.
    public static Region dashes() {
        Region dashes = new Region();
        dashes.getStyleClass().add("legend-dashes");
        return dashes;
    }

    private static Label label(String text, Region mark) {
        Label label = new Label(text, mark);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
