package org.howdah.ui.sessions;

import javafx.util.Subscription;
import org.howdah.analysis.SessionSearch;
import org.howdah.ui.control.FilterBar;
import org.howdah.ui.control.FilterTrail;
import org.howdah.ui.range.FilterWords;
import org.howdah.ui.range.WindowTime;

/// What sessions are looked for: the words of the filter bar, and what the window counts alone. While a word is wrong, the
/// others hold. Screen thread.
final class SessionsSearch {
    private final FilterBar bar;
    private final FilterTrail trail;
    private final SessionsModel model;
    private final SessionsLayout layout;
    private final WindowTime time;
    private final Runnable onFound;
    private final Runnable onWritten;

    /// @param onFound called when other sessions are looked for
    /// @param onWritten called at each letter
    SessionsSearch(FilterBar bar, FilterTrail trail, SessionsModel model, SessionsLayout layout, WindowTime time,
            Runnable onFound, Runnable onWritten) {
        this.bar = bar;
        this.trail = trail;
        this.model = model;
        this.layout = layout;
        this.time = time;
        this.onFound = onFound;
        this.onWritten = onWritten;
        bar.setUp(new SessionWords(model::sessions), this::search);
        bar.setText(layout.filter());
    }

    /// From now on what the window counts alone holds here too.
    Subscription follow() {
        return time.filterProperty().subscribe(_ -> {
            FilterWords.show(trail, time);
            search(bar.text());
        });
    }

    String text() {
        return bar.text();
    }

    void setText(String text) {
        bar.setText(text);
    }

    void focus() {
        bar.focusField();
    }

    /// Puts away what is offered, or else the words but the usual one, or else what the window counts alone.
    ///
    /// @return whether there was anything to put away
    boolean back() {
        if (bar.stopOffering()) {
            return true;
        }
        if (bar.isFocusWithin() || (!bar.text().equals(SessionChips.NOT_IDLE) && !bar.isEmpty())) {
            bar.setText(SessionChips.NOT_IDLE);
            return true;
        }
        return time.clearFilter();
    }

    private void search(String text) {
        if (SessionSearch.parse(text) instanceof SessionSearch.Result.Understood(var search)) {
            layout.keepFilter(text);
            model.look(model.view().with(model.view().wish().withSearch(search.narrowedBy(time.filterOfSessions()))));
            onFound.run();
        }
        onWritten.run();
    }
}
