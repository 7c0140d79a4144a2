package org.howdah.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.howdah.ui.control.Styles;

/// How the specimens of a sheet stand beside and below each other. Screen thread.
final class GallerySheet {
    private static final double WIDTH = 780;

    private GallerySheet() {}

    static FlowPane flow() {
        FlowPane pane = new FlowPane(Orientation.HORIZONTAL, 12, 12);
        pane.setPrefWrapLength(WIDTH);
        return pane;
    }

    static Pane row(Node... nodes) {
        HBox row = new HBox(12, nodes);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    /// A sheet with its name above it.
    static Node titled(String name, Node sheet) {
        Label title = new Label(name);
        title.getStyleClass().addAll(Styles.CAPTION, Styles.MUTED);
        return new VBox(10, title, sheet);
    }

    static Node sheet(Node... parts) {
        return new VBox(16, parts);
    }
}
