package org.howdah.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Shows the whole of a text that had to be cut while the mouse is over it: one tooltip for all cells of a table, on
/// none of them for longer than the mouse is. Screen thread.
public final class WholeText {
    private final Tooltip tip = new Tooltip();
    private @Nullable Node owner;

    /// Lets a label say its whole text where it is cut.
    public static void of(Label label) {
        label.textTruncatedProperty().subscribe(cut -> {
            if (cut) {
                Tooltip tip = new Tooltip();
                tip.textProperty().bind(label.textProperty());
                label.setTooltip(tip);
            } else {
                label.setTooltip(null);
            }
        });
    }

    /// The mouse has come over a node.
    ///
    /// @param text safe to show; null where the node shows all of it
    void enter(Node node, @Nullable String text) {
        if (owner != null) {
            leave(owner);
        }
        if (text != null) {
            tip.setText(text);
            Tooltip.install(node, tip);
            owner = node;
        }
    }

    /// The mouse has left a node.
    void leave(Node node) {
        if (node == owner) {
            Tooltip.uninstall(node, tip);
            owner = null;
        }
    }
}
