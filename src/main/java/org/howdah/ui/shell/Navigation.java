package org.howdah.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.ui.control.Badge;
import org.howdah.ui.control.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list of pages at the left, with what waits on them; collapsed it shows icons only. Screen thread.
///
/// Public for FXML.
public final class Navigation extends VBox {
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private final Map<PageId, ToggleButton> items = new EnumMap<>(PageId.class);
    private final Map<PageId, Badge> badges = new EnumMap<>(PageId.class);
    private final java.util.List<Label> groups = new java.util.ArrayList<>();
    private final Button collapse = new Button();
    private Consumer<PageId> onChosen = _ -> {};
    private Consumer<Boolean> onCollapsed = _ -> {};
    private boolean collapsed;

    public Navigation() {
        getStyleClass().add("nav");
        group(Messages.text("nav.fleet"));
        item(PageId.SERVERS);
        group(Messages.text("nav.now"));
        item(PageId.LOAD);
        item(PageId.SESSIONS);
        group(Messages.text("nav.history"));
        item(PageId.TIMELINE);
        item(PageId.EPISODES);
        group(Messages.text("nav.health"));
        item(PageId.ALERTS);
        Region space = new Region();
        setVgrow(space, Priority.ALWAYS);
        Region rule = new Region();
        rule.getStyleClass().addAll("rule", "nav-rule");
        getChildren().addAll(space, rule);
        item(PageId.COLLECTOR);
        item(PageId.PREFERENCES);
        collapse.setId("navCollapse");
        collapse.getStyleClass().addAll("nav-item", "nav-collapse");
        collapse.setOnAction(_ -> onCollapsed.accept(!collapsed));
        getChildren().add(collapse);
        setCollapsed(false);
    }

    void setOnChosen(Consumer<PageId> action) {
        onChosen = action;
    }

    /// Told when the user, not the program, has collapsed or opened it.
    void setOnCollapsed(Consumer<Boolean> action) {
        onCollapsed = action;
    }

    boolean isCollapsed() {
        return collapsed;
    }

    void setCollapsed(boolean wanted) {
        collapsed = wanted;
        pseudoClassStateChanged(COLLAPSED, wanted);
        groups.forEach(group -> {
            group.setVisible(!wanted);
            group.setMinHeight(wanted ? 12 : Region.USE_COMPUTED_SIZE);
        });
        items.forEach((page, item) -> {
            item.setText(wanted ? "" : page.title());
            item.setTooltip(wanted ? new Tooltip(page.title()) : null);
        });
        collapse.setGraphic(new FontIcon(wanted ? Feather.CHEVRONS_RIGHT : Feather.CHEVRONS_LEFT));
        String words = wanted ? Messages.text("nav.expand") : Messages.text("nav.collapse");
        collapse.setText(wanted ? "" : words);
        collapse.setAccessibleText(words);
        collapse.setTooltip(wanted ? new Tooltip(words) : null);
    }

    /// Marks the page that is shown.
    void select(PageId page) {
        PageId shown = page == PageId.WELCOME ? PageId.SERVERS : page;
        items.forEach((each, item) -> item.setSelected(each == shown));
    }

    void setBadge(PageId page, long count, String tone) {
        Badge badge = badges.get(page);
        if (badge != null) {
            badge.show(count, tone);
        }
        ToggleButton item = items.get(page);
        if (item != null) {
            item.setAccessibleText(count > 0
                    ? Messages.text("nav.counted", page.title(), Long.toString(count))
                    : page.title());
        }
    }

    private void group(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("nav-group");
        groups.add(label);
        getChildren().add(label);
    }

    private void item(PageId page) {
        ToggleButton item = new ToggleButton(page.title(), new FontIcon(page.icon()));
        item.setId("nav-" + page.word());
        item.getStyleClass().add("nav-item");
        item.setAccessibleText(page.title());
        item.setContentDisplay(ContentDisplay.LEFT);
        item.setMaxWidth(Double.MAX_VALUE);
        item.setOnAction(_ -> {
            // It is selected by the page that comes, not by the click.
            item.setSelected(true);
            onChosen.accept(page);
        });
        Badge badge = new Badge();
        badge.setId("badge-" + page.word());
        badge.setMouseTransparent(true);
        StackPane line = new StackPane(item, badge);
        line.getStyleClass().add("nav-line");
        StackPane.setAlignment(badge, Pos.CENTER_RIGHT);
        items.put(page, item);
        badges.put(page, badge);
        getChildren().add(line);
    }
}
