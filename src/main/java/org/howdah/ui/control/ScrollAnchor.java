package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Remembers which row stands where on the screen, and puts it there again after the list has changed around it.
///
/// The anchor is the selected row if it can be seen; else the row under the mouse, which a click must not miss; else the
/// top row, unless the table stands at its very top, where the user wants to see what comes first. Screen thread.
final class ScrollAnchor<K, R> {
    /// A candidate for the anchor and its distance from the upper edge.
    private record Mark<K, R>(LiveRow<K, R> row, double y) {}

    private final TableView<LiveRow<K, R>> table;
    private final List<Mark<K, R>> marks = new ArrayList<>();

    ScrollAnchor(TableView<LiveRow<K, R>> table, @Nullable LiveRow<K, R> selected) {
        this.table = table;
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
        if (flow == null || first == null || last == null) {
            return;
        }
        double top = first.getLayoutY();
        boolean atTop = first.getIndex() == 0 && top >= 0;
        int end = Math.min(last.getIndex(), table.getItems().size() - 1);
        for (int index = first.getIndex(); index <= end; index++) {
            LiveRow<K, R> row = table.getItems().get(index);
            Mark<K, R> mark = new Mark<>(row, top + (index - first.getIndex()) * table.getFixedCellSize());
            if (row == selected) {
                marks.addFirst(mark);
            } else if (flow.getCell(index).isHover()) {
                marks.add(isMarked(selected) ? 1 : 0, mark);
            } else if (!atTop) {
                marks.add(mark);
            }
        }
    }

    private boolean isMarked(@Nullable LiveRow<K, R> row) {
        return !marks.isEmpty() && marks.getFirst().row() == row;
    }

    void restore() {
        for (Mark<K, R> mark : marks) {
            int index = table.getItems().indexOf(mark.row());
            if (index >= 0) {
                scrollTo(index * table.getFixedCellSize() - mark.y());
                return;
            }
        }
    }

    private void scrollTo(double wanted) {
        VirtualFlow<?> flow = flow();
        if (flow == null) {
            return;
        }
        // The flow learns of the new number of rows only when it is laid out.
        table.layout();
        IndexedCell<?> first = flow.getFirstVisibleCell();
        if (first == null) {
            return;
        }
        double present = first.getIndex() * table.getFixedCellSize() - first.getLayoutY();
        double distance = Math.max(0, wanted) - present;
        if (Math.abs(distance) >= 0.5) {
            flow.scrollPixels(distance);
        }
    }

    private @Nullable VirtualFlow<?> flow() {
        return table.getSkin() instanceof LiveTableSkin<?> skin ? skin.flow() : null;
    }
}
