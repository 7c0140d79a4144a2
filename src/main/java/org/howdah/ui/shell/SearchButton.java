package org.howdah.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// The way to the palette, as a field that is as wide as the bar has room for. Screen thread.
public final class SearchButton extends Button {
    @Override
    protected void layoutChildren() {
        // A button leaves what it holds as wide as that wants to be.
        if (getGraphic() instanceof Region line) {
            line.setPrefWidth(getWidth() - snappedLeftInset() - snappedRightInset());
        }
        super.layoutChildren();
    }
}
