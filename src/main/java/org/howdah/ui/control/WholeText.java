package org.howdah.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Shows the whole of a text that had to be cut while the mouse is over it: one tooltip for all cells of a table, on
/// none of them for longer than the mouse is. Screen thread.
public final class WholeText {
    /// A whole statement is wider than any screen.
    private static final int TIP_COLUMNS = 80;

    private final Tooltip tip = new Tooltip();
    private @Nullable Node owner;

    /// Lets a label say its whole text where it is cut.
    public static void of(Label label) {
        label.textTruncatedProperty().subscribe(cut -> {
            if (cut) {
                Tooltip tip = new Tooltip();
                tip.textProperty().bind(
                        label.textProperty().map(text -> LineBreaks.paragraph(text.replace('\n', ' '), TIP_COLUMNS)));
                label.setTooltip(tip);
            } else {
                label.setTooltip(null);
            }
        });
    }

    /// Says what cells and headers of a table had to cut.
    void follow(TableView<?> table) {
        table.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> {
            if (event.getTarget() instanceof LiveCell<?, ?, ?> cell) {
                enter(cell, cell.cutText());
            } else if (event.getTarget() instanceof Label label && label.isTextTruncated()) {
                enter(label, label.getText().replace('\n', ' '));
            }
        });
        table.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, event -> {
            if (event.getTarget() instanceof Labeled left) {
                leave(left);
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
