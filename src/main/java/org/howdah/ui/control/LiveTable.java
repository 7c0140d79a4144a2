package org.howdah.ui.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Skin;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A table whose rows are known by a key and change every second under the user's eyes: selection, focus, sort order
/// and the place of what he looks at stay through every refresh. Screen thread.
///
/// Made by FXML without columns; its page calls [#setUp] once.
public final class LiveTable<K, R> extends TableView<LiveRow<K, R>> {
    private static final double ROW_HEIGHT = 24;

    private final ReadOnlyObjectWrapper<@Nullable K> leadKey = new ReadOnlyObjectWrapper<>(this, "leadKey");
    private final Set<K> selectedKeys = new LinkedHashSet<>();
    private final LiveColumns<K, R> columns = new LiveColumns<>(this);
    private final TableCopies<K, R> copies = new TableCopies<>(this, columns);
    private Function<R, @Nullable String> rowStyle = _ -> null;
    private Runnable onColumns = () -> {};
    private @Nullable RowMerge<K, R> merge;
    private @Nullable LiveOrder<K, R> order;
    private Consumer<R> onOpen = _ -> {};
    private boolean merging;

    public LiveTable() {
        getStyleClass().add(Styles.LIVE_TABLE);
        setFixedCellSize(ROW_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        setTableMenuButtonVisible(false);
        setSortPolicy(_ -> {
            if (merge != null) {
                whileKeepingPlace(merge, rows -> rows.reorder(presentOrder()));
            }
            columns.all().forEach(column -> column.showSorted(getSortOrder().contains(column)));
            onColumns.run();
            return true;
        });
        setRowFactory(_ -> columns.spanned(
                new LiveTableRow<>(row -> rowStyle.apply(row), row -> onOpen.accept(row))));
        getSelectionModel().getSelectedIndices().addListener((Observable _) -> rememberSelection());
        widthProperty().subscribe(_ -> columns.fit());
        fixedCellSizeProperty().subscribe(_ -> columns.rescale());
        // The size of letters is known before there is a skin where it is not the usual one from the start.
        skinProperty().subscribe(_ -> columns.rescale());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        new WholeText().follow(this);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new LiveTableSkin<>(this);
    }

    /// Gives the table its columns and says what its rows are.
    ///
    /// @param key by which a row is the same row in the next refresh
    /// @param last order of rows that the chosen columns hold equal; must tell any two rows apart
    public void setUp(Function<R, K> key, Comparator<R> last, List<LiveColumn<K, R, ?>> made) {
        RowMerge<K, R> newMerge = new RowMerge<>(key);
        merge = newMerge;
        order = new LiveOrder<>(key, last);
        getColumns().setAll(made);
        setItems(newMerge.rows());
        made.forEach(column -> column.widthProperty().subscribe(_ -> {
            columns.fit();
            onColumns.run();
        }));
        getColumns().addListener((Observable _) -> onColumns.run());
    }

    /// Whether rows that come and go are marked for a moment, which is no use where the user filters them himself.
    public void setMarking(boolean wanted) {
        if (merge != null) {
            merge.setMarking(wanted);
        }
    }

    /// A style class for rows of a kind; null for the others.
    public void setRowStyle(Function<R, @Nullable String> style) {
        rowStyle = style;
    }

    /// An order that goes before that of the columns, as of groups. To be set before rows are shown.
    public void setFirstOrder(Comparator<R> first) {
        if (order != null) {
            order.first(first);
        }
    }

    /// Rows that stand below another row, wherever that stands; null for those that stand by themselves. To be set before
    /// rows are shown.
    public void setParent(Function<R, @Nullable R> parent) {
        if (order != null) {
            order.parent(parent);
        }
    }

    /// When a row with a later value stays where it is, whatever the order: as where only ages have grown. To be set before
    /// rows are shown.
    ///
    /// @param same true only for two values of one key
    public void setSteady(BiPredicate<R, R> same) {
        if (merge != null) {
            merge.setSteady(same);
        }
    }

    /// Columns that the user does not want to see, by id; narrow tables hide more.
    public void setUnwantedColumns(Set<String> ids) {
        columns.setUnwanted(ids);
    }

    /// Widths that the user has drawn columns to, at the usual size of letters, by id.
    public Map<String, Double> drawnWidths() {
        return columns.drawn();
    }

    /// Draws columns as the user has done earlier; all others get their usual widths.
    public void setDrawnWidths(Map<String, Double> widths) {
        columns.draw(widths);
    }

    /// Called when the user has changed width, order or sort of the columns.
    public void setOnColumns(Runnable action) {
        onColumns = action;
    }

    /// What Enter, F4 and a double click do.
    public void setOnOpen(Consumer<R> action) {
        onOpen = action;
    }

    /// Makes the table show these rows. Rows that are new, and those that are no longer among them, are marked for two
    /// seconds of the refreshes' time; only then the latter leave.
    ///
    /// @param read when they were read
    public void show(List<R> rows, Instant read) {
        copies.setRead(read);
        if (merge != null) {
            whileKeepingPlace(merge, merged -> merged.merge(rows, presentOrder(), read));
        }
    }

    /// The key of the row that was selected last; null when none is, also when that row has vanished.
    public ReadOnlyObjectProperty<@Nullable K> leadKeyProperty() {
        return leadKey.getReadOnlyProperty();
    }

    /// The rows selected now, from the top.
    public List<R> selectedRows() {
        return getItems().stream()
                .filter(row -> selectedKeys.contains(row.key()))
                .map(LiveRow::value)
                .toList();
    }

    /// The rows that are there now, from the top.
    List<R> presentRows() {
        return getItems().stream().filter(row -> !row.isGone()).map(LiveRow::value).toList();
    }

    /// How its rows are copied.
    public TableCopies<K, R> copies() {
        return copies;
    }

    /// How much larger letters and columns are than usual.
    public double scale() {
        return columns.scale();
    }

    /// Selects the row with this key, if there is one, and nothing else.
    public void select(K key) {
        LiveRow<K, R> row = rowOf(key);
        if (row != null) {
            getSelectionModel().clearAndSelect(getItems().indexOf(row));
        }
    }

    /// Only now it is known which texts are cut.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!merging) {
            columns.widen();
        }
    }

    private Comparator<R> presentOrder() {
        LiveOrder<K, R> known = order;
        return known == null ? (_, _) -> 0 : known.by(getSortOrder());
    }

    private void whileKeepingPlace(RowMerge<K, R> rows, Consumer<RowMerge<K, R>> change) {
        K lead = leadKey.get();
        LiveRow<K, R> leadRow = lead == null ? null : rowOf(lead);
        ScrollAnchor<K, R> anchor = new ScrollAnchor<>(this, leadRow);
        merging = true;
        try {
            change.accept(rows);
            restoreSelection();
            anchor.restore();
            // Cells that get another row may get other style classes with it. Were that left to the layout of the next
            // pulse, which comes after its look at the styles, a second pulse would follow and paint the whole window.
            layout();
        } finally {
            merging = false;
        }
        rememberSelection();
        columns.widen();
    }

    /// The selection model follows indices; where it has lost its rows, or took a neighbour for one that vanished,
    /// the keys decide.
    private void restoreSelection() {
        List<Integer> wanted = new ArrayList<>();
        int lead = -1;
        for (int index = 0; index < getItems().size() && !selectedKeys.isEmpty(); index++) {
            K key = getItems().get(index).key();
            if (selectedKeys.contains(key)) {
                wanted.add(index);
                lead = key.equals(leadKey.get()) ? index : lead;
            }
        }
        if (!Set.copyOf(getSelectionModel().getSelectedIndices()).equals(Set.copyOf(wanted))
                || (lead >= 0 && getSelectionModel().getSelectedIndex() != lead)) {
            getSelectionModel().clearSelection();
            for (int index : wanted) {
                getSelectionModel().select(index);
            }
            if (lead >= 0) {
                getSelectionModel().select(lead);
            }
        }
        if (lead >= 0 && getFocusModel().getFocusedIndex() != lead) {
            getFocusModel().focus(lead);
        }
    }

    private void rememberSelection() {
        if (merging) {
            return;
        }
        selectedKeys.clear();
        for (int index : getSelectionModel().getSelectedIndices()) {
            if (index >= 0 && index < getItems().size()) {
                selectedKeys.add(getItems().get(index).key());
            }
        }
        int lead = getSelectionModel().getSelectedIndex();
        leadKey.set(lead >= 0 && lead < getItems().size() ? getItems().get(lead).key() : null);
    }

    private @Nullable LiveRow<K, R> rowOf(K key) {
        for (LiveRow<K, R> row : getItems()) {
            if (row.key().equals(key)) {
                return row;
            }
        }
        return null;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F4) {
            LiveRow<K, R> row = getSelectionModel().getSelectedItem();
            if (row != null) {
                onOpen.accept(row.value());
                event.consume();
            }
        }
    }
}
