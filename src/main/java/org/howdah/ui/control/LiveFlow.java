package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;

/// The rows of a live table, and above them the layer of the texts that change every second. A row on the screen goes
/// with its item: JavaFX leaves rows where they are and fills all of them anew where a single item has come above them.
/// Screen thread.
final class LiveFlow<T> extends VirtualFlow<TableRow<T>> {
    private final FigureLayer figures;

    LiveFlow() {
        Region rows = (Region) getChildren().stream().filter(LiveFlow::holdsRows).findFirst().orElseThrow();
        figures = new FigureLayer(rows);
        getChildren().add(getChildren().indexOf(rows) + 1, figures);
    }

    FigureLayer figures() {
        return figures;
    }

    /// Those on the screen, from the top; none where nothing is to be seen.
    List<TableRow<T>> rowsInSight() {
        return getViewportLength() <= 0
                ? List.of()
                : getCells().stream().filter(row -> !row.isEmpty()).toList();
    }

    /// Called where the rows are about to be placed anew: each is then taken for the index that it has.
    @Override
    protected void addAllToPile() {
        if (!getCells().isEmpty() && getCells().getFirst().getIndex() >= 0) {
            followItems(getCells());
        }
        super.addAllToPile();
    }

    /// A row that lies aside keeps the index that it had, and would be taken for it before the row that has it now.
    @Override
    protected int getCellIndex(TableRow<T> row) {
        return row.getParent() == null ? -1 : super.getCellIndex(row);
    }

    /// Gives each row the place of its item, and the places that are left to the rows whose items are out of sight.
    private void followItems(List<TableRow<T>> rows) {
        List<T> items = rows.getFirst().getTableView().getItems();
        int first = rows.getFirst().getIndex();
        IdentityHashMap<T, Integer> places = new IdentityHashMap<>();
        List<Integer> left = new ArrayList<>();
        for (int place = first; place < first + rows.size(); place++) {
            if (place >= items.size() || places.putIfAbsent(items.get(place), place) != null) {
                left.add(place);
            }
        }
        List<TableRow<T>> free = new ArrayList<>();
        for (TableRow<T> row : rows) {
            Integer place = row.isEmpty() ? null : places.remove(row.getItem());
            if (place == null) {
                free.add(row);
            } else if (place != row.getIndex()) {
                move(row, place);
            }
        }
        left.addAll(places.values());
        for (TableRow<T> row : free) {
            int place = left.removeLast();
            if (place != row.getIndex()) {
                row.updateIndex(place);
            }
        }
    }

    private static void move(TableRow<?> row, int place) {
        if (row instanceof LiveTableRow<?, ?> live) {
            live.moveTo(place);
        } else {
            row.updateIndex(place);
        }
    }

    private static boolean holdsRows(Node node) {
        return node.getStyleClass().contains("clipped-container");
    }
}
