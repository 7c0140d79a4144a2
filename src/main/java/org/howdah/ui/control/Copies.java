package org.howdah.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.howdah.text.TableText;
import org.howdah.text.TableText.Format;

/// Copies rows that a node shows, chosen or all, to the clipboard or into a file: by keys, by the node's menu, or by
/// whoever calls it. Whatever the node shows of a value, the raw one is copied. Screen thread.
public final class Copies {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_MARKDOWN = new KeyCodeCombination(
            KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

    private final Node node;
    private final Source source;
    private TableFiles files = TableFiles.chosenByTheUser();

    /// The rows of a node.
    public interface Source {
        List<TableText.Column> columns();

        /// A value for each column; of the chosen rows, from the top. Where nothing can be chosen, all of them.
        List<List<String>> chosen();

        /// The same of all rows.
        List<List<String>> all();

        /// Whose rows they are, and of when.
        TableText.Caption caption();

        /// Rows of which none can be chosen.
        ///
        /// @param all asked for each time
        static Source of(List<TableText.Column> columns, Supplier<List<List<String>>> all,
                Supplier<TableText.Caption> caption) {
            return new Source() {
                @Override
                public List<TableText.Column> columns() {
                    return columns;
                }

                @Override
                public List<List<String>> chosen() {
                    return all.get();
                }

                @Override
                public List<List<String>> all() {
                    return all.get();
                }

                @Override
                public TableText.Caption caption() {
                    return caption.get();
                }
            };
        }
    }

    /// Gives the node the keys; who wants a menu as well calls [#menu()].
    public Copies(Node node, Source source) {
        this.node = node;
        this.source = source;
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        node.getProperties().put(Copies.class, this);
    }

    /// How the rows of a node are copied; nothing where it has none.
    public static Optional<Copies> at(Node node) {
        return node.getProperties().get(Copies.class) instanceof Copies copies ? Optional.of(copies) : Optional.empty();
    }

    /// For a list that is no table: it has the keys and the menu.
    public static Copies of(Node node, Source source) {
        Copies copies = new Copies(node, source);
        ContextMenu menu = copies.menu();
        node.setOnContextMenuRequested(event -> {
            menu.show(node, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        return copies;
    }

    /// Where files go; the user is asked unless another way is set.
    public void setFiles(TableFiles way) {
        files = way;
    }

    /// The chosen rows.
    public String chosen(Format format) {
        return TableText.of(format, source.columns(), source.chosen());
    }

    /// All rows, from the top.
    public String all(Format format) {
        return TableText.of(format, source.columns(), source.all());
    }

    public void copyChosen(Format format) {
        if (!source.chosen().isEmpty()) {
            copy(chosen(format));
        }
    }

    public void copyAll(Format format) {
        copy(all(format));
    }

    /// Writes all rows, or of several chosen rows these, into a file.
    public void export() {
        List<List<String>> chosen = source.chosen();
        List<List<String>> rows = chosen.size() > 1 ? chosen : source.all();
        List<TableText.Column> columns = source.columns();
        TableText.Caption caption = source.caption();
        files.write(node.getScene() == null ? null : node.getScene().getWindow(), caption,
                format -> TableText.of(format, caption, columns, rows));
    }

    /// What a menu offers for it.
    public List<MenuItem> items() {
        Menu every = new Menu(Messages.text("table.copyAll"));
        every.getItems().addAll(
                item(Messages.text("table.asText"), () -> copyAll(Format.TEXT), Optional.empty()),
                item(Messages.text("table.asMarkdown"), () -> copyAll(Format.MARKDOWN), Optional.empty()),
                item(Messages.text("table.asCsv"), () -> copyAll(Format.CSV), Optional.empty()),
                item(Messages.text("table.asJson"), () -> copyAll(Format.JSON), Optional.empty()));
        return List.of(
                item(Messages.text("table.copy"), () -> copyChosen(Format.TEXT), Optional.of(COPY)),
                item(Messages.text("table.copyMarkdown"), () -> copyChosen(Format.MARKDOWN),
                        Optional.of(COPY_MARKDOWN)),
                item(Messages.text("table.copyCsv"), () -> copyChosen(Format.CSV), Optional.empty()),
                item(Messages.text("table.copyJson"), () -> copyChosen(Format.JSON), Optional.empty()),
                new SeparatorMenuItem(), every,
                item(Messages.text("table.export"), this::export, Optional.of(EXPORT)));
    }

    /// A menu of nothing else.
    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(items());
        return menu;
    }

    private static MenuItem item(String text, Runnable action, Optional<KeyCombination> key) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        key.ifPresent(item::setAccelerator);
        return item;
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event)) {
            copyChosen(Format.TEXT);
        } else if (COPY_MARKDOWN.match(event)) {
            copyChosen(Format.MARKDOWN);
        } else if (EXPORT.match(event)) {
            export();
        } else {
            return;
        }
        event.consume();
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
