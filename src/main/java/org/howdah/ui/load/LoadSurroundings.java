package org.howdah.ui.load;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.howdah.analysis.LoadBands;
import org.howdah.analysis.LoadStack;
import org.howdah.model.history.Load;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadOverview;
import org.jspecify.annotations.Nullable;

/// The strip above the chart: all that was recorded, and of what stretch of it the chart is. Screen thread.
final class LoadSurroundings {
    private final LoadDesk desk;
    private final LoadOverview strip;
    private @Nullable OverviewFeed feed;
    private @Nullable Load everything;
    private @Nullable TimeRange shown;
    private @Nullable Instant first;

    /// @param onMoved is told what the user wants to see
    LoadSurroundings(LoadDesk desk, ChartPalette palette, Consumer<TimeRange> onMoved) {
        this.desk = desk;
        strip = new LoadOverview(palette);
        strip.setId("loadOverview");
        strip.setOnMoved(onMoved);
    }

    Node node() {
        return strip;
    }

    void open() {
        feed = new OverviewFeed(desk, this::answered);
    }

    void close() {
        if (feed != null) {
            feed.close();
            feed = null;
        }
    }

    void refresh() {
        if (feed != null) {
            feed.refresh(strip.wantedSteps());
        }
    }

    private void answered(OverviewFeed.Surroundings all) {
        everything = all.load();
        first = all.first();
        show();
    }

    /// When the recording begins; null where that is not known.
    @Nullable
    Instant first() {
        return first;
    }

    /// Shows of what stretch the chart is.
    void show(TimeRange range) {
        shown = range;
        show();
    }

    private void show() {
        Load all = everything;
        TimeRange range = shown;
        if (all != null && range != null) {
            strip.show(LoadStack.of(all, LoadBands.of(all, null), desk.interval(), desk.now()), range,
                    desk.zone().get());
        }
    }
}
