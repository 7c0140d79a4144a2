package org.howdah.ui.servers;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.howdah.analysis.FleetGrouping;
import org.howdah.ui.control.Messages;

/// The button that says by what the servers stand together, and lets the user choose. Screen thread.
final class GroupingMenu {
    private final MenuButton button;

    GroupingMenu(MenuButton button, Consumer<FleetGrouping> onChosen) {
        this.button = button;
        ToggleGroup group = new ToggleGroup();
        for (FleetGrouping grouping : FleetGrouping.values()) {
            RadioMenuItem item = new RadioMenuItem(name(grouping));
            item.setId(id(grouping));
            item.setUserData(grouping);
            item.setToggleGroup(group);
            item.setOnAction(_ -> onChosen.accept(grouping));
            button.getItems().add(item);
        }
    }

    void show(FleetGrouping grouping) {
        button.setText(Messages.text("servers.groupedBy", name(grouping)));
        button.getItems().forEach(item -> ((RadioMenuItem) item).setSelected(item.getUserData() == grouping));
    }

    static String id(FleetGrouping grouping) {
        return "group-" + grouping.name().toLowerCase(Locale.ROOT);
    }

    static String name(FleetGrouping grouping) {
        return switch (grouping) {
            case NONE -> Messages.text("servers.group.none");
            case GROUP -> Messages.text("servers.group.group");
            case TAG -> Messages.text("servers.group.tag");
            case ENVIRONMENT -> Messages.text("servers.group.environment");
            case CLUSTER -> Messages.text("servers.group.cluster");
        };
    }
}
