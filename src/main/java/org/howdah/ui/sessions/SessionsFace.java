package org.howdah.ui.sessions;

import org.howdah.analysis.SessionCounts;
import org.howdah.ui.control.EmptyPanel;

/// Shows on the parts of the page what the model holds. Screen thread.
final class SessionsFace {
    private final SessionsModel model;
    private final SessionsTable table;
    private final EmptyPanel empty;
    private final SessionDetails details;
    private final SessionChips chips;
    private final SessionsNotices notices;

    SessionsFace(SessionsModel model, SessionsTable table, EmptyPanel empty, SessionDetails details, SessionChips chips,
            SessionsNotices notices) {
        this.model = model;
        this.table = table;
        this.empty = empty;
        this.details = details;
        this.chips = chips;
        this.notices = notices;
    }

    /// @param marked whether rows that come and go are news; not where the user looks in another way
    void showRows(boolean marked) {
        SessionsSight sight = model.sight();
        if (sight == null) {
            return;
        }
        table.show(sight, marked);
        details.update(sight);
        SessionCounts counts = sight.counts();
        chips.show(counts, sight.chosen());
        notices.show(sight);
        showFreshness();
    }

    void showFreshness() {
        table.setStale(notices.showFreshness());
        boolean focused = table.isFocusOwner()
                || (empty.getScene() != null && empty.getScene().getFocusOwner() == empty);
        SessionsPanel.show(empty, model);
        table.setVisible(!empty.isVisible());
        if (focused) {
            focusRows();
        }
    }

    /// What is hidden loses the keyboard, and with it the page would lose its keys.
    void focusRows() {
        if (empty.isVisible()) {
            empty.requestFocus();
        } else {
            table.focus();
        }
    }
}
