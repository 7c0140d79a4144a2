package org.howdah.ui.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.session.WaitClass;
import org.howdah.model.session.WaitTrail;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadColumns;
import org.howdah.ui.chart.LoadGraph;
import org.howdah.ui.chart.WaitStrip;

/// The small charts, each with data, with a gap, and without. Screen thread.
final class GalleryCharts {
    private static final int STEPS = 48;
    private static final int CORES = 8;
    private static final double WIDTH = 340;
    private static final double HEIGHT = 48;

    private GalleryCharts() {}

    static Node sheet() {
        VBox sheet = new VBox(16);
        ChartPalette palette = new ChartPalette();
        sheet.getChildren().add(palette);
        for (WaitTrail trail : List.of(trail(), WaitTrail.EMPTY)) {
            WaitStrip strip = new WaitStrip(palette);
            StackPane frame = new StackPane(strip);
            frame.getStyleClass().add("wait-strip-frame");
            frame.setMaxWidth(WIDTH);
            strip.show(trail);
            sheet.getChildren().add(frame);
        }
        for (boolean old : List.of(false, true)) {
            LoadGraph graph = new LoadGraph(palette);
            graph.setMinSize(WIDTH, HEIGHT);
            graph.setMaxSize(WIDTH, HEIGHT);
            graph.show(columns(), CORES, old);
            sheet.getChildren().add(graph);
        }
        return sheet;
    }

    private static WaitTrail trail() {
        StringBuilder seconds = new StringBuilder();
        WaitClass[] classes = WaitClass.values();
        for (int second = 0; second < WaitTrail.LENGTH; second++) {
            seconds.append(second < 60
                    ? WaitTrail.UNKNOWN
                    : second > 400 ? WaitTrail.mark(WaitClass.LOCK) : WaitTrail.mark(classes[second / 40 % 9]));
        }
        return new WaitTrail(Instant.EPOCH.plusSeconds(WaitTrail.LENGTH), seconds.toString());
    }

    private static LoadColumns columns() {
        List<Optional<LoadSlice>> steps = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Map<WaitClass, Double> load = new EnumMap<>(WaitClass.class);
            double phase = step / 6.0;
            for (WaitClass each : WaitClass.values()) {
                load.put(each, 0.2 + Math.abs(Math.sin(phase)));
                phase++;
            }
            boolean gap = step > 20 && step < 26;
            steps.add(gap
                    ? Optional.empty()
                    : Optional.of(new LoadSlice(Instant.EPOCH.plusSeconds(step * 10L), 10, load)));
        }
        return new LoadColumns(steps);
    }
}
