package org.howdah.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.control.Age;
import org.howdah.ui.control.DurationCell;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.SqlCell;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TextCell;
import org.howdah.ui.control.Wait;
import org.howdah.ui.control.WaitCell;

/// A table with a row in each state. Screen thread.
final class GalleryRows {
    private static final PseudoClass STALE_TABLE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass HOVER = PseudoClass.getPseudoClass("hover");
    private static final double WIDTH = 760;
    private static final double HEIGHT = 200;
    private static final double STALE_HEIGHT = 80;
    private static final Duration[] AGES = {Duration.ofMillis(410), Duration.ofMillis(8_200), Duration.ofSeconds(218),
            Duration.ofSeconds(1_107), Duration.ofHours(76)};
    private static final int PLAIN = 0;
    private static final int HOVERED = 1;
    private static final int SELECTED = 2;
    private static final int GONE = 3;
    private static final int NEW = 9;
    private static final int STALE = 20;

    /// A row of it.
    private record Row(int number) {}

    private GalleryRows() {}

    static Node sheet() {
        LiveTable<Integer, Row> live = table(HEIGHT);
        Instant now = Instant.EPOCH;
        live.show(rows(PLAIN, HOVERED, SELECTED, GONE, 4, 5), now);
        live.show(rows(PLAIN, HOVERED, SELECTED, 4, 5, NEW), now.plusSeconds(1));
        live.select(SELECTED);
        LiveTable<Integer, Row> stale = table(STALE_HEIGHT);
        stale.setMarking(false);
        stale.show(rows(STALE, STALE + 1), now);
        stale.pseudoClassStateChanged(STALE_TABLE, true);
        return GallerySheet.sheet(live, stale);
    }

    private static LiveTable<Integer, Row> table(double height) {
        LiveTable<Integer, Row> table = new LiveTable<>();
        table.setUp(Row::number, Comparator.comparingInt(Row::number), List.of(
                new LiveColumn<Integer, Row, String>("state", Messages.text("sessions.state"), 110,
                        GalleryRows::name, GalleryRows::name).cells(TextCell::new).sortedBy(Row::number),
                new LiveColumn<Integer, Row, Wait>("wait", Messages.text("sessions.wait"), 130,
                        GalleryRows::waiting, row -> waiting(row).text()).cells(WaitCell::new),
                new LiveColumn<Integer, Row, Age>("query", Messages.text("sessions.queryTime"), 90,
                        row -> new Age(age(row), true), row -> "").cells(DurationCell::new).styled(Styles.NUMERIC),
                new LiveColumn<Integer, Row, SqlCell.Content>("text", Messages.text("sessions.query"), 200,
                        row -> new SqlCell.Content("UPDATE inventory SET quantity = 120 WHERE sku = 'T" + row.number()
                                + "'", true),
                        row -> "").cells(SqlCell::new).fills()));
        table.setMinSize(WIDTH, height);
        table.setMaxSize(WIDTH, height);
        table.getSortOrder().add(table.getColumns().getFirst());
        return table;
    }

    /// What only a mouse could do, done once the rows are there.
    static void point(Node sheet) {
        Node table = sheet.lookup(".live-table");
        if (table != null) {
            table.lookupAll(".table-row-cell").stream().filter(row -> ((IndexedCell<?>) row).getIndex() == HOVERED)
                    .forEach(row -> row.pseudoClassStateChanged(HOVER, true));
        }
    }

    private static List<Row> rows(int... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(Row::new).toList();
    }

    private static String name(Row row) {
        return switch (row.number()) {
            case HOVERED -> Messages.text("gallery.hover");
            case SELECTED -> Messages.text("gallery.selected");
            case GONE -> Messages.text("gallery.gone");
            case NEW -> Messages.text("gallery.new");
            case STALE, STALE + 1 -> Messages.text("gallery.stale");
            default -> Messages.text("gallery.plain");
        };
    }

    private static Wait waiting(Row row) {
        WaitClass each = List.of(WaitClass.values()).get(row.number() % WaitClass.values().length);
        return new Wait(each, each.label());
    }

    private static Duration age(Row row) {
        return AGES[row.number() % AGES.length];
    }
}
