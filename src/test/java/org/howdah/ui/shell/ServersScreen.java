package org.howdah.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.howdah.ui.control.LiveRow;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.TileCard;

/// What tests do to the Servers page of a window, and read from it.
final class ServersScreen {
    private final WindowFixture window;

    ServersScreen(WindowFixture window) {
        this.window = window;
    }

    void search(String text) {
        window.robot.interact(() -> window.node("search", TextField.class).setText(text));
        window.settle();
    }

    void act(String action) {
        window.robot.interact(() -> Objects.requireNonNull(window.shell().page()).actions().stream()
                .filter(each -> each.id().equals(action)).findFirst().orElseThrow().action().run());
        window.settle();
    }

    String tile(String id) {
        return ((Label) window.node(id, TileCard.class).lookup(".tile-number")).getText();
    }

    @SuppressWarnings("unchecked") // the FXML says so
    LiveTable<Object, Object> table() {
        return window.node("serversTable", LiveTable.class);
    }

    /// What the name column copies, from the top; of a heading what it says.
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int row = 0; row < table().getItems().size(); row++) {
            names.add(nameOfRow(table().getItems().get(row)));
        }
        return names;
    }

    private static String nameOfRow(LiveRow<Object, Object> row) {
        String words = row.value().toString();
        return words.startsWith("Heading")
                ? heading(words)
                : words.replaceAll("(?s).*?RegisteredServer\\[id=[^,]*, name=([^,]*),.*",
                        "$1");
    }

    private static String heading(String words) {
        return words.replaceAll("(?s).*?(?:environment=|name=)([A-Za-z]+).*", "$1").toLowerCase(java.util.Locale.ROOT)
                .transform(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
    }

    /// What a screen reader says of a cell.
    String cell(int row, int column) {
        return window.robot.ask(() -> {
            Node node = window.rows(table()).stream().filter(each -> each.getIndex() == row).findFirst().orElseThrow()
                    .getChildrenUnmodifiable().get(column);
            return String.valueOf(node.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT));
        });
    }

    /// Chooses rows of the table, and gives it the keys.
    void select(int... rows) {
        window.robot.interact(() -> {
            table().requestFocus();
            table().getSelectionModel().clearSelection();
            for (int row : rows) {
                table().getSelectionModel().select(row);
            }
        });
        window.settle();
    }

    /// The row of a server.
    int row(String name) {
        return names().indexOf(name);
    }
}
