package org.howdah.ui.sessions;

import java.util.List;
import javafx.scene.control.TableView;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.PlainTable;

/// Two tables of sessions with the same columns and cells, to be measured against each other. Screen thread.
public final class TableRivals {
    private final LiveTable<SessionKey, SessionRow> live = new LiveTable<>();
    private final PlainTable<SessionKey, SessionRow> plain = new PlainTable<>(SessionRow::key, SessionRow.ORDER,
            SessionColumns.all());

    public TableRivals() {
        live.setUp(SessionRow::key, SessionRow.ORDER, SessionColumns.all());
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

    private static List<SessionRow> rows(ServerState state) {
        return SessionRows.of(state);
    }
}
