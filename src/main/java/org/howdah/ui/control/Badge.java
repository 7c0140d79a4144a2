package org.howdah.ui.control;

import javafx.scene.control.Label;
import org.howdah.text.Units;

/// A small count behind a name; takes no room where there is nothing to count. Screen thread.
public final class Badge extends Label {
    public Badge() {
        getStyleClass().add("badge");
        setMinWidth(USE_PREF_SIZE);
        show(0, "");
    }

    /// Shows a count.
    ///
    /// @param tone a style class; empty for none
    public void show(long count, String tone) {
        setText(Units.count(count));
        setVisible(count > 0);
        setManaged(count > 0);
        Styles.set(this, Styles.WARNING, Styles.WARNING.equals(tone));
        Styles.set(this, Styles.DANGER, Styles.DANGER.equals(tone));
    }
}
