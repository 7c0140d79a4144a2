package org.howdah.ui.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumnBase;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How a page is read, on a sheet over it: F1 opens it and puts it away again, as Esc and a click beside it do. What there
/// is no room for is scrolled. Screen thread.
public final class HelpSheet {
    private static final double SCROLLED = 0.1;

    /// What is said.
    ///
    /// @param title of the page
    /// @param what it is, in some sentences
    /// @param lines of its parts
    public record Words(String title, String what, List<Line> lines) {
        public Words {
            lines = List.copyOf(lines);
        }
    }

    /// What is said of one part.
    ///
    /// @param sign beside its name; null for none
    public record Line(String name, @Nullable Region sign, String words) {
        public Line(String name, String words) {
            this(name, null, words);
        }

        /// What the columns of a table say, and where each comes from; of several columns with one name the first.
        public static List<Line> of(List<? extends TableColumnBase<?, ?>> columns) {
            Map<String, Line> lines = new LinkedHashMap<>();
            for (TableColumnBase<?, ?> column : columns) {
                if (column instanceof LiveColumn<?, ?, ?> live && !live.from().isEmpty()) {
                    lines.putIfAbsent(live.name(), new Line(live.name(), live.from()));
                }
            }
            return List.copyOf(lines.values());
        }
    }

    private final StackPane page;
    private final Supplier<Words> words;
    private @Nullable StackPane sheet;
    private @Nullable Node focusedBefore;

    /// @param page over which it is shown
    /// @param words asked for each time it is opened
    public HelpSheet(StackPane page, Supplier<Words> words) {
        this.page = page;
        this.words = words;
    }

    /// Opens it, or puts it away.
    public void toggle() {
        if (sheet != null) {
            close();
            return;
        }
        focusedBefore = page.getScene() == null ? null : page.getScene().getFocusOwner();
        Words said = words.get();
        ScrollPane scroll = new Scroll(grid(said.lines()));
        StackPane made = new StackPane(box(said, scroll));
        made.setId("helpSheet");
        made.getStyleClass().add("palette-scrim");
        made.setAlignment(Pos.CENTER);
        made.setFocusTraversable(true);
        made.setAccessibleText(said.title());
        made.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, scroll));
        made.setOnMousePressed(_ -> close());
        sheet = made;
        page.getChildren().add(made);
        made.requestFocus();
    }

    private void pressed(KeyEvent event, ScrollPane scroll) {
        boolean done = switch (event.getCode()) {
            case ESCAPE, F1 -> {
                close();
                yield true;
            }
            case UP -> scroll(scroll, -SCROLLED);
            case DOWN -> scroll(scroll, SCROLLED);
            case PAGE_UP -> scroll(scroll, -1);
            case PAGE_DOWN -> scroll(scroll, 1);
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private static boolean scroll(ScrollPane scroll, double by) {
        scroll.setVvalue(Math.clamp(scroll.getVvalue() + by, 0, 1));
        return true;
    }

    private void close() {
        page.getChildren().remove(sheet);
        sheet = null;
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }

    private static VBox box(Words said, ScrollPane scroll) {
        Label title = new Label(said.title());
        title.getStyleClass().add("page-title");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("help-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox box = new VBox(title, text(said.what(), "help-what"), scroll);
        box.getStyleClass().add("dialog");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setOnMousePressed(event -> event.consume());
        return box;
    }

    private static GridPane grid(List<Line> lines) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        for (int row = 0; row < lines.size(); row++) {
            Line line = lines.get(row);
            Label name = new Label(line.name(), line.sign());
            name.getStyleClass().add("medium");
            GridPane.setValignment(name, VPos.TOP);
            Label text = text(line.words(), "help-words");
            grid.addRow(row, name, text);
        }
        return grid;
    }

    /// Only our words stand in it, so that it may wrap by itself.
    private static Label text(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
