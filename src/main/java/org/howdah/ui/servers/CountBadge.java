package org.howdah.ui.servers;

import javafx.scene.layout.Region;
import org.howdah.ui.control.Lines;
import org.howdah.ui.control.TextLines;
import org.jspecify.annotations.Nullable;

/// A number at the right edge of its cell, on a badge that is no wider than it where it hurts. Screen thread.
final class CountBadge extends Region {
    private static final double TALL = 18;
    private static final double AIR = 1;

    private final TextLines number = new TextLines(true);
    private final Region badge = new Region();

    CountBadge() {
        badge.getStyleClass().add("count-badge");
        badge.setManaged(false);
        badge.setVisible(false);
        number.setManaged(false);
        getChildren().addAll(badge, number);
    }

    void show(Lines lines, boolean hot) {
        number.show(lines);
        badge.setVisible(hot);
        place();
    }

    @Nullable
    String cutText() {
        return number.cutText();
    }

    @Override
    protected void layoutChildren() {
        number.resizeRelocate(0, 0, getWidth(), getHeight());
        place();
    }

    private void place() {
        double width = Math.min(getWidth(), number.ownWidth()) - 2 * AIR;
        badge.resizeRelocate(getWidth() - width - AIR, Math.rint((getHeight() - TALL) / 2), width, TALL);
    }
}
