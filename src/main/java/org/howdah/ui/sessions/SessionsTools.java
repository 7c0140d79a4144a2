package org.howdah.ui.sessions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.howdah.analysis.SessionDuration;
import org.howdah.analysis.SessionGrouping;
import org.howdah.analysis.SessionMode;
import org.howdah.analysis.SessionWish;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;

/// The choices above the table: mode, grouping, and which time counts. Screen thread.
final class SessionsTools {
    private final Map<SessionMode, ToggleButton> modes = new EnumMap<>(SessionMode.class);
    private final Map<SessionGrouping, RadioMenuItem> groupings = new EnumMap<>(SessionGrouping.class);
    private final MenuButton groupButton;
    private final Button timeButton;
    private final Label timeKey = key("T");

    /// @param onWish told what is chosen, from what is chosen now
    SessionsTools(HBox modeButtons, MenuButton groupButton, Button timeButton,
            Consumer<java.util.function.UnaryOperator<SessionWish>> onWish) {
        this.groupButton = groupButton;
        this.timeButton = timeButton;
        ToggleGroup oneMode = new ToggleGroup();
        int number = 0;
        for (SessionMode mode : SessionMode.values()) {
            number++;
            ToggleButton button = new ToggleButton(title(mode), key(Integer.toString(number)));
            button.setId("mode-" + number);
            button.getStyleClass().addAll(Styles.SEGMENT, number == 1
                    ? Styles.LEFT_PILL
                    : mode == SessionMode.ALL ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            button.setToggleGroup(oneMode);
            button.setOnAction(_ -> onWish.accept(wish -> wish.withMode(mode)));
            modes.put(mode, button);
            modeButtons.getChildren().add(button);
        }
        ToggleGroup oneGrouping = new ToggleGroup();
        for (SessionGrouping grouping : SessionGrouping.values()) {
            RadioMenuItem item = new RadioMenuItem(title(grouping));
            item.setToggleGroup(oneGrouping);
            item.setOnAction(_ -> onWish.accept(wish -> wish.withGrouping(grouping)));
            groupings.put(grouping, item);
        }
        groupButton.getItems().setAll(List.copyOf(groupings.values()));
        groupButton.setTooltip(new Tooltip(Messages.text("sessions.groupTip") + " (G)"));
        timeButton.setGraphic(timeKey);
        timeButton.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        timeButton.setTooltip(new Tooltip(Messages.text("sessions.timeTip") + " (T)"));
        timeButton.setOnAction(_ -> onWish.accept(wish -> wish.withDuration(wish.duration().next())));
    }

    void show(SessionWish wish) {
        modes.forEach((mode, button) -> button.setSelected(mode == wish.mode()));
        groupings.forEach((grouping, item) -> item.setSelected(grouping == wish.grouping()));
        groupButton.setText(Messages.text("sessions.groupBy", title(wish.grouping())));
        timeButton.setText(Messages.text("sessions.timeOf", title(wish.duration())));
    }

    private static Label key(String text) {
        Label key = new Label(text);
        key.getStyleClass().add("key");
        return key;
    }

    static String title(SessionMode mode) {
        return switch (mode) {
            case ACTIVE -> Messages.text("sessions.mode.active");
            case WAITING -> Messages.text("sessions.mode.waiting");
            case BLOCKING -> Messages.text("sessions.mode.blocking");
            case IDLE_IN_TRANSACTION -> Messages.text("sessions.mode.idleInTransaction");
            case ALL -> Messages.text("sessions.mode.all");
        };
    }

    static String title(SessionGrouping grouping) {
        return switch (grouping) {
            case NONE -> Messages.text("sessions.group.by.none");
            case DATABASE -> Messages.text("sessions.group.by.database");
            case USER -> Messages.text("sessions.group.by.user");
            case APPLICATION -> Messages.text("sessions.group.by.application");
            case CLIENT -> Messages.text("sessions.group.by.client");
            case STATEMENT -> Messages.text("sessions.group.by.statement");
        };
    }

    static String title(SessionDuration duration) {
        return switch (duration) {
            case QUERY -> Messages.text("sessions.time.query");
            case TRANSACTION -> Messages.text("sessions.time.transaction");
            case SESSION -> Messages.text("sessions.time.session");
        };
    }
}
