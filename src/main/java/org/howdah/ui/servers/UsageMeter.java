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
    private Lines whole = Lines.NOTHING;
    private Lines brief = Lines.NOTHING;
    private double broken = -1;

    UsageMeter() {
        getStyleClass().add("usage-meter");
        track.getStyleClass().add("load-track");
        fill.getStyleClass().add("load-fill");
        text.setManaged(false);
        track.setManaged(false);
        fill.setManaged(false);
        getChildren().addAll(text, track, fill);
    }

    /// @param shorter in its place where it does not fit: half a number is another number
    void show(Lines lines, Lines shorter, @Nullable Double newShare, boolean isOld) {
        Styles.set(fill, "old", isOld);
        if (!lines.equals(whole)) {
            whole = lines;
            brief = shorter;
            broken = -1;
            showText();
        }
        if (!Objects.equals(newShare, share)) {
            share = newShare;
            Styles.set(fill, Styles.WARNING, newShare != null && newShare >= MUCH);
            place();
        }
    }

    /// All of the text, where not all of it is shown; else null.
    @Nullable
    String cutText() {
        return broken >= 0 ? whole.text() : text.cutText();
    }

    private void showText() {
        if (broken >= 0 && getWidth() <= broken) {
            return;
        }
        broken = -1;
        text.show(whole);
        if (text.cutText() != null) {
            broken = getWidth();
            text.show(brief);
        }
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
        // Else it knows only afterwards whether it has room for the whole.
        text.layout();
        showText();
        track.resizeRelocate(left, y, width, BAR);
        double filled = share == null ? 0 : Math.rint(width * Math.clamp(share, 0, 1));
        fill.resizeRelocate(left, y, filled, BAR);
        track.setVisible(share != null);
        fill.setVisible(filled > 0);
    }
}
