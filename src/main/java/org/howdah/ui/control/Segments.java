package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// One choice of several as buttons in a row: one stop of the tabulator, arrows choose. Screen thread.
public final class Segments extends WrapRow {
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> buttons = new ArrayList<>();

    public Segments() {
        setAccessibleRole(AccessibleRole.PARENT);
        addEventFilter(KeyEvent.KEY_PRESSED, this::choose);
    }

    /// Offers these values, and keeps the choice and the property together.
    public <T> void bind(List<T> values, Function<T, String> label, Property<T> chosen) {
        for (T value : values) {
            ToggleButton button = new ToggleButton(label.apply(value));
            button.setUserData(value);
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.getStyleClass().addAll(Styles.SEGMENT, buttons.isEmpty()
                    ? Styles.LEFT_PILL
                    : buttons.size() == values.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setId(getId() + "-" + value.toString().toLowerCase(java.util.Locale.ROOT));
            button.setOnAction(_ -> {
                // Pressed again, a toggle button would let go, and nothing would be chosen.
                button.setSelected(true);
                chosen.setValue(value);
            });
            buttons.add(button);
        }
        getChildren().setAll(buttons);
        chosen.addListener((_, _, now) -> select(now));
        select(chosen.getValue());
    }

    private void select(Object value) {
        for (ToggleButton button : buttons) {
            boolean wanted = button.getUserData().equals(value);
            button.setSelected(wanted);
            button.setFocusTraversable(wanted);
        }
    }

    private void choose(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        int now = buttons.indexOf(group.getSelectedToggle());
        if (step != 0 && now >= 0) {
            ToggleButton next = buttons.get(Math.clamp((long) now + step, 0, buttons.size() - 1));
            next.fire();
            next.requestFocus();
            event.consume();
        }
    }
}
