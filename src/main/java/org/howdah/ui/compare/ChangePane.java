package org.howdah.ui.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.analysis.explain.RangeDifference;
import org.howdah.model.history.LoadDimension;
import org.howdah.text.Units;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Segments;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WrapRow;
import org.jspecify.annotations.Nullable;

/// What makes more and what makes less load, by one of several dimensions. Screen thread.
final class ChangePane extends VBox {
    private final CompareDesk desk;
    private final Consumer<ChangeRow> onOpen;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.STATEMENTS);
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private final StackPane body = new StackPane();
    private final EmptyPanel empty = new EmptyPanel();
    private final Map<Tab, LiveTable<String, ChangeRow>> tables = new EnumMap<>(Tab.class);
    private @Nullable RangeDifference shown;

    /// What a tab shows.
    enum Tab {
        STATEMENTS(LoadDimension.STATEMENT), WAIT_EVENTS(LoadDimension.WAIT_EVENT), USERS(LoadDimension.USER), CLIENTS(
                LoadDimension.CLIENT), APPLICATIONS(LoadDimension.APPLICATION), DATABASES(LoadDimension.DATABASE);

        private final LoadDimension dimension;

        Tab(LoadDimension dimension) {
            this.dimension = dimension;
        }

        LoadDimension dimension() {
            return dimension;
        }

        String title() {
            return switch (this) {
                case STATEMENTS -> Messages.text("load.tab.statements");
                case WAIT_EVENTS -> Messages.text("load.tab.waitEvents");
                case USERS -> Messages.text("load.tab.users");
                case CLIENTS -> Messages.text("load.tab.clients");
                case APPLICATIONS -> Messages.text("load.tab.applications");
                case DATABASES -> Messages.text("load.tab.databases");
            };
        }
    }

    /// @param onOpen what a row does when it is opened
    ChangePane(CompareDesk desk, Consumer<ChangeRow> onOpen) {
        this.desk = desk;
        this.onOpen = onOpen;
        setId("changes");
        getStyleClass().addAll("card", "top-pane");
        Label title = new Label(Messages.text("compare.changes"));
        title.getStyleClass().add(Styles.STRONG);
        title.setMinWidth(USE_PREF_SIZE);
        Segments segments = new Segments();
        segments.setId("changesTab");
        segments.getStyleClass().add("small-segments");
        segments.bind(List.of(Tab.values()), Tab::title, tab);
        filter.setId("changesFilter");
        filter.setPromptText(Messages.text("compare.filter"));
        filter.setAccessibleText(Messages.text("compare.filter"));
        filter.getStyleClass().add("change-filter");
        filter.textProperty().subscribe(this::fill);
        count.setId("changesCount");
        count.getStyleClass().add(Styles.CAPTION);
        count.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        WrapRow header = new WrapRow();
        header.getChildren().addAll(title, segments, space, count, filter);
        header.getStyleClass().add("card-header");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
        tab.subscribe(each -> body.getChildren().setAll(tables.computeIfAbsent(each, this::table), empty));
    }

    LoadDimension dimension() {
        return tab.get().dimension;
    }

    /// Told when another dimension is wanted.
    void setOnDimension(Runnable action) {
        tab.addListener((_, _, _) -> action.run());
    }

    void focusFilter() {
        filter.requestFocus();
    }

    /// Takes the filter away.
    ///
    /// @return whether there was one
    boolean clearFilter() {
        boolean was = !filter.getText().isEmpty();
        filter.clear();
        return was;
    }

    void choose(Tab wanted) {
        tab.set(wanted);
    }

    private LiveTable<String, ChangeRow> table() {
        return tables.computeIfAbsent(tab.get(), this::table);
    }

    private LiveTable<String, ChangeRow> table(Tab of) {
        LiveTable<String, ChangeRow> table = new LiveTable<>();
        table.setId("changes-" + of.name().toLowerCase(java.util.Locale.ROOT));
        table.setAccessibleText(of.title());
        table.setUp(ChangeRow::value, ChangeRow.ORDER, ChangeColumns.of(of.dimension));
        table.setMarking(false);
        table.getColumns().stream().filter(column -> ChangeColumns.CHANGE.equals(column.getId()))
                .forEach(table.getSortOrder()::add);
        table.setOnOpen(onOpen);
        table.copies().setTitle(() -> CompareWords.title(of.title(), desk));
        // What is empty is said in its place; before the first answer nothing is.
        table.setPlaceholder(new Label());
        return table;
    }

    /// Says that the first answer is awaited; what is there already stays.
    void showLoading() {
        if (shown == null) {
            empty.showLoading(Messages.text("explain.loading"));
        }
    }

    /// Waits no more: why no answer came stands elsewhere.
    void fail() {
        if (shown == null) {
            empty.hide();
        }
    }

    /// Shows a difference; of another dimension than is wanted, nothing.
    void show(RangeDifference difference) {
        if (difference.dimension() == dimension()) {
            shown = difference;
            fill();
        }
    }

    private void fill() {
        RangeDifference known = shown;
        if (known == null || known.dimension() != dimension()) {
            return;
        }
        List<ChangeRow> rows = ChangeRow.of(known, filter.getText());
        table().show(rows, desk.now());
        count.setText(Units.count(rows.size()));
        if (rows.isEmpty()) {
            empty.show(new EmptyPanel.Content(EmptyPanel.Sign.NONE, known.changes().isEmpty()
                    ? Double.isNaN(known.change())
                            ? Messages.text("compare.oneSide")
                            : Messages.text("compare.noLoad")
                    : Messages.text("compare.noMatch"), null, null));
        } else {
            empty.hide();
        }
    }
}
