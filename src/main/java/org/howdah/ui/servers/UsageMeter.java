package org.howdah.ui.servers;

import java.util.Objects;
import javafx.scene.layout.Region;
import org.howdah.ui.control.Lines;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TextLines;
import org.jspecify.annotations.Nullable;

/// A line of text above a bar. Its change asks for no layout of the row. Screen thread.
final class UsageMeter extends Region {
    private static final double BAR = 4;
    private static final double BAR_AT = 0.69;
    private static final double TEXT = 0.72;
    private static final double MUCH = 0.8;

    private final TextLines text = new TextLines(false);
    private final Region track = new Region();
    private final Region fill = new Region();
    private @Nullable Double share;

    UsageMeter() {
        getStyleClass().add("usage-meter");
        track.getStyleClass().add("load-track");
        fill.getStyleClass().add("load-fill");
        text.setManaged(false);
        track.setManaged(false);
        fill.setManaged(false);
        getChildren().addAll(text, track, fill);
    }

    void show(Lines lines, @Nullable Double newShare, boolean isOld) {
        Styles.set(fill, "old", isOld);
        text.show(lines);
        if (!Objects.equals(newShare, share)) {
            share = newShare;
            Styles.set(fill, Styles.WARNING, newShare != null && newShare >= MUCH);
            place();
        }
    }

    /// All of the text, where it had to be cut; else null.
    @Nullable
    String cutText() {
        return text.cutText();
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        double left = snappedLeftInset();
        double width = Math.max(0, getWidth() - left - snappedRightInset());
        double y = Math.rint(getHeight() * BAR_AT);
        text.resizeRelocate(0, 0, getWidth(), Math.rint(getHeight() * (share == null ? 1 : TEXT)));
        track.resizeRelocate(left, y, width, BAR);
        double filled = share == null ? 0 : Math.rint(width * Math.clamp(share, 0, 1));
        fill.resizeRelocate(left, y, filled, BAR);
        track.setVisible(share != null);
        fill.setVisible(filled > 0);
    }
}
