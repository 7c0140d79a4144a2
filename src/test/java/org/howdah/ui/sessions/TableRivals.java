package org.howdah.ui.sessions;

import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.control.TableView;
import org.howdah.analysis.SessionWish;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.Session;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.PlainTable;

/// Two tables of sessions with the same columns and cells, to be measured against each other. Screen thread.
public final class TableRivals {
    private static final SessionsSight.View VIEW = new SessionsSight.View(SessionWish.USUAL, java.util.Set.of());

    private final LiveTable<Object, SessionRow> live = new LiveTable<>();
    private final PlainTable<Object, SessionRow> plain = new PlainTable<>(SessionRow::key, SessionRow.ORDER,
            columns());

    public TableRivals() {
        live.setUp(SessionRow::key, SessionRow.ORDER, columns());
        live.setParent(SessionRow::parent);
        live.setUnwantedColumns(SessionColumns.USUALLY_HIDDEN);
        plain.table().getColumns().removeIf(column -> SessionColumns.USUALLY_HIDDEN.contains(column.getId()));
    }

    public TableView<?> live() {
        return live;
    }

    public TableView<?> plain() {
        return plain.table();
    }

    public void showLive(ServerState state) {
        live.show(rows(state), state.latest(Session.PROBE).orElseThrow().time());
    }

    public void showPlain(ServerState state) {
        plain.show(rows(state));
    }

    private static List<LiveColumn<Object, SessionRow, ?>> columns() {
        return SessionColumns.all(_ -> {}, () -> ZoneOffset.UTC);
    }

    private static List<SessionRow> rows(ServerState state) {
        return SessionsSight.of(state, VIEW).rows();
    }
}
