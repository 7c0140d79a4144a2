package org.howdah.ui.sessions;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.Messages;

/// Lets the user choose the columns of the table. Screen thread.
final class SessionColumnChooser {
    private SessionColumnChooser() {}

    /// @param onHidden told the columns that are not wanted, at each change
    static void show(Node owner, List<LiveColumn<Object, SessionRow, ?>> columns, Set<String> hidden,
            Consumer<Set<String>> onHidden) {
        Set<String> unwanted = new TreeSet<>(hidden);
        VBox list = new VBox();
        list.setId("columnChooser");
        list.getStyleClass().add("column-chooser");
        Label title = new Label(Messages.text("sessions.columns"));
        title.getStyleClass().add("section-title");
        list.getChildren().add(title);
        for (LiveColumn<Object, SessionRow, ?> column : columns) {
            if (!SessionColumns.ALWAYS.contains(column.getId())) {
                CheckBox box = new CheckBox(column.name());
                box.setId("column-" + column.getId());
                box.setSelected(!unwanted.contains(column.getId()));
                box.selectedProperty().subscribe((_, wanted) -> {
                    if (wanted) {
                        unwanted.remove(column.getId());
                    } else {
                        unwanted.add(column.getId());
                    }
                    onHidden.accept(Set.copyOf(unwanted));
                });
                list.getChildren().add(box);
            }
        }
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
}
