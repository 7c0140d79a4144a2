package org.howdah.ui.sessions;

import org.howdah.ui.control.LiveTable;

/// Hides and shows what stands below a row. Screen thread.
final class SessionsFolds {
    private final SessionsModel model;
    private final LiveTable<Object, SessionRow> table;
    private final Runnable onFold;

    /// @param onFold called when other rows are to be shown
    SessionsFolds(SessionsModel model, LiveTable<Object, SessionRow> table, Runnable onFold) {
        this.model = model;
        this.table = table;
        this.onFold = onFold;
    }

    /// Hides what stands below a row, or shows it again.
    void toggle(Object key) {
        model.look(model.view().toggled(key));
        onFold.run();
    }

    /// Of a row with nothing below it the row that it stands below is meant.
    void foldChosen(boolean fold) {
        Object key = table.leadKeyProperty().get();
        model.foldOf(key).ifPresent(folding -> {
            if (model.view().folded().contains(folding) != fold) {
                toggle(folding);
                if (fold && !folding.equals(key)) {
                    table.select(folding);
                }
            }
        });
    }
}
