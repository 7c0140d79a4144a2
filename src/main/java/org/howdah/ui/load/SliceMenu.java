package org.howdah.ui.load;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.howdah.model.history.LoadDimension;
import org.howdah.ui.range.DimensionWords;

/// By what the chart can be divided.
final class SliceMenu {
    static final List<LoadDimension> DIMENSIONS = List.of(LoadDimension.WAIT_CLASS, LoadDimension.WAIT_EVENT,
            LoadDimension.STATEMENT, LoadDimension.DATABASE, LoadDimension.USER, LoadDimension.APPLICATION,
            LoadDimension.CLIENT, LoadDimension.BACKEND_TYPE);

    private SliceMenu() {}

    static void fill(MenuButton button, Consumer<LoadDimension> onChosen) {
        for (LoadDimension dimension : DIMENSIONS) {
            MenuItem item = new MenuItem(DimensionWords.title(dimension));
            item.setId("slice-" + dimension.name().toLowerCase(Locale.ROOT));
            item.setOnAction(_ -> onChosen.accept(dimension));
            button.getItems().add(item);
        }
    }
}
