package org.howdah.ui.servers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import org.howdah.ui.control.ColumnChooser;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.LiveRow;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;

/// Applies to the table how the user has arranged it, and tells of it when he arranges it anew. Screen thread.
final class ServersTableLayout {
    /// Groups before everything else, and a heading before its servers.
    static final Comparator<ServersRow> FIRST_ORDER = Comparator.comparingInt(ServersRow::group)
            .thenComparing(row -> row instanceof ServersRow.Server);
    static final Comparator<ServersRow> LAST_ORDER = Comparator.comparingInt(
            row -> row instanceof ServersRow.Server server ? server.place() : -1);

    private static final String DOWN = "-";
    private static final Set<String> ALWAYS = Set.of("status", "name");

    private final LiveTable<ServersRow.Key, ServersRow> table;
    private Set<String> hidden = Set.of();
    private final Runnable onChange;
    private boolean applying;

    /// @param onChange called when the user has arranged it anew
    ServersTableLayout(LiveTable<ServersRow.Key, ServersRow> table, Runnable onChange) {
        this.table = table;
        this.onChange = onChange;
        table.getColumns().forEach(column -> column.setReorderable(true));
        table.setOnColumns(() -> {
            if (!applying) {
                onChange.run();
            }
        });
    }

    /// The user has arranged it anew.
    void changed() {
        onChange.run();
    }

    Set<String> hidden() {
        return hidden;
    }

    void setHidden(Set<String> ids) {
        hidden = Set.copyOf(ids);
        table.setUnwantedColumns(hidden);
    }

    /// Lets the user choose the columns, below a button.
    void choose(Node owner) {
        List<LiveColumn<?, ?, ?>> columns = new ArrayList<>();
        table.getColumns().forEach(column -> {
            if (column instanceof LiveColumn<?, ?, ?> live) {
                columns.add(live);
            }
        });
        ColumnChooser.show(owner, Messages.text("servers.columns"), columns, ALWAYS, hidden, ids -> {
            setHidden(ids);
            changed();
        });
    }

    void apply(ServersLayout layout) {
        applying = true;
        try {
            List<TableColumn<LiveRow<ServersRow.Key, ServersRow>, ?>> columns = new ArrayList<>(table.getColumns());
            // Columns that a newer version has come with stand behind those whose place is known.
            columns.sort(Comparator.comparingInt(column -> {
                int place = layout.order().indexOf(column.getId());
                return place < 0 ? Integer.MAX_VALUE : place;
            }));
            if (!layout.order().isEmpty() && !columns.equals(table.getColumns())) {
                table.getColumns().setAll(columns);
            }
            table.setDrawnWidths(layout.widths());
            setHidden(layout.hidden());
            table.getSortOrder().clear();
            for (String sort : layout.sort()) {
                String id = sort.startsWith(DOWN) ? sort.substring(1) : sort;
                columns.stream().filter(column -> column.getId().equals(id)).findFirst().ifPresent(column -> {
                    column.setSortType(sort.startsWith(DOWN)
                            ? TableColumn.SortType.DESCENDING
                            : TableColumn.SortType.ASCENDING);
                    table.getSortOrder().add(column);
                });
            }
        } finally {
            applying = false;
        }
    }

    /// How it is arranged now.
    ServersLayout present(ServersLayout.View view) {
        return new ServersLayout(new TreeSet<>(hidden),
                table.getColumns().stream().map(TableColumn::getId).toList(), table.drawnWidths(), sort(), view);
    }

    private List<String> sort() {
        return table.getSortOrder().stream()
                .map(column -> (column.getSortType() == TableColumn.SortType.DESCENDING ? DOWN : "") + column.getId())
                .toList();
    }

    /// By which columns the user wants the rows sorted; empty for the usual order.
    String sortedBy() {
        return sort().equals(ServersLayout.USUAL.sort())
                ? ""
                : String.join(", ", table.getSortOrder().stream()
                        .map(column -> column instanceof LiveColumn<?, ?, ?> live ? live.name() : column.getId())
                        .toList());
    }
}
