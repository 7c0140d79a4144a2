package org.howdah.ui.control;

import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.howdah.text.Units;

/// A count and what it counts, in a rounded frame.
public final class Chip extends Label {
    private static final double GAP = 6;

    private final Label number = new Label(Units.UNKNOWN);
    private final HBox front = new HBox(GAP, number);
    private String shape = "";
    private String tone = "";
    private boolean optional;

    public Chip() {
        getStyleClass().add(Styles.CHIP);
        number.getStyleClass().add(Styles.CHIP_NUMBER);
        front.setAlignment(Pos.CENTER);
        setGraphic(front);
        setMinWidth(USE_PREF_SIZE);
    }

    /// The session shape left of the number, by its style class.
    public void setShapeClass(String styleClass) {
        shape = styleClass;
        Region region = new Region();
        region.getStyleClass().addAll(Styles.SESSION_SHAPE, styleClass);
        front.getChildren().setAll(region, number);
    }

    public String getShapeClass() {
        return shape;
    }

    /// The style class that any count above zero gets.
    public void setTone(String styleClass) {
        tone = styleClass;
    }

    public String getTone() {
        return tone;
    }

    /// Whether the chip is there only when there is something to count.
    public void setOptional(boolean value) {
        optional = value;
        setManaged(!value);
        setVisible(!value);
    }

    public boolean isOptional() {
        return optional;
    }

    public void setCount(long value) {
        setCount(OptionalLong.of(value));
    }

    /// Shows a count that may not be known yet.
    public void setCount(OptionalLong count) {
        long value = count.orElse(0);
        number.setText(Units.count(count));
        setManaged(!optional || value > 0);
        setVisible(!optional || value > 0);
        if (!tone.isEmpty() && !Styles.MUTED.equals(tone)) {
            Styles.set(this, tone, value > 0);
        }
        Styles.set(this, Styles.MUTED, value == 0 || Styles.MUTED.equals(tone));
        setAccessibleText(number.getText() + " " + getText());
    }
}
