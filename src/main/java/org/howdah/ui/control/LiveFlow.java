package org.howdah.ui.control;

import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;

/// The rows of a live table, and above them the layer of the texts that change every second. Screen thread.
final class LiveFlow<C extends IndexedCell<?>> extends VirtualFlow<C> {
    private final FigureLayer figures;

    LiveFlow() {
        Region rows = (Region) getChildren().stream().filter(LiveFlow::holdsRows).findFirst().orElseThrow();
        figures = new FigureLayer(rows);
        getChildren().add(getChildren().indexOf(rows) + 1, figures);
    }

    FigureLayer figures() {
        return figures;
    }

    private static boolean holdsRows(Node node) {
        return node.getStyleClass().contains("clipped-container");
    }
}
