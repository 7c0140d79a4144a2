package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// A row on the screen: it has the style of its kind and its mark, and tells its cells of a new value itself. Screen
/// thread.
final class LiveTableRow<K, R> extends TableRow<LiveRow<K, R>> {
    private final Function<R, @Nullable String> kindOf;
    private @Nullable String kind;
    private boolean moving;

    LiveTableRow(Function<R, @Nullable String> kindOf, Consumer<R> onOpen) {
        this.kindOf = kindOf;
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                onOpen.accept(getItem().value());
            }
        });
        itemProperty().flatMap(LiveRow::valueProperty).subscribe(this::show);
        itemProperty().flatMap(LiveRow::markProperty).subscribe(mark -> {
            pseudoClassStateChanged(Styles.NEW, mark == LiveRow.Mark.NEW);
            pseudoClassStateChanged(Styles.GONE, mark == LiveRow.Mark.GONE);
            cells().forEach(cell -> cell.mark(mark == null ? LiveRow.Mark.NONE : mark));
        });
    }

    /// Takes another place with the same item. Its cells stay as they are, so nothing in it needs a layout, which JavaFX
    /// asks for all the same.
    void moveTo(int index) {
        moving = true;
        try {
            updateIndex(index);
        } finally {
            moving = false;
        }
        if (cells().stream().anyMatch(Parent::isNeedsLayout)) {
            requestLayout();
        }
    }

    @Override
    public void requestLayout() {
        if (!moving) {
            super.requestLayout();
        }
    }

    private void show(@Nullable R value) {
        setKind(value == null ? null : kindOf.apply(value));
        if (value != null) {
            cells().forEach(cell -> cell.refresh(value));
        }
    }

    private List<LiveCell<?, ?, ?>> cells() {
        List<LiveCell<?, ?, ?>> cells = new ArrayList<>(getChildrenUnmodifiable().size());
        for (Node child : getChildrenUnmodifiable()) {
            if (child instanceof LiveCell<?, ?, ?> cell) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private void setKind(@Nullable String newKind) {
        if (Objects.equals(kind, newKind)) {
            return;
        }
        if (kind != null) {
            getStyleClass().remove(kind);
        }
        if (newKind != null) {
            getStyleClass().add(newKind);
        }
        kind = newKind;
    }
}
