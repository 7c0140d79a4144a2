package org.howdah.ui.control;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Lets the user choose the columns of a table. Screen thread.
public final class ColumnChooser {
    private ColumnChooser() {}

    /// Opens below a button.
    ///
    /// @param always ids of the columns that cannot be hidden
    /// @param hidden ids of those that are not wanted now
    /// @param onHidden told the columns that are not wanted, at each change
    public static void show(Node owner, String title, List<? extends LiveColumn<?, ?, ?>> columns, Set<String> always,
            Set<String> hidden, Consumer<Set<String>> onHidden) {
        Set<String> unwanted = new TreeSet<>(hidden);
        VBox list = new VBox();
        list.setId("columnChooser");
        list.getStyleClass().add("column-chooser");
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        list.getChildren().add(heading);
        columns.stream().filter(column -> !always.contains(column.getId())).forEach(column -> {
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
        });
        open(owner, list);
    }

    private static void open(Node owner, Node content) {
        PopOver popOver = new PopOver(content);
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
