package org.howdah.ui.shell;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/// What can be reached by keys in a window, and what a screen reader calls it.
final class Names {
    private Names() {}

    /// What the keyboard may stop at.
    static List<Node> stops(Parent root) {
        return root.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isSeen(node)).toList();
    }

    /// Empty where it has none.
    static String of(Node node, Parent root) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        String own = switch (node) {
            case Labeled labeled -> Objects.requireNonNullElse(labeled.getText(), "");
            case TextInputControl input -> Objects.requireNonNullElse(input.getPromptText(), "");
            // It is a frame around what has names itself.
            case ScrollPane _ -> "scroll";
            default -> "";
        };
        return own.isBlank() ? label(node, root) : own;
    }

    private static String label(Node node, Parent root) {
        return root.lookupAll(".label").stream().filter(Label.class::isInstance).map(Label.class::cast)
                .filter(label -> label.getLabelFor() == node).map(Label::getText).findFirst().orElse("");
    }

    /// Whether the user can see it.
    static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
