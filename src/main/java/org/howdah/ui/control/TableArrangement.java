package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.TableColumn;
import javafx.util.Duration;
import org.howdah.settings.TableLayout;
import org.howdah.settings.TableLayout.Sort;
import org.jspecify.annotations.Nullable;

/// How the user has arranged the columns of a live table: which he sees, in what order and width, and by which rows are
/// sorted. Tells of it half a second after the last change: a column that is drawn changes with every pixel. Screen thread.
public final class TableArrangement<K, R> {
    private static final Duration PATIENCE = Duration.millis(500);

    private final LiveTable<K, R> table;
    private final Set<String> usuallyHidden;
    private final Consumer<TableLayout> onArranged;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private Set<String> hidden;
    private Set<String> shownAnyway = Set.of();
    private List<Sort> usualSort = List.of();
    private @Nullable TableLayout told;
    private boolean applying;

    /// @param table with its columns
    /// @param usuallyHidden columns that are seen only by those who want them
    /// @param onArranged told how the user has arranged it
    public TableArrangement(LiveTable<K, R> table, Set<String> usuallyHidden, Consumer<TableLayout> onArranged) {
        this.table = table;
        this.usuallyHidden = Set.copyOf(usuallyHidden);
        this.onArranged = onArranged;
        hidden = this.usuallyHidden;
        table.getColumns().forEach(column -> column.setReorderable(true));
        patience.setOnFinished(_ -> flush());
        table.setOnColumns(this::arranged);
    }

    /// Arranges the table as it was left.
    ///
    /// @param kept null where the user has never arranged it
    /// @param sort of a user who has not chosen another
    public void apply(@Nullable TableLayout kept, List<Sort> sort) {
        applying = true;
        usualSort = List.copyOf(sort);
        if (kept != null) {
            order(kept.columns().stream().map(TableLayout.Column::id).toList());
            Map<String, Double> widths = new HashMap<>();
            Set<String> unwanted = new HashSet<>(usuallyHidden);
            kept.columns().forEach(column -> {
                Integer width = column.width();
                if (width != null) {
                    widths.put(column.id(), (double) width);
                }
                unwanted.remove(column.id());
                if (column.hidden()) {
                    unwanted.add(column.id());
                }
            });
            hidden = Set.copyOf(unwanted);
            table.setDrawnWidths(widths);
        }
        showHidden();
        sort(kept == null || kept.sort().isEmpty() ? usualSort : kept.sort());
        applying = false;
        told = present();
    }

    /// What the user does not want to see.
    public Set<String> hidden() {
        return hidden;
    }

    /// The user wants to see other columns.
    public void hide(Set<String> ids) {
        hidden = Set.copyOf(ids);
        showHidden();
        flush();
    }

    /// Columns that are seen for now, whatever the user has hidden.
    public void showAnyway(Set<String> ids) {
        shownAnyway = Set.copyOf(ids);
        showHidden();
    }

    /// Another order is the usual one from now on; who sorts by something else goes on to do so.
    public void setUsualSort(List<Sort> sort) {
        boolean isUsual = presentSort().equals(usualSort);
        usualSort = List.copyOf(sort);
        if (isUsual) {
            sort(usualSort);
        }
    }

    /// Tells now what is still untold.
    public void flush() {
        patience.stop();
        TableLayout now = present();
        if (!now.equals(told)) {
            told = now;
            onArranged.accept(now);
        }
    }

    private void arranged() {
        if (!applying && !present().equals(told)) {
            patience.playFromStart();
        }
    }

    /// Columns that a newer version has come with stand behind those whose place is known.
    private void order(List<String> ids) {
        List<TableColumn<LiveRow<K, R>, ?>> columns = new ArrayList<>(table.getColumns());
        columns.sort(Comparator.comparingInt(column -> {
            int place = ids.indexOf(column.getId());
            return place < 0 ? Integer.MAX_VALUE : place;
        }));
        if (!columns.equals(table.getColumns())) {
            table.getColumns().setAll(columns);
        }
    }

    private void showHidden() {
        Set<String> unwanted = new HashSet<>(hidden);
        unwanted.removeAll(shownAnyway);
        table.setUnwantedColumns(unwanted);
    }

    private void sort(List<Sort> sort) {
        List<TableColumn<LiveRow<K, R>, ?>> order = new ArrayList<>();
        for (Sort each : sort) {
            table.getColumns().stream().filter(column -> each.column().equals(column.getId())).findFirst()
                    .ifPresent(column -> {
                        column.setSortType(each.descending()
                                ? TableColumn.SortType.DESCENDING
                                : TableColumn.SortType.ASCENDING);
                        order.add(column);
                    });
        }
        table.getSortOrder().setAll(order);
    }

    private List<Sort> presentSort() {
        return table.getSortOrder().stream()
                .map(column -> new Sort(column.getId(), column.getSortType() == TableColumn.SortType.DESCENDING))
                .toList();
    }

    private TableLayout present() {
        Map<String, Double> widths = table.drawnWidths();
        List<Sort> sort = presentSort();
        return new TableLayout(table.getColumns().stream()
                .map(column -> new TableLayout.Column(column.getId(), width(widths.get(column.getId())),
                        hidden.contains(column.getId())))
                .toList(), sort.equals(usualSort) ? List.of() : sort);
    }

    private static @Nullable Integer width(@Nullable Double width) {
        return width == null ? null : (Integer) (int) Math.round(width);
    }
}
