package org.howdah.ui.timeline;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.analysis.SeriesSource;
import org.howdah.analysis.StepAxis;
import org.howdah.analysis.Track;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.Load;
import org.howdah.model.history.SeriesPoint;
import org.howdah.ui.chart.TrackView;

/// What the past has answered, and the values made of it. Immutable.
///
/// @param load that the window is narrowed to
/// @param clients the load of all sessions of clients
/// @param points as they were read
/// @param events of the same stretch, oldest first
/// @param views of the charts that were asked for, but for that of the load
record TimelineAnswer(Load load, Load clients, Map<SeriesSource, List<SeriesPoint>> points,
        List<HistoryEvent> events, Map<Panel, TrackView> views) {
    TimelineAnswer {
        points = Map.copyOf(points);
        events = List.copyOf(events);
        views = Map.copyOf(views);
    }

    /// Makes values of what was read; as slow as there is much of it.
    ///
    /// @param now our clock, or that of a replay
    static TimelineAnswer of(Load load, Load clients, Map<SeriesSource, List<SeriesPoint>> points,
            List<HistoryEvent> events, Set<Panel> panels, Instant now) {
        StepAxis axis = StepAxis.of(load);
        Map<Panel, TrackView> views = new EnumMap<>(Panel.class);
        for (Panel panel : panels) {
            List<TrackView.Band> bands = panel.lines().stream()
                    .map(line -> new TrackView.Band(line.name(), line.tone(), Track.of(axis,
                            line.formula().stretches(source -> points.getOrDefault(source, List.of()), clients), now,
                            line.formula().usual().multipliedBy(3))))
                    .toList();
            List<TrackView.Band> known = bands.stream()
                    .filter(band -> !panel.lines().get(bands.indexOf(band)).optional() || band.track().newest() >= 0)
                    .toList();
            if (!bands.isEmpty()) {
                views.put(panel, new TrackView(axis, known.isEmpty() ? bands.subList(0, 1) : known, panel.drawing(),
                        panel.measure()));
            }
        }
        return new TimelineAnswer(load, clients, points, events, views);
    }
}
