package org.howdah.ui.episodes;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import org.howdah.analysis.Finding;
import org.howdah.ui.control.LiveCell;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.LiveRow;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.SqlCell;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.Zone;
import org.kordamp.ikonli.javafx.FontIcon;

/// The columns of the page.
final class EpisodeColumns {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);

    private EpisodeColumns() {}

    /// @param onOpen goes to the range of a row
    static List<LiveColumn<String, EpisodeRow, ?>> all(Zone zone, Consumer<EpisodeRow> onOpen) {
        return List.of(
                new LiveColumn<String, EpisodeRow, Finding.Kind>("kind", Messages.text("episodes.kind"), 138,
                        row -> row.finding().kind(), row -> EpisodeWords.kind(row.finding().kind()))
                        .cells(KindCell::new).sortedBy(row -> row.finding().kind())
                        .from(Messages.text("episodes.from.kind")),
                new LiveColumn<String, EpisodeRow, Instant>("start", Messages.text("episodes.start"), 118,
                        EpisodeRow::start, row -> row.start().toString())
                        .cells(() -> new StartCell(zone, onOpen)).sortedBy(EpisodeRow::start)
                        .from(Messages.text("episodes.from.start")),
                text("duration", Messages.text("episodes.duration"), 122, EpisodeWords::duration,
                        row -> Double.toString(EpisodeWords.length(row.finding()).toMillis() / 1_000.0))
                        .sortedBy(row -> EpisodeWords.length(row.finding()))
                        .from(Messages.text("episodes.from.duration")),
                text("size", Messages.text("episodes.size"), 122, EpisodeWords::size,
                        row -> Double.isNaN(row.finding().size()) ? "" : Double.toString(row.finding().size()))
                        .sortedBy(row -> row.finding().size()).hiddenFrom(1)
                        .from(Messages.text("episodes.from.size")),
                text("what", Messages.text("episodes.what"), 190, EpisodeWords::what,
                        row -> EpisodeWords.what(row.finding()))
                        .from(Messages.text("episodes.from.what")),
                text("who", Messages.text("episodes.whoTitle"), 176, EpisodeWords::who,
                        row -> EpisodeWords.who(row.finding())).hiddenFrom(2)
                        .from(Messages.text("episodes.from.who")),
                new LiveColumn<String, EpisodeRow, SqlCell.Content>("statement", Messages.text("episodes.statement"),
                        150, row -> content(row.finding()), row -> copied(row.finding())).cells(SqlCell::new).fills()
                        .from(Messages.text("episodes.from.statement")));
    }

    private static SqlCell.Content content(Finding finding) {
        String statement = EpisodeWords.statement(finding);
        return new SqlCell.Content(statement == null ? "" : statement, statement != null);
    }

    private static String copied(Finding finding) {
        String statement = EpisodeWords.statement(finding);
        return statement == null ? "" : statement;
    }

    private static LiveColumn<String, EpisodeRow, String> text(String id, String title, double width,
            java.util.function.Function<Finding, String> words, java.util.function.Function<EpisodeRow, String> raw) {
        return new LiveColumn<String, EpisodeRow, String>(id, title, width, row -> words.apply(row.finding()), raw)
                .cells(() -> new PlainCell());
    }

    /// Words of ours, which may be none.
    private static final class PlainCell extends LiveCell<String, EpisodeRow, String> {
        @Override
        protected void show(String words) {
            setText(words);
        }
    }

    private static final class KindCell extends LiveCell<String, EpisodeRow, Finding.Kind> {
        @Override
        protected void show(Finding.Kind kind) {
            setText(EpisodeWords.kind(kind));
            FontIcon icon = new FontIcon(EpisodeWords.sign(kind));
            icon.getStyleClass().add("episode-icon");
            Styles.set(icon, Styles.DANGER, switch (kind) {
                case BLOCKING, RESTART, REPLACEMENT, LOST -> true;
                case SPIKE, LONG_TRANSACTION, IDLE_TRANSACTION, PROMOTION, GAP -> false;
            });
            Styles.set(icon, Styles.WARNING, switch (kind) {
                case SPIKE, LONG_TRANSACTION, IDLE_TRANSACTION -> true;
                case BLOCKING, RESTART, REPLACEMENT, LOST, PROMOTION, GAP -> false;
            });
            setGraphic(icon);
        }
    }

    /// One click leads to the range.
    private static final class StartCell extends LiveCell<String, EpisodeRow, Instant> {
        private final Zone zone;
        private final Hyperlink link = new Hyperlink();

        StartCell(Zone zone, Consumer<EpisodeRow> onOpen) {
            this.zone = zone;
            link.setFocusTraversable(false);
            link.setOnAction(_ -> {
                link.setVisited(false);
                LiveRow<String, EpisodeRow> row = getTableRow() == null ? null : getTableRow().getItem();
                if (row != null) {
                    onOpen.accept(row.value());
                }
            });
        }

        @Override
        protected void show(Instant start) {
            link.setText(TIME.format(start.atZone(zone.get())));
            setGraphic(link);
        }
    }
}
