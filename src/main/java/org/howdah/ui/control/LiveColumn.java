package org.howdah.ui.control;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A column of a live table: what it shows of a row, how it sorts, what it copies, and how soon it makes room.
public final class LiveColumn<K, R, V> extends TableColumn<LiveRow<K, R>, V> {
    /// What the cells of a column get to see of a row; null for nothing at all.
    public interface Value<R, V> {
        @Nullable
        V of(R row);
    }

    /// A column that is never hidden.
    public static final int ALWAYS = Integer.MAX_VALUE;

    private final Value<R, V> value;
    private final Function<R, String> copied;
    private final String title;
    private String name;
    private Comparator<R> ascending = (_, _) -> 0;
    private Comparator<R> descending = (_, _) -> 0;
    private int hiddenFrom = ALWAYS;
    private boolean fills;
    private boolean numbers;
    private boolean onlySeen;
    private String from = "";

    /// Makes a column that cannot be sorted and is never hidden, until it is told otherwise.
    ///
    /// @param id name of the column for tests and preferences
    /// @param width in pixels
    /// @param value what its cells get to see, null for nothing at all; when it stays equal, the cell is not painted again
    /// @param copied the raw value for the clipboard
    public LiveColumn(String id, String title, double width, Value<R, V> value,
            Function<R, String> copied) {
        super(title);
        setId(id);
        // JavaFX takes exactly 80 for "nobody has chosen", and fits such a column to its content.
        setPrefWidth(Math.nextUp(width));
        setMinWidth(width / 2);
        setSortable(false);
        setReorderable(false);
        this.value = value;
        this.copied = copied;
        this.title = title;
        name = title.replace('\n', ' ');
        // The arrow stands in the title, where it is read with it.
        setSortNode(new Region());
        // It does not tell of changes: the cell would answer each with a layout of its row. The row tells its cells.
        setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(value.of(features.getValue().value())));
    }

    public LiveColumn<K, R, V> cells(Supplier<TableCell<LiveRow<K, R>, V>> cell) {
        setCellFactory(_ -> cell.get());
        return this;
    }

    /// Lets the user sort by this; a row without the value comes last in either direction.
    public <S extends Comparable<S>> LiveColumn<K, R, V> sortedBy(Function<R, @Nullable S> sortKey) {
        ascending = comparing(sortKey, Comparator.naturalOrder());
        descending = comparing(sortKey, Comparator.reverseOrder());
        setSortable(true);
        return this;
    }

    /// Hidden when the table is too narrow, the lowest number first.
    public LiveColumn<K, R, V> hiddenFrom(int priority) {
        hiddenFrom = priority;
        return this;
    }

    /// Takes the width that the other columns leave, at least its own.
    public LiveColumn<K, R, V> fills() {
        fills = true;
        setMinWidth(getPrefWidth());
        return this;
    }

    /// Its name where it does not stand above its cells, as in a list of columns or a file: there two columns must not be
    /// called the same.
    public LiveColumn<K, R, V> called(String longer) {
        name = longer;
        return this;
    }

    /// Aligns header and cells.
    public LiveColumn<K, R, V> styled(String styleClass) {
        getStyleClass().add(styleClass);
        return this;
    }

    /// What it copies are numbers, wherever they stand.
    public LiveColumn<K, R, V> numbers() {
        numbers = true;
        return this;
    }

    /// It draws what another column says in numbers, so it is not copied.
    public LiveColumn<K, R, V> onlySeen() {
        onlySeen = true;
        return this;
    }

    /// What it says, and of which view, which column and since which version it comes: for the help of its page.
    public LiveColumn<K, R, V> from(String words) {
        from = words;
        return this;
    }

    /// Empty where nothing was said of it.
    public String from() {
        return from;
    }

    boolean isCopied() {
        return !onlySeen;
    }

    boolean copiesNumbers() {
        return numbers || getStyleClass().contains(Styles.NUMERIC);
    }

    @Nullable
    V valueOf(R row) {
        return value.of(row);
    }

    int priority() {
        return hiddenFrom;
    }

    boolean isFilling() {
        return fills;
    }

    /// Its title on one line, or a longer name.
    public String name() {
        return name;
    }

    /// Says in the header whether the table is sorted by this, and in which direction.
    void showSorted(boolean sorted) {
        String arrow = getSortType() == SortType.DESCENDING ? " ↓" : " ↑";
        setText(sorted ? title + arrow : title);
        getStyleClass().remove(Styles.SORTED);
        if (sorted) {
            getStyleClass().add(Styles.SORTED);
        }
    }

    String copyOf(R row) {
        return copied.apply(row);
    }

    Comparator<R> order() {
        return getSortType() == SortType.DESCENDING ? descending : ascending;
    }

    private static <R, S extends Comparable<S>> Comparator<R> comparing(
            Function<R, @Nullable S> sortKey, Comparator<S> order) {
        return (left, right) -> {
            S leftKey = sortKey.apply(left);
            S rightKey = sortKey.apply(right);
            if (leftKey == null || rightKey == null) {
                return leftKey == rightKey ? 0 : leftKey == null ? 1 : -1;
            }
            return order.compare(leftKey, rightKey);
        };
    }
}
