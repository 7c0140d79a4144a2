package org.howdah.ui.servers;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.howdah.model.server.ServerId;
import org.howdah.ui.control.Lines;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TextLines;
import org.jspecify.annotations.Nullable;

/// The name of a server above what is to be said of it, with a button at the end of the first line where it is down; or
/// the title of a group, which may reach over the cells beside it. Screen thread.
final class NamePane extends Region {
    /// Where a row of two lines has its lines, as shares of its height: as [TextLines] places two of them.
    private static final double FIRST_TO = 0.62;
    private static final double SECOND_FROM = 0.36;
    private static final double HEADING_WIDTH = 640;

    private final TextLines first = new TextLines(false);
    private final TextLines second = new TextLines(false);
    private final Button retry = new Button(Messages.text("servers.retry"));
    private @Nullable ServerId down;
    private boolean alone;

    NamePane(Consumer<ServerId> onRetry) {
        getStyleClass().add("name-pane");
        first.setManaged(false);
        second.setManaged(false);
        retry.setManaged(false);
        retry.setVisible(false);
        retry.getStyleClass().addAll(Styles.SMALL, "retry");
        // Reached through the row's menu; a table is one stop of the Tab key.
        retry.setFocusTraversable(false);
        retry.setOnAction(_ -> {
            if (down != null) {
                onRetry.accept(down);
            }
        });
        getChildren().addAll(first, second, retry);
    }

    /// @param newDown whom the button asks again; null for no button
    void show(Lines lines, @Nullable ServerId newDown) {
        boolean newAlone = lines.lines().size() < 2;
        boolean moves = newAlone != alone || (newDown == null) != (down == null);
        down = newDown;
        alone = newAlone;
        first.show(alone ? lines : new Lines(List.of(lines.lines().getFirst())));
        second.show(alone ? Lines.NOTHING : new Lines(List.of(lines.lines().getLast())));
        if (moves) {
            retry.setVisible(down != null);
            requestLayout();
        }
    }

    /// Null where all of it can be read.
    @Nullable
    String cutText() {
        String cut = first.cutText();
        return cut == null ? second.cutText() : cut;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double button = 0;
        if (retry.isVisible()) {
            button = Math.ceil(retry.prefWidth(-1));
            double tall = Math.ceil(retry.prefHeight(-1));
            double center = height * FIRST_TO / 2;
            retry.resizeRelocate(width - button - snappedRightInset(), Math.rint(center - tall / 2), button, tall);
        }
        if (alone) {
            first.resizeRelocate(0, 0, Math.max(width, HEADING_WIDTH), height);
        } else {
            first.resizeRelocate(0, 0, width - button, Math.rint(height * FIRST_TO));
            double from = Math.rint(height * SECOND_FROM);
            second.resizeRelocate(0, from, width, height - from);
        }
    }
}
