package org.howdah.ui.control;

import javafx.scene.layout.Region;
import org.howdah.model.session.WaitClass;
import org.howdah.text.SafeText;
import org.howdah.text.Units;

/// A wait as a square in the colour of its class, and its name.
public final class WaitCell<K, R> extends LiveCell<K, R, Wait> {
    private static final int LONGEST = 96;

    private final Region square = new Region();

    public WaitCell() {
        getStyleClass().add(Styles.WAIT_CELL);
    }

    @Override
    protected void show(Wait wait) {
        boolean unknown = wait.text().isEmpty();
        setText(unknown ? Units.UNKNOWN : SafeText.line(wait.text(), LONGEST));
        Styles.set(this, Styles.UNKNOWN_VALUE, unknown);
        WaitClass waitClass = wait.waitClass();
        if (unknown || waitClass == null) {
            setGraphic(null);
        } else {
            colour(square, waitClass);
            setGraphic(square);
        }
    }

    /// Paints a square in the colour of a wait class.
    public static void colour(Region square, WaitClass waitClass) {
        Styles.replace(square, Styles.WAIT_SWATCH, Styles.of(waitClass));
    }
}
