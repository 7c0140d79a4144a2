package org.howdah.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;

/// A pane that scrolls and leaves nothing behind. JavaFX keeps what is to be seen of its own as an image as large as the
/// pane, and does not give that back when the pane goes out of the window: half a megabyte for each page that was opened,
/// until the memory is full. Screen thread.
public final class Scroll extends ScrollPane {
    public Scroll() {
        this(null);
    }

    public Scroll(@Nullable Node content) {
        super(content);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        getChildren().forEach(each -> each.setCache(false));
        return skin;
    }
}
