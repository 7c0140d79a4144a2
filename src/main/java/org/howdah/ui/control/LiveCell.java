package org.howdah.ui.control;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A table cell that says only what it shows; emptying itself, which a reused cell must never forget, is done here.
public abstract class LiveCell<K, R, V> extends TableCell<LiveRow<K, R>, V> {
    @Override
    protected final void updateItem(@Nullable V item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setText(null);
            setGraphic(null);
            getStyleClass().removeAll(Styles.CONDITIONAL);
        } else {
            show(item);
        }
    }

    protected abstract void show(V item);
}
