package org.howdah.ui.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.TableColumn;
import org.howdah.analysis.LoadBands;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.session.SessionKey;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.control.LiveCell;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.SqlCell;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TextCell;
import org.howdah.ui.control.Wait;
import org.howdah.ui.control.WaitCell;
import org.howdah.ui.control.Zone;

/// The columns of the lists of what made most load.
final class TopColumns {
    static final String AVERAGE = "average";

    private TopColumns() {}

    /// For the left list and for the right one, which is narrower.
    ///
    /// @param meanings of the server's wait events
    static List<LiveColumn<String, TopRow, ?>> of(LoadDimension dimension, boolean narrow, Zone zone,
            WaitMeanings meanings) {
        List<LiveColumn<String, TopRow, ?>> columns = new ArrayList<>(load(narrow));
        switch (dimension) {
            case STATEMENT -> {
                columns.add(statement());
                columns.add(text("application", LoadDimension.APPLICATION, 108).hiddenFrom(2));
                columns.add(text("database", LoadDimension.DATABASE, 74).hiddenFrom(1));
                columns.add(sessions().hiddenFrom(3));
            }
            case WAIT_EVENT -> {
                columns.add(new LiveColumn<String, TopRow, Wait>("event", Messages.text("load.by.waitEvent"), 150,
                        row -> new Wait(LoadBands.classOf(row.value()), name(row.value())), TopRow::value)
                        .cells(WaitCell::new).sortedBy(TopRow::value)
                        .from(Messages.text("load.from.event")));
                columns.add(new LiveColumn<String, TopRow, String>("meaning", Messages.text("load.meaning"), 150,
                        row -> meanings.of(row.value()), row -> meanings.of(row.value()))
                        .cells(() -> new TextCell<>(Styles.MUTED)).fills()
                        .from(Messages.text("load.from.meaning")));
            }
            case SESSION -> {
                columns.add(pid());
                columns.add(text("user", LoadDimension.USER, 80));
                columns.add(text("application", LoadDimension.APPLICATION, 90).fills());
                columns.add(text("client", LoadDimension.CLIENT, 90).hiddenFrom(3));
                columns.add(text("database", LoadDimension.DATABASE, 74).hiddenFrom(2));
                columns.add(time("first", Messages.text("load.first"), zone, true).hiddenFrom(0));
                columns.add(time("last", Messages.text("load.last"), zone, false).hiddenFrom(1));
            }
            default -> {
                columns.add(new LiveColumn<String, TopRow, String>("value", LoadWords.title(dimension), 110,
                        row -> named(row.value(), Messages.text("load.none")),
                        TopRow::value).cells(TextCell::new).sortedBy(TopRow::value).fills()
                        .from(LoadHelp.of(dimension)));
                columns.add(sessions());
            }
        }
        return columns;
    }

    private static List<LiveColumn<String, TopRow, ?>> load(boolean narrow) {
        LiveColumn<String, TopRow, Double> average = new LiveColumn<String, TopRow, Double>(AVERAGE,
                Messages.text("load.unit"), 58, TopRow::average, row -> raw(row.average()))
                .cells(() -> new NumberCell(2, Styles.STRONG)).sortedBy(TopRow::average).styled(Styles.NUMERIC)
                .from(Messages.text("load.from.average"));
        average.setSortType(TableColumn.SortType.DESCENDING);
        List<LiveColumn<String, TopRow, ?>> columns = new ArrayList<>();
        columns.add(new LiveColumn<String, TopRow, TopRow.LoadBar>("load", Messages.text("load.title"),
                narrow ? 100 : 134, TopRow::bar, _ -> "").cells(LoadBarCell::new).onlySeen()
                .from(Messages.text("load.from.load")));
        columns.add(average);
        LiveColumn<String, TopRow, Long> peak = new LiveColumn<String, TopRow, Long>("peak",
                Messages.text("load.peakTitle"), 44, TopRow::peak,
                row -> row.peak() == null ? "" : Long.toString(row.peak()))
                .cells(CountCell::new).sortedBy(TopRow::peak).styled(Styles.NUMERIC)
                .from(Messages.text("load.from.peak"));
        columns.add(peak.hiddenFrom(4));
        columns.add(new LiveColumn<String, TopRow, Double>("share", "%", 46, row -> row.share() * 100,
                row -> raw(row.share() * 100)).cells(() -> new NumberCell(1, Styles.MUTED))
                .sortedBy(TopRow::share).styled(Styles.NUMERIC)
                .from(Messages.text("load.from.share")));
        return columns;
    }

    private static LiveColumn<String, TopRow, SqlCell.Content> statement() {
        return new LiveColumn<String, TopRow, SqlCell.Content>("query", Messages.text("load.query"), 264,
                row -> row.entry().text() == null
                        ? new SqlCell.Content(named(row.value(), Messages.text("load.noText")), false)
                        : new SqlCell.Content(row.entry().text(), true),
                row -> Objects.requireNonNullElse(row.entry().text(), row.value())).cells(SqlCell::new).fills()
                .from(Messages.text("load.from.query"));
    }

    private static LiveColumn<String, TopRow, String> pid() {
        return new LiveColumn<String, TopRow, String>("pid", Messages.text("load.pid"), 62,
                TopColumns::pid, TopColumns::pid)
                .cells(() -> new TextCell<>(Styles.MONO, Styles.NUMERIC))
                .sortedBy(row -> row.session().map(SessionKey::pid).orElse(0)).styled(Styles.NUMERIC).numbers()
                .from(Messages.text("load.from.pid"));
    }

    private static String pid(TopRow row) {
        return row.session().map(key -> Integer.toString(key.pid())).orElse(row.value());
    }

    private static LiveColumn<String, TopRow, String> text(String id, LoadDimension of, double width) {
        return new LiveColumn<String, TopRow, String>(id, LoadWords.title(of), width, row -> row.other(of),
                row -> row.other(of)).cells(TextCell::new).sortedBy(row -> row.other(of))
                .from(LoadHelp.of(of));
    }

    private static LiveColumn<String, TopRow, Long> sessions() {
        return new LiveColumn<String, TopRow, Long>("sessions", Messages.text("sessions.title"), 66,
                row -> row.entry().sessions(), row -> row.entry().sessions() == null
                        ? ""
                        : Long.toString(row.entry().sessions()))
                .cells(CountCell::new).sortedBy(row -> row.entry().sessions()).styled(Styles.NUMERIC)
                .from(Messages.text("load.from.sessions"));
    }

    private static LiveColumn<String, TopRow, String> time(String id, String title, Zone zone, boolean first) {
        return new LiveColumn<String, TopRow, String>(id, title, 92,
                row -> Optional.ofNullable(first ? row.first() : row.entry().last())
                        .map(time -> Times.time(time, zone.get())).orElse(""),
                row -> Objects.toString(first ? row.first() : row.entry().last(), "")).cells(TextCell::new)
                .from(first ? Messages.text("load.from.first") : Messages.text("load.from.last"));
    }

    /// @param none for those that have no value
    private static String named(String value, String none) {
        return value.equals(LoadBucket.NONE)
                ? none
                : value.equals(LoadBucket.OTHER) ? Messages.text("load.rest") : value;
    }

    private static String name(String waitEvent) {
        return named(waitEvent, "").replaceFirst(":", ": ");
    }

    /// For the clipboard, which wants no unit and no grouping.
    static String raw(double value) {
        return Double.isNaN(value) ? "" : Double.toString(Math.round(value * 1_000_000) / 1e6);
    }

    /// A number with so many digits behind the point.
    private static final class NumberCell extends LiveCell<String, TopRow, Double> {
        private final int digits;

        NumberCell(int digits, String styleClass) {
            this.digits = digits;
            getStyleClass().addAll(Styles.NUMERIC, "top-" + styleClass);
        }

        @Override
        protected void show(Double value) {
            setText(Units.number(value, digits));
        }
    }

    private static final class CountCell extends LiveCell<String, TopRow, Long> {
        CountCell() {
            getStyleClass().addAll(Styles.NUMERIC, "top-muted");
        }

        @Override
        protected void show(Long value) {
            setText(Units.count(value));
        }
    }
}
