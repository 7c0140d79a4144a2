package org.howdah.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.PageRoom;

/// Whether all that a scene says can be read: no text over another, none outside what it stands in, none cut that says
/// nowhere the whole of itself, no control outside the window, and no table without a row. On the screen thread.
final class Legible {
    private static final double HAIR = 1.5;
    private static final double TOUCH = 2.5;
    private static final double FEWEST_ROWS = 2;
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";
    /// They lie over all that was there before, which nobody needs to read meanwhile.
    private static final Set<String> SCRIMS = Set.of("palette-scrim", "scrim", "modal-pane");
    /// They lie over some of what was there before.
    private static final Set<String> OVERLAYS = Set.of("toast", "readout", "window-text", "track-nothing", "badge",
            "empty-state", "detail-host");

    private final List<String> faults = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private final Bounds window;

    /// A text, where it can be seen.
    private record Shown(Text text, Bounds bounds) {}

    /// What surrounds a node: where it can be seen at all, and whether it may be scrolled there.
    private record Around(Bounds sight, boolean scrolled) {}

    private Legible(Scene scene) {
        Region root = (Region) scene.getRoot();
        window = new BoundingBox(0, 0, root.getWidth(), root.getHeight());
    }

    /// What is wrong, in words.
    static List<String> faults(Scene scene) {
        Legible legible = new Legible(scene);
        legible.walk(scene.getRoot(), new Around(legible.window, false));
        legible.overlaps();
        return List.copyOf(legible.faults);
    }

    private void walk(Node node, Around around) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        if (hasAny(node, SCRIMS)) {
            shown.clear();
            faults.clear();
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        switch (node) {
            case Text text when !text.getText().isBlank() -> look(text, bounds, around);
            case TableView<?> table -> look(table);
            case Labeled labeled -> look(labeled);
            default -> {
            }
        }
        if (node instanceof Control && !around.scrolled() && bounds.getWidth() > 0 && !within(bounds, around.sight())) {
            faults.add("outside: " + name(node));
        }
        if (node instanceof HBox || node instanceof VBox || node instanceof FlowPane || node instanceof GridPane
                || node instanceof BorderPane) {
            siblings((Parent) node);
        }
        if (node instanceof Parent parent) {
            Around inside = inside(node, bounds, around);
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, inside));
        }
    }

    private static Around inside(Node node, Bounds bounds, Around around) {
        // A page that has its room is not scrolled, and a table scrolls aside with its header.
        boolean scrolls = node instanceof ScrollPane || node instanceof VirtualFlow<?> || node instanceof TableView<?>
                || (node.getParent() instanceof PageRoom && node.getClip() != null);
        Node clip = node.getClip();
        Bounds sight = clip == null
                ? scrolls ? intersection(bounds, around.sight()) : around.sight()
                : intersection(node.localToScene(clip.getBoundsInParent()), around.sight());
        return new Around(sight, around.scrolled() || scrolls);
    }

    private void look(Text text, Bounds bounds, Around around) {
        Bounds seen = intersection(bounds, around.sight());
        if (!around.scrolled() && !within(bounds, around.sight())) {
            faults.add("not all seen: " + name(text));
        }
        for (Node above = text.getParent(); above != null; above = above.getParent()) {
            // What a pane scrolls is larger than the nameless one that it stands in.
            if (above.getClip() != null || above.getClass().isAnonymousClass() || !above.isManaged()
                    || above.getStyleClass().contains("table-cell")) {
                break;
            }
            if (above instanceof Region && !within(bounds, above.localToScene(above.getLayoutBounds()))) {
                faults.add("beyond " + name(above) + ": " + name(text));
                break;
            }
        }
        if (seen.getWidth() > HAIR && seen.getHeight() > HAIR) {
            shown.add(new Shown(text, seen));
        }
    }

    private void look(TableView<?> table) {
        if (table.getHeight() < (FEWEST_ROWS + 1) * table.getFixedCellSize()) {
            faults.add("no room for rows: " + name(table) + " has " + Math.round(table.getHeight()));
        }
    }

    private void look(Labeled labeled) {
        if (labeled.isTextTruncated() && !isInTable(labeled) && !saysAll(labeled)) {
            faults.add("cuts " + name(labeled));
        }
    }

    /// There the table itself says it.
    private static boolean isInTable(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above instanceof LiveTable<?, ?>) {
                return true;
            }
        }
        return false;
    }

    /// Of several nodes under the mouse JavaFX shows the tooltip of the outermost.
    private static boolean saysAll(Labeled cut) {
        String said = "";
        for (Node node = cut; node != null; node = node.getParent()) {
            if (node.getProperties().get(TOOLTIP) instanceof Tooltip tip) {
                said = tip.getText();
            }
        }
        return words(said).contains(words(cut.getText()));
    }

    /// Messages are broken into lines by hand.
    private static String words(String text) {
        return text.replace("\n", "").replace(" ", "");
    }

    private void siblings(Parent parent) {
        List<Node> children = parent.getChildrenUnmodifiable().stream()
                .filter(child -> child.isVisible() && child.isManaged()).toList();
        for (int left = 0; left < children.size(); left++) {
            for (int right = left + 1; right < children.size(); right++) {
                if (overlap(children.get(left).getBoundsInParent(), children.get(right).getBoundsInParent())) {
                    faults.add(name(children.get(right)) + " lies over " + name(children.get(left)));
                }
            }
        }
    }

    private void overlaps() {
        for (int left = 0; left < shown.size(); left++) {
            for (int right = left + 1; right < shown.size(); right++) {
                Shown one = shown.get(left);
                Shown other = shown.get(right);
                if (overlap(one.bounds(), other.bounds()) && layer(one.text()) == layer(other.text())) {
                    faults.add(name(other.text()) + " is written over " + name(one.text()));
                }
            }
        }
    }

    private static Node layer(Node node) {
        Node above = node;
        while (above.getParent() != null && !hasAny(above, OVERLAYS)) {
            above = above.getParent();
        }
        return above;
    }

    private static boolean hasAny(Node node, Set<String> classes) {
        return node.getStyleClass().stream().anyMatch(classes::contains);
    }

    private static boolean within(Bounds inner, Bounds outer) {
        return inner.getMinX() >= outer.getMinX() - HAIR && inner.getMaxX() <= outer.getMaxX() + HAIR
                && inner.getMinY() >= outer.getMinY() - HAIR && inner.getMaxY() <= outer.getMaxY() + HAIR;
    }

    private static boolean overlap(Bounds left, Bounds right) {
        return Math.min(left.getMaxX(), right.getMaxX()) - Math.max(left.getMinX(), right.getMinX()) > TOUCH
                && Math.min(left.getMaxY(), right.getMaxY()) - Math.max(left.getMinY(), right.getMinY()) > TOUCH;
    }

    private static Bounds intersection(Bounds left, Bounds right) {
        double x = Math.max(left.getMinX(), right.getMinX());
        double y = Math.max(left.getMinY(), right.getMinY());
        return new BoundingBox(x, y, Math.max(0, Math.min(left.getMaxX(), right.getMaxX()) - x),
                Math.max(0, Math.min(left.getMaxY(), right.getMaxY()) - y));
    }

    private static String name(Node node) {
        StringBuilder name = new StringBuilder(node.getClass().getSimpleName());
        if (node.getId() != null) {
            name.append('#').append(node.getId());
        }
        name.append(node.getStyleClass());
        if (node instanceof Text text) {
            name.append(" \"").append(text.getText()).append('"');
            for (Node above = text.getParent(); above != null; above = above.getParent()) {
                if (above.getId() != null) {
                    return name.append(" in #").append(above.getId()).toString();
                }
            }
        }
        return node instanceof Labeled labeled ? name + " \"" + labeled.getText() + "\"" : name.toString();
    }
}
