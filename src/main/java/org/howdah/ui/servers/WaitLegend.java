package org.howdah.ui.servers;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.WaitCell;

/// Names the colours of the graphs, in the order in which they are stacked. Public for FXML.
public final class WaitLegend extends HBox {
    public WaitLegend() {
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        for (WaitClass waitClass : WaitClass.values()) {
            Region square = new Region();
            WaitCell.colour(square, waitClass);
            getChildren().add(label(waitClass.label(), square));
        }
        Region dashes = new Region();
        dashes.getStyleClass().add("legend-dashes");
        getChildren().add(label(Messages.text("servers.legendCores"), dashes));
    }

    private static Label label(String text, Region mark) {
        Label label = new Label(text, mark);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
