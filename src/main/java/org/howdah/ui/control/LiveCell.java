package org.howdah.ui.control;

import java.util.Objects;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A table cell that says only what it shows; emptying itself, which a reused cell must never forget, is done here. A
/// text that it has to cut can be read in full under the mouse.
public abstract class LiveCell<K, R, V> extends TableCell<LiveRow<K, R>, V> {
    private @Nullable V shown;
    private @Nullable String cut;

    /// The whole text where the cell had to cut it; null where it did not.
    protected @Nullable String cutText() {
        return isTextTruncated() ? getText() : null;
    }

    /// Whether its text is cut, and another one than when this was asked before.
    final boolean isCutAnew() {
        String before = cut;
        cut = isTextTruncated() ? getText() : null;
        return cut != null && !cut.equals(before);
    }

    /// The row has another value, which need not be another one for this cell.
    @SuppressWarnings("unchecked") // a live table has live columns only, and a cell has the types of its column
    final void refresh(Object row) {
        if (!isEmpty() && getTableColumn() instanceof LiveColumn<?, ?, ?> column) {
            @Nullable
            V value = ((LiveColumn<K, R, V>) column).valueOf((R) row);
            if (!Objects.equals(value, getItem())) {
                updateItem(value, false);
            }
        }
    }

    @Override
    protected final void updateItem(@Nullable V item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setText(null);
            setGraphic(null);
            getStyleClass().removeAll(Styles.CONDITIONAL);
            shown = null;
            clear();
        } else if (!item.equals(shown) || showsMore(item)) {
            shown = item;
            show(item);
        }
    }

    /// Whether what it shows hangs on more than the item, so that an equal one has to be shown again.
    protected boolean showsMore(V item) {
        return false;
    }

    protected abstract void show(V item);

    /// Takes away what it shows besides its text and its graphic.
    protected void clear() {}

    /// The row has another mark. What the stylesheet says of it needs no help.
    void mark(LiveRow.Mark mark) {}
}
