package org.howdah.ui.control;

import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A short text at the right of a cell that changes every second. It looks as the cell's own would, and stands where
/// that would stand, but in the table's layer of such texts: so its change neither asks for a layout, which would go
/// from the cell up to the window and down again through every row, nor paints the table. Screen thread.
final class Figure {
    private final Text text = new Text();
    private final TableCell<?, ?> cell;
    private @Nullable Node row;
    private @Nullable Group home;
    private Subscription following = Subscription.EMPTY;

    Figure(TableCell<?, ?> cell) {
        this.cell = cell;
        text.getStyleClass().addAll("text", Styles.FIGURE);
        text.setManaged(false);
        text.setTextOrigin(VPos.TOP);
        text.fontProperty().bind(cell.fontProperty());
        text.fillProperty().bind(cell.textFillProperty());
        cell.parentProperty().subscribe(this::follow);
        Subscription.combine(cell.layoutXProperty().subscribe(this::place), cell.widthProperty().subscribe(this::place),
                cell.heightProperty().subscribe(this::place), cell.insetsProperty().subscribe(this::place),
                cell.fontProperty().subscribe(this::place));
    }

    /// The text, already safe; empty for none.
    void show(String newText) {
        if (!newText.equals(text.getText())) {
            text.setText(newText);
            settle();
            place();
        }
    }

    /// Whether a line goes through it.
    void strike(boolean struck) {
        text.setStrikethrough(struck);
    }

    String text() {
        return text.getText();
    }

    /// The row has taken the cell, or let it go.
    private void follow(@Nullable Node newRow) {
        following.unsubscribe();
        row = newRow;
        following = newRow == null
                ? Subscription.EMPTY
                : Subscription.combine(newRow.layoutXProperty().subscribe(this::place),
                        newRow.layoutYProperty().subscribe(y -> text.setTranslateY(y.doubleValue())),
                        newRow.visibleProperty().subscribe(this::settle),
                        newRow.parentProperty().subscribe(this::settle));
        settle();
    }

    /// In the layer while its row is in sight.
    private void settle() {
        Node line = row;
        boolean inSight = line != null && line.isVisible() && line.getParent() != null && !text.getText().isEmpty();
        Group wanted = inSight && cell.getTableView() != null
                && cell.getTableView().getSkin() instanceof LiveTableSkin<?> skin
                        ? skin.flow().figures().of(cell.getTableColumn())
                        : null;
        if (wanted != home) {
            if (home != null) {
                home.getChildren().remove(text);
            }
            if (wanted != null) {
                wanted.getChildren().add(text);
            }
            home = wanted;
            place();
        }
    }

    /// On whole pixels, as labels stand.
    private void place() {
        Node line = row;
        if (home == null || line == null) {
            return;
        }
        Insets insets = cell.getInsets();
        double right = cell.getLayoutX() + cell.getWidth() - insets.getRight();
        text.setX(line.getLayoutX() + Math.rint(right - text.getLayoutBounds().getWidth()));
        text.setY(cell.getLayoutY() + Math.rint((cell.getHeight() - text.getLayoutBounds().getHeight()) / 2));
    }

    /// The width that the text takes, with the cell's paddings.
    double ownWidth() {
        return Math.ceil(text.getLayoutBounds().getWidth()) + cell.getInsets().getLeft() + cell.getInsets().getRight();
    }
}
