package org.howdah.ui.load;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.load.TopPane.Tab;

/// The two lists below the chart. Screen thread.
final class LoadLists {
    private final TopPane left;
    private final TopPane right;

    LoadLists(LoadDesk desk, TopPane.Actions actions) {
        left = new TopPane(desk, "topLeft", List.of(Tab.STATEMENTS, Tab.WAIT_EVENTS, Tab.RAW), false, actions);
        right = new TopPane(desk, "topRight", List.of(Tab.SESSIONS, Tab.USERS, Tab.CLIENTS, Tab.APPLICATIONS,
                Tab.DATABASES), true, actions);
    }

    void addTo(HBox host) {
        HBox.setHgrow(left, Priority.ALWAYS);
        host.getChildren().addAll(left, right);
    }

    void open() {
        left.open();
        right.open();
    }

    /// Says that the first answers are awaited.
    void showLoading() {
        left.showLoading();
        right.showLoading();
    }

    void close() {
        left.close();
        right.close();
    }

    /// Asks for what is chosen of the chart.
    void ask(TimeRange range, LoadFilter filter, boolean isBrushed) {
        left.ask(range, filter, isBrushed);
        right.ask(range, filter, isBrushed);
    }
}
