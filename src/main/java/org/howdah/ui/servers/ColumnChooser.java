package org.howdah.ui.servers;

import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;

/// Lets the user choose the columns of the table. Screen thread.
final class ColumnChooser {
    private static final Set<String> ALWAYS = Set.of("status", "name");

    private final LiveTable<ServersRow.Key, ServersRow> table;
    private final ServersTableLayout layout;

    ColumnChooser(LiveTable<ServersRow.Key, ServersRow> table, ServersTableLayout layout) {
        this.table = table;
        this.layout = layout;
    }

    void show(Node owner) {
        VBox list = new VBox();
        list.setId("columnChooser");
        list.getStyleClass().add("column-chooser");
        Label title = new Label(Messages.text("servers.columns"));
        title.getStyleClass().add("section-title");
        list.getChildren().add(title);
        table.getColumns().forEach(column -> {
            if (column instanceof LiveColumn<?, ?, ?> live && !ALWAYS.contains(column.getId())) {
                CheckBox box = new CheckBox(live.name());
                box.setId("column-" + column.getId());
                box.setSelected(!layout.hidden().contains(column.getId()));
                box.selectedProperty().subscribe((_, shown) -> choose(column.getId(), shown));
                list.getChildren().add(box);
            }
        });
        PopOver popOver = new PopOver(list);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setArrowSize(0);
        popOver.setCornerRadius(6);
        if (owner.getScene() != null) {
            popOver.getRoot().getStylesheets().addAll(owner.getScene().getStylesheets());
            popOver.getRoot().getStyleClass().addAll(owner.getScene().getRoot().getStyleClass());
        }
        popOver.show(owner);
    }

    private void choose(String id, boolean shown) {
        Set<String> hidden = new TreeSet<>(layout.hidden());
        if (shown) {
            hidden.remove(id);
        } else {
            hidden.add(id);
        }
        layout.setHidden(hidden);
        layout.changed();
    }
}
