package org.howdah.ui.compare;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import org.howdah.analysis.LoadBands;
import org.howdah.analysis.explain.TopChange;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.ui.control.LiveCell;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.SqlCell;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TextCell;
import org.howdah.ui.control.Wait;
import org.howdah.ui.control.WaitCell;

/// The columns of the lists of differences.
final class ChangeColumns {
    static final String CHANGE = "change";

    private ChangeColumns() {}

    static List<LiveColumn<String, ChangeRow, ?>> of(LoadDimension dimension) {
        LiveColumn<String, ChangeRow, Double> change = number(CHANGE, Messages.text("compare.change"), 84,
                row -> row.change().change(), true);
        change.sortedBy(row -> Math.abs(row.change().change())).from(Messages.text("compare.from.change"));
        change.setSortType(TableColumn.SortType.DESCENDING);
        return List.of(
                number("before", Messages.text("compare.columnBefore"), 74, row -> row.change().before(), false)
                        .from(Messages.text("compare.from.before")),
                number("during", Messages.text("compare.columnDuring"), 74, row -> row.change().during(), false)
                        .from(Messages.text("compare.from.during")),
                change,
                new LiveColumn<String, ChangeRow, Double>("bar", Messages.text("compare.less"), 120, ChangeRow::bar,
                        _ -> "").cells(ChangeBarCell::new).hiddenFrom(1).onlySeen()
                        .from(Messages.text("compare.from.bar")),
                new LiveColumn<String, ChangeRow, TopChange.Mark>("mark", Messages.text("compare.mark"), 92,
                        row -> row.change().mark(), row -> words(row.change().mark())).cells(MarkCell::new)
                        .sortedBy(row -> row.change().mark())
                        .from(Messages.text("compare.from.mark")),
                name(dimension).from(CompareHelp.of(dimension)));
    }

    private static LiveColumn<String, ChangeRow, ?> name(LoadDimension dimension) {
        String title = CompareWords.title(dimension);
        return switch (dimension) {
            case STATEMENT -> new LiveColumn<String, ChangeRow, SqlCell.Content>("value", title, 320,
                    row -> new SqlCell.Content(
                            row.change().text() == null ? row.name() : String.valueOf(row.change().text()),
                            row.change().text() != null),
                    row -> row.change().text() == null ? row.value() : String.valueOf(row.change().text()))
                    .cells(SqlCell::new).sortedBy(ChangeRow::name).fills();
            case WAIT_EVENT, WAIT_CLASS -> new LiveColumn<String, ChangeRow, Wait>("value", title, 220,
                    row -> new Wait(dimension == LoadDimension.WAIT_EVENT
                            ? LoadBands.classOf(row.value())
                            : LoadBands.ofLabel(row.value()), row.name()),
                    ChangeRow::value).cells(WaitCell::new).sortedBy(ChangeRow::value).fills();
            default -> new LiveColumn<String, ChangeRow, String>("value", title, 220,
                    row -> row.value().equals(LoadBucket.NONE) ? Messages.text("load.none") : row.value(),
                    ChangeRow::value).cells(TextCell::new).sortedBy(ChangeRow::value).fills();
        };
    }

    private static LiveColumn<String, ChangeRow, Double> number(String id, String title, double width,
            ToDoubleFunction<ChangeRow> value, boolean signed) {
        return new LiveColumn<String, ChangeRow, Double>(id, title, width, value::applyAsDouble,
                row -> Double.toString(Math.round(value.applyAsDouble(row) * 1_000_000) / 1e6))
                .cells(() -> new NumberCell(signed)).sortedBy(value::applyAsDouble).styled(Styles.NUMERIC);
    }

    /// Empty for a value that both ranges have.
    static String words(TopChange.Mark mark) {
        return switch (mark) {
            case KNOWN -> "";
            case NEW -> Messages.text("compare.new");
            case GONE -> Messages.text("compare.gone");
            case PERHAPS_NEW -> Messages.text("compare.perhapsNew");
            case PERHAPS_GONE -> Messages.text("compare.perhapsGone");
        };
    }

    private static final class NumberCell extends LiveCell<String, ChangeRow, Double> {
        private final boolean signed;

        NumberCell(boolean signed) {
            this.signed = signed;
            getStyleClass().addAll(Styles.NUMERIC, signed ? "top-strong" : "top-muted");
        }

        @Override
        protected void show(Double value) {
            setText(signed ? CompareWords.signed(value) : CompareWords.number(value));
        }
    }

    private static final class MarkCell extends LiveCell<String, ChangeRow, TopChange.Mark> {
        private final Label tag = new Label();

        MarkCell() {
            tag.getStyleClass().add(Styles.TAG);
        }

        @Override
        protected void show(TopChange.Mark mark) {
            tag.setText(words(mark));
            Styles.set(tag, Styles.ACCENT, mark == TopChange.Mark.NEW);
            setGraphic(mark == TopChange.Mark.KNOWN ? null : tag);
        }
    }
}
