package org.howdah.ui.load;

import java.util.List;
import java.util.function.Function;
import org.howdah.analysis.LoadCounter;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.session.Session;
import org.howdah.model.session.WaitClass;
import org.howdah.text.Times;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.SqlCell;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TextCell;
import org.howdah.ui.control.Wait;
import org.howdah.ui.control.WaitCell;
import org.howdah.ui.control.Zone;
import org.jspecify.annotations.Nullable;

/// The columns of the raw samples.
final class RawColumns {
    private RawColumns() {}

    static List<LiveColumn<String, RawSample, ?>> all(Zone zone) {
        return List.of(
                new LiveColumn<String, RawSample, String>("time", Messages.text("load.time"), 96,
                        row -> Times.time(row.time(), zone.get()), row -> row.time().toString())
                        .cells(TextCell::new).sortedBy(RawSample::time)
                        .from(Messages.text("load.from.time")),
                new LiveColumn<String, RawSample, String>("pid", Messages.text("load.pid"), 62,
                        row -> Integer.toString(row.session().pid()), row -> Integer.toString(row.session().pid()))
                        .cells(() -> new TextCell<>(Styles.MONO, Styles.NUMERIC))
                        .sortedBy(row -> row.session().pid()).styled(Styles.NUMERIC).numbers()
                        .from(Messages.text("load.from.pid")),
                text("user", LoadDimension.USER, 80, Session::usename),
                text("database", LoadDimension.DATABASE, 74, Session::datname).hiddenFrom(1),
                text("application", LoadDimension.APPLICATION, 100, Session::applicationName).hiddenFrom(2),
                new LiveColumn<String, RawSample, Wait>("wait", Messages.text("load.wait"), 150,
                        row -> new Wait(WaitClass.of(row.session().waitEventType()), wait(row)), RawColumns::wait)
                        .cells(WaitCell::new).sortedBy(RawColumns::wait)
                        .from(Messages.text("load.from.event")),
                new LiveColumn<String, RawSample, SqlCell.Content>("query", Messages.text("load.query"), 140,
                        row -> row.session().query() == null
                                ? new SqlCell.Content(Messages.text("load.noText"), false)
                                : new SqlCell.Content(row.session().query(), true),
                        row -> row.session().query() == null ? "" : row.session().query())
                        .cells(SqlCell::new).fills()
                        .from(Messages.text("load.from.query")));
    }

    private static String wait(RawSample row) {
        return LoadCounter.value(row.session(), LoadDimension.WAIT_EVENT).replaceFirst(":", ": ");
    }

    private static LiveColumn<String, RawSample, String> text(String id, LoadDimension dimension, double width,
            Function<Session, @Nullable String> of) {
        return new LiveColumn<String, RawSample, String>(id, LoadWords.title(dimension), width,
                row -> orEmpty(of.apply(row.session())),
                row -> orEmpty(of.apply(row.session()))).cells(TextCell::new)
                .sortedBy(row -> orEmpty(of.apply(row.session()))).from(LoadHelp.of(dimension));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
