package org.howdah.ui.sessions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TableView;
import org.howdah.analysis.SessionFacts;
import org.howdah.analysis.SessionWish;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.DurationLimits;
import org.howdah.model.session.Session;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.ui.control.Age;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.PlainTable;
import org.howdah.ui.control.SqlCell;
import org.howdah.ui.control.Wait;
import org.jspecify.annotations.Nullable;

/// Two tables of sessions with the same columns and texts, to be measured against each other. Screen thread.
public final class TableRivals {
    private static final SessionsSight.View VIEW = new SessionsSight.View(SessionWish.USUAL, java.util.Set.of());

    private final LiveTable<Object, SessionRow> live = new LiveTable<>();
    private final PlainTable<SessionRow> plain = new PlainTable<>(SessionRow.ORDER, TableRivals::words);

    /// Rows to be shown, made of a state as in truth on a thread of the server's.
    public static final class Rows {
        private final List<SessionRow> rows;
        private final Instant time;

        public Rows(ServerState state) {
            rows = SessionsSight.of(state, VIEW).rows();
            time = state.latest(Session.PROBE).orElseThrow().time();
        }
    }

    public TableRivals() {
        live.setUp(SessionRow::key, SessionRow.ORDER,
                SessionColumns.all(_ -> {}, () -> ZoneOffset.UTC, () -> DurationLimits.USUAL));
        live.setParent(SessionRow::parent);
        live.setSteady(SessionRow::isSteady);
        live.setUnwantedColumns(SessionColumns.USUALLY_HIDDEN);
    }

    public TableView<?> live() {
        return live;
    }

    /// A plain table beside it.
    ///
    /// @return with the columns that the live one shows in its present width
    public TableView<?> plain() {
        plain.takeColumns(live);
        return plain.table();
    }

    public void showLive(Rows shown) {
        live.show(shown.rows, shown.time);
    }

    public void showPlain(Rows shown) {
        plain.show(shown.rows);
    }

    /// What stands in a cell, without colours and shapes.
    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Age age -> age.duration() == null ? "" : Durations.format(age.duration());
            case Wait wait -> SafeText.line(wait.text());
            case SqlCell.Content content -> SafeText.line(content.text(), SafeText.CELL);
            case SessionCells.Lead lead -> lead.text();
            case SessionCells.Doing doing -> StateWords.word(doing.activity());
            case SessionRow.Application application -> SafeText.line(application.name());
            case SessionFacts.Blockers blockers -> blockers.waits() ? Objects.toString(blockers.count(), "") : "";
            case Integer number -> number == 0 ? "" : number.toString();
            default -> SafeText.line(value.toString());
        };
    }
}
