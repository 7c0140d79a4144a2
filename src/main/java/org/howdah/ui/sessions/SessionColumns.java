package org.howdah.ui.sessions;

import java.time.Duration;
import java.util.List;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.ui.control.Age;
import org.howdah.ui.control.DurationCell;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.SqlCell;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TextCell;
import org.howdah.ui.control.WaitCell;
import org.jspecify.annotations.Nullable;

/// The columns of the sessions table: widths, order of hiding, what they copy.
final class SessionColumns {
    static final String STATE = "state";
    static final String QUERY = "query";

    private SessionColumns() {}

    static List<LiveColumn<SessionKey, SessionRow, ?>> all() {
        return List.of(
                new LiveColumn<SessionKey, SessionRow, String>("pid", Messages.text("sessions.pid"), 72,
                        row -> Integer.toString(row.session().pid()), row -> Integer.toString(row.session().pid()))
                        .cells(() -> new TextCell<>(Styles.MONO))
                        .sortedBy(row -> row.session().pid()),
                text("database", Messages.text("sessions.database"), 74, Session::datname).hiddenFrom(1),
                text("user", Messages.text("sessions.user"), 80, Session::usename).hiddenFrom(6),
                new LiveColumn<SessionKey, SessionRow, SessionRow.Application>("application",
                        Messages.text("sessions.application"), 108, SessionRow::application,
                        row -> row.application().name())
                        .cells(SessionCells.ApplicationCell::new)
                        .sortedBy(row -> blankAsUnknown(row.application().name()))
                        .hiddenFrom(8),
                text("client", Messages.text("sessions.client"), 88, Session::clientAddr).hiddenFrom(2),
                new LiveColumn<SessionKey, SessionRow, org.howdah.analysis.SessionActivity>(STATE,
                        Messages.text("sessions.state"), 84, SessionRow::activity,
                        row -> StateWords.word(row.activity()))
                        .cells(SessionCells.StateCell::new)
                        .sortedBy(row -> row.activity().rank()),
                new LiveColumn<SessionKey, SessionRow, org.howdah.ui.control.Wait>("wait",
                        Messages.text("sessions.wait"), 160, SessionRow::waiting, row -> row.waiting().text())
                        .cells(WaitCell::new)
                        .sortedBy(row -> blankAsUnknown(row.waiting().text()))
                        .hiddenFrom(9),
                age(QUERY, Messages.text("sessions.queryTime"), 78, SessionRow::query),
                age("transaction", Messages.text("sessions.transactionTime"), 78, SessionRow::transaction)
                        .hiddenFrom(7),
                age("inState", Messages.text("sessions.stateTime"), 76, SessionRow::inState).hiddenFrom(3),
                new LiveColumn<SessionKey, SessionRow, SessionRow.Blockers>("blockedBy",
                        Messages.text("sessions.blockedBy"), 64, SessionRow::waitsBehind,
                        row -> row.waitsBehind().count() == null ? "" : row.waitsBehind().count().toString())
                        .cells(SessionCells.BlockersCell::new)
                        .sortedBy(row -> row.waitsBehind().waits() ? row.waitsBehind().count() : null)
                        .styled(Styles.NUMERIC)
                        .hiddenFrom(5),
                new LiveColumn<SessionKey, SessionRow, Integer>("blocks", Messages.text("sessions.blocks"), 58,
                        SessionRow::blocks, row -> Integer.toString(row.blocks()))
                        .cells(SessionCells.BlocksCell::new)
                        .sortedBy(SessionRow::blocks)
                        .styled(Styles.NUMERIC)
                        .hiddenFrom(4),
                new LiveColumn<SessionKey, SessionRow, String>("text", Messages.text("sessions.query"), 164,
                        row -> SessionRow.orEmpty(row.session().query()),
                        row -> onOneLine(SessionRow.orEmpty(row.session().query())))
                        .cells(SqlCell::new)
                        .fills());
    }

    private interface Text {
        @Nullable
        String of(Session session);
    }

    private interface Ages {
        Age of(SessionRow row);
    }

    private static LiveColumn<SessionKey, SessionRow, String> text(String id, String title, double width, Text text) {
        return new LiveColumn<SessionKey, SessionRow, String>(id, title, width,
                row -> SessionRow.orEmpty(text.of(row.session())), row -> SessionRow.orEmpty(text.of(row.session())))
                .cells(TextCell::new)
                .sortedBy(row -> blankAsUnknown(SessionRow.orEmpty(text.of(row.session()))));
    }

    /// Copies seconds, which a spreadsheet can reckon with.
    private static LiveColumn<SessionKey, SessionRow, Age> age(String id, String title, double width, Ages age) {
        return new LiveColumn<SessionKey, SessionRow, Age>(id, title, width, age::of, row -> {
            Duration duration = age.of(row).duration();
            return duration == null ? "" : Double.toString(duration.toMillis() / 1e3);
        }).cells(DurationCell::new).sortedBy(row -> age.of(row).duration()).styled(Styles.NUMERIC);
    }

    private static @Nullable String blankAsUnknown(String text) {
        return text.isEmpty() ? null : text;
    }

    /// A table on the clipboard has one line for each row.
    private static String onOneLine(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
