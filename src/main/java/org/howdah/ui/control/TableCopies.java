package org.howdah.ui.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

/// Copies the rows of a live table, chosen or all, to the clipboard or into a file: raw values of the columns that the
/// user wants to see. Screen thread.
public final class TableCopies<K, R> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_MARKDOWN = new KeyCodeCombination(
            KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

    private final LiveTable<K, R> table;
    private final LiveColumns<K, R> columns;
    private Instant read = Instant.EPOCH;
    private Supplier<TableText.Caption> caption = () -> new TableText.Caption(String.valueOf(tableName()), read);
    private TableFiles files = TableFiles.chosenByTheUser();

    TableCopies(LiveTable<K, R> table, LiveColumns<K, R> columns) {
        this.table = table;
        this.columns = columns;
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.setContextMenu(menu());
    }

    /// When the rows that are shown now were read.
    void setRead(Instant time) {
        read = time;
    }

    /// Says whose rows they are, and of when; else the table says its own name, and when it was last filled.
    public void setCaption(Supplier<TableText.Caption> said) {
        caption = said;
    }

    /// Where files go; the user is asked unless another way is set.
    public void setFiles(TableFiles way) {
        files = way;
    }

    /// The chosen rows; nothing where none is.
    public String chosen(Format format) {
        return TableText.of(format, named(), values(table.selectedRows()));
    }

    /// All rows, from the top.
    public String all(Format format) {
        return TableText.of(format, named(), values(table.presentRows()));
    }

    public void copyChosen(Format format) {
        if (!table.selectedRows().isEmpty()) {
            copy(chosen(format));
        }
    }

    public void copyAll(Format format) {
        copy(all(format));
    }

    /// Writes all rows, or of several chosen rows these, into a file.
    public void export() {
        List<R> rows = table.selectedRows().size() > 1 ? table.selectedRows() : table.presentRows();
        TableText.Caption said = caption.get();
        files.write(table.getScene() == null ? null : table.getScene().getWindow(), said,
                format -> TableText.of(format, said, named(), values(rows)));
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

    private ContextMenu menu() {
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

    private List<TableText.Column> named() {
        return columns.wanted().stream()
                .map(column -> new TableText.Column(column.name(), column.copiesNumbers()))
                .toList();
    }

    private List<List<String>> values(List<R> rows) {
        List<LiveColumn<K, R, ?>> wanted = columns.wanted();
        return rows.stream().map(row -> wanted.stream().map(column -> column.copyOf(row)).toList()).toList();
    }

    private String tableName() {
        return table.getAccessibleText();
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
