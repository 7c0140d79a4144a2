package org.howdah.ui.control;

import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.Group;
import javafx.scene.control.TableColumnBase;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Holds the texts of a live table that change every second, those of each column together, above the rows.
///
/// Inside their cells they would have JavaFX paint the whole table each second, as it does where more than a dozen
/// children of one node have changed: here they change a few narrow columns. Screen thread.
final class FigureLayer extends Group {
    private final Map<TableColumnBase<?, ?>, Group> columns = new WeakHashMap<>();

    /// @param rows what holds the rows, which moves to the left when the table is scrolled to the right, and is clipped to
    /// what can be seen
    FigureLayer(Region rows) {
        setManaged(false);
        setMouseTransparent(true);
        setAutoSizeChildren(false);
        translateXProperty().bind(rows.layoutXProperty());
        translateYProperty().bind(rows.layoutYProperty());
        Rectangle sight = new Rectangle();
        sight.xProperty().bind(rows.layoutXProperty().negate());
        sight.yProperty().bind(rows.layoutYProperty().negate());
        sight.widthProperty().bind(rows.widthProperty());
        sight.heightProperty().bind(rows.heightProperty());
        setClip(sight);
    }

    /// Where the texts of a column belong.
    Group of(TableColumnBase<?, ?> column) {
        return columns.computeIfAbsent(column, _ -> {
            Group group = new Group();
            group.setManaged(false);
            group.setAutoSizeChildren(false);
            getChildren().add(group);
            return group;
        });
    }
}
