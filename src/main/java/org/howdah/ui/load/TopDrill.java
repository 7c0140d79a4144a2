package org.howdah.ui.load;

import org.howdah.model.history.TopList;

/// Where a row of a list leads: a session to its own page, everything else into the filter. Screen thread.
record TopDrill(LoadDesk desk, LoadGestures gestures, LoadWords words) implements TopPane.Actions {
    @Override
    public void open(TopRow row) {
        row.session().ifPresentOrElse(desk.onSession(), () -> gestures.filter(row.dimension(), row.value()));
    }

    @Override
    public void learn(TopList list) {
        words.learn(list);
    }
}
