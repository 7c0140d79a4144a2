package org.howdah.ui.timeline;

import java.util.function.BiConsumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.howdah.ui.control.Messages;

/// Which charts are shown, as a menu. Screen thread.
final class ChartsMenu {
    private ChartsMenu() {}

    /// Fills it anew.
    ///
    /// @param onHidden is told which chart is to be hidden, or shown again
    static void fill(MenuButton button, TimelineArrangement arrangement, BiConsumer<Panel, Boolean> onHidden,
            Runnable onAll) {
        button.getItems().clear();
        for (Panel panel : Panel.values()) {
            CheckMenuItem item = new CheckMenuItem(panel.title());
            item.setId("show-" + panel.word());
            item.setSelected(!arrangement.isHidden(panel));
            item.setOnAction(_ -> onHidden.accept(panel, !item.isSelected()));
            button.getItems().add(item);
        }
        MenuItem all = new MenuItem(Messages.text("timeline.showAll"));
        all.setOnAction(_ -> onAll.run());
        button.getItems().addAll(new SeparatorMenuItem(), all);
    }
}
