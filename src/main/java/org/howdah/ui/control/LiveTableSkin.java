package org.howdah.ui.control;

import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/// JavaFX's own skin of a table, with our flow of rows.
final class LiveTableSkin<T> extends TableViewSkin<T> {
    LiveTableSkin(TableView<T> table) {
        super(table);
    }

    @Override
    protected VirtualFlow<TableRow<T>> createVirtualFlow() {
        return new LiveFlow<>();
    }

    LiveFlow<T> flow() {
        return (LiveFlow<T>) getVirtualFlow();
    }
}
