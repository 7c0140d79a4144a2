package org.howdah.ui.servers;

import eu.hansolo.tilesfx.Tile;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.paint.Color;

/// A tile of TilesFX that shows a face of ours and nothing of its own: what it writes itself is sized by its height, far
/// too small in one of three lines. Screen thread.
final class FaceTile extends Tile {
    FaceTile(Node face) {
        super(SkinType.CUSTOM);
        setBackgroundColor(Color.TRANSPARENT);
        setBorderColor(Color.TRANSPARENT);
        setTitle("");
        setTextVisible(false);
        setAnimated(false);
        setRoundedCorners(false);
        setGraphic(face);
        setMinSize(0, 0);
        setFocusTraversable(false);
    }

    /// TilesFX lays out only what it finds in a window, and a picture is painted without one.
    @Override
    public boolean isShowing() {
        return getScene() != null;
    }

    /// TilesFX looks for it beside the class of the tile, and this one lies elsewhere.
    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(Tile.class.getResource("tilesfx.css")).toExternalForm();
    }
}
