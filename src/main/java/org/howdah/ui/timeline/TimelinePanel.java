package org.howdah.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.howdah.analysis.LoadStack;
import org.howdah.text.Units;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.chart.Measure;
import org.howdah.ui.chart.TrackChart;
import org.howdah.ui.chart.TrackView;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WaitCell;
import org.howdah.ui.control.WaitLegend;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One chart of the page: its name, its values at the crosshair, what can be done to it, and the chart. Screen thread.
final class TimelinePanel extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int MOST_CLASSES = 5;
    private static final double LITTLE = 0.005;

    private final Panel panel;
    private final TrackChart chart;
    private final ToggleButton pin = new ToggleButton(null, new FontIcon(Feather.MAP_PIN));
    private final Button hide = new Button(null, new FontIcon(Feather.EYE_OFF));
    private final GridPane legend = new GridPane();
    private @Nullable LoadView load;
    private @Nullable TrackView tracks;
    private List<String> shownNames = List.of();
    private final List<Label> values = new ArrayList<>();

    TimelinePanel(Panel panel, ChartPalette palette) {
        this.panel = panel;
        chart = new TrackChart(palette);
        chart.setId("chart-" + panel.word());
        setId("panel-" + panel.word());
        getStyleClass().addAll("card", "timeline-panel");
        Styles.set(this, "tall", panel == Panel.LOAD);
        Label title = new Label(panel.title());
        title.getStyleClass().add(Styles.SECTION_TITLE);
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        action(pin, "pin-" + panel.word(), Messages.text("timeline.pin", panel.title()));
        action(hide, "hide-" + panel.word(), Messages.text("timeline.hide", panel.title()));
        HBox head = new HBox(title, space, pin, hide);
        head.getStyleClass().add("timeline-head");
        legend.getStyleClass().add("timeline-legend");
        VBox side = new VBox(head, legend);
        side.getStyleClass().add("timeline-side");
        HBox.setHgrow(chart, Priority.ALWAYS);
        getChildren().addAll(side, chart);
    }

    private static void action(javafx.scene.control.ButtonBase button, String id, String words) {
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setMinWidth(USE_PREF_SIZE);
    }

    Panel panel() {
        return panel;
    }

    TrackChart chart() {
        return chart;
    }

    void setOnPin(Runnable action) {
        pin.setOnAction(_ -> action.run());
    }

    void setOnHide(Runnable action) {
        hide.setOnAction(_ -> action.run());
    }

    void setPinned(boolean pinned) {
        pin.setSelected(pinned);
        String words = pinned
                ? Messages.text("timeline.unpin", panel.title())
                : Messages.text("timeline.pin", panel.title());
        pin.setAccessibleText(words);
        pin.getTooltip().setText(words);
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    void show(LoadView view) {
        load = view;
        chart.show(view);
    }

    /// @param words where nothing is known
    void show(TrackView view, @Nullable String words) {
        tracks = view;
        chart.show(view, words);
    }

    /// Shows the values of a step; -1 for the newest that are known.
    void values(int step) {
        LoadView stacked = load;
        TrackView shown = tracks;
        if (stacked != null) {
            loadValues(stacked, step < 0 ? newest(stacked.stack()) : step);
        } else if (shown != null) {
            trackValues(shown, step < 0 ? shown.newest() : step);
        }
    }

    private static int newest(LoadStack stack) {
        return IntStream.iterate(stack.steps() - 1, step -> step >= 0, step -> step - 1)
                .filter(step -> !Double.isNaN(stack.average(step))).findFirst().orElse(-1);
    }

    private void loadValues(LoadView view, int step) {
        LoadStack stack = view.stack();
        boolean known = step >= 0 && step < stack.steps();
        List<Integer> greatest = IntStream.range(0, stack.bands().size()).boxed()
                .filter(band -> known && stack.average(band, step) >= LITTLE)
                .sorted((one, other) -> Double.compare(stack.average(other, step), stack.average(one, step)))
                .limit(MOST_CLASSES).sorted((one, other) -> other - one).toList();
        legend.getChildren().clear();
        shownNames = List.of();
        line(0, null, Messages.text("timeline.load.total")).setText(known
                ? Units.number(stack.average(step), 2)
                : Units.UNKNOWN);
        int row = 1;
        for (int band : greatest) {
            Region swatch = new Region();
            WaitCell.colour(swatch, stack.bands().get(band).colour());
            line(row++, swatch, view.names().get(band)).setText(Units.number(stack.average(band, step), 2));
        }
        Integer cores = view.cores();
        if (cores != null) {
            line(row, WaitLegend.dashes(), Messages.text("legend.cores")).setText(Units.count(cores));
        }
        chart.setAccessibleText(Messages.text("timeline.value", panel.title(), known
                ? Units.number(stack.average(step), 2)
                : Units.UNKNOWN));
    }

    private void trackValues(TrackView view, int step) {
        List<TrackView.Band> bands = view.bands().reversed();
        List<String> names = bands.stream().map(TrackView.Band::name).toList();
        if (!names.equals(shownNames)) {
            legend.getChildren().clear();
            values.clear();
            shownNames = names;
            for (int row = 0; row < bands.size(); row++) {
                Region swatch = new Region();
                swatch.getStyleClass().addAll("tone-swatch", bands.get(row).tone().word());
                values.add(line(row, swatch, names.get(row)));
            }
        }
        StringBuilder spoken = new StringBuilder();
        for (int row = 0; row < bands.size(); row++) {
            double value = step < 0 || step >= view.axis().steps()
                    ? Double.NaN
                    : bands.get(row).track().value(step);
            String text = text(view.measure(), value);
            values.get(row).setText(text);
            spoken.append(row > 0 ? ", " : "").append(names.get(row)).append(' ').append(text);
        }
        chart.setAccessibleText(Messages.text("timeline.value", panel.title(), spoken.toString()));
    }

    private static String text(Measure measure, double value) {
        return measure.text(value);
    }

    private Label line(int row, @Nullable Region swatch, String name) {
        Label words = new Label(name);
        words.setMinWidth(0);
        Label value = new Label();
        value.getStyleClass().addAll(Styles.NUMERIC, Styles.STRONG);
        value.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(value, javafx.geometry.HPos.RIGHT);
        GridPane.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        if (swatch != null) {
            legend.add(swatch, 0, row);
        }
        legend.add(words, swatch == null ? 0 : 1, row, swatch == null ? 2 : 1, 1);
        legend.add(value, 2, row);
        return value;
    }
}
