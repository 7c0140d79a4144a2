package org.howdah.ui.control;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import org.howdah.text.TableText;
import org.howdah.text.TableText.Format;

/// How the rows of a live table are copied: raw values of the columns that the user wants to see. Screen thread.
public final class TableCopies<K, R> {
    private final LiveTable<K, R> table;
    private final LiveColumns<K, R> columns;
    private final Copies copies;
    private Instant read = Instant.EPOCH;
    private Supplier<TableText.Caption> caption = () -> new TableText.Caption(String.valueOf(tableName()), read);

    TableCopies(LiveTable<K, R> table, LiveColumns<K, R> columns) {
        this.table = table;
        this.columns = columns;
        copies = new Copies(table, new Rows());
        table.setContextMenu(copies.menu());
    }

    /// When the rows that are shown now were read.
    void setRead(Instant time) {
        read = time;
    }

    /// Says whose rows they are, and of when; else the table says its own name, and when it was last filled.
    public void setCaption(Supplier<TableText.Caption> said) {
        caption = said;
    }

    /// Says whose rows they are; they are of when the table was last filled.
    public void setTitle(Supplier<String> said) {
        caption = () -> new TableText.Caption(said.get(), read);
    }

    /// Where files go; the user is asked unless another way is set.
    public void setFiles(TableFiles way) {
        copies.setFiles(way);
    }

    /// The chosen rows; nothing where none is.
    public String chosen(Format format) {
        return copies.chosen(format);
    }

    /// All rows, from the top.
    public String all(Format format) {
        return copies.all(format);
    }

    public void copyChosen(Format format) {
        copies.copyChosen(format);
    }

    public void copyAll(Format format) {
        copies.copyAll(format);
    }

    /// Writes all rows, or of several chosen rows these, into a file.
    public void export() {
        copies.export();
    }

    /// What a menu offers for it.
    public List<MenuItem> items() {
        return copies.items();
    }

    private String tableName() {
        return table.getAccessibleText();
    }

    private List<LiveColumn<K, R, ?>> copied() {
        return columns.wanted().stream().filter(LiveColumn::isCopied).toList();
    }

    private List<List<String>> values(List<R> rows) {
        List<LiveColumn<K, R, ?>> wanted = copied();
        return rows.stream().map(row -> wanted.stream().map(column -> column.copyOf(row)).toList()).toList();
    }

    private final class Rows implements Copies.Source {
        @Override
        public List<TableText.Column> columns() {
            return copied().stream()
                    .map(column -> new TableText.Column(column.name(), column.copiesNumbers())).toList();
        }

        @Override
        public List<List<String>> chosen() {
            return values(table.selectedRows());
        }

        @Override
        public List<List<String>> all() {
            return values(table.presentRows());
        }

        @Override
        public TableText.Caption caption() {
            return caption.get();
        }
    }
}
