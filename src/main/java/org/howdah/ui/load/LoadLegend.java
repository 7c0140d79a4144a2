package org.howdah.ui.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.howdah.analysis.LoadBands.Band;
import org.howdah.analysis.LoadTotals;
import org.howdah.model.history.LoadDimension;
import org.howdah.text.TableText;
import org.howdah.text.Units;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.control.Copies;
import org.howdah.ui.control.LineBreaks;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Scroll;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WaitCell;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.range.DimensionWords;
import org.jspecify.annotations.Nullable;

/// The bands of the chart from above, as they are stacked, with their load over what is chosen. A tick hides a band, its
/// name filters by it. A long name is cut, and whole where the mouse is, where the keyboard is, and where its band is chosen.
/// Screen thread.
final class LoadLegend extends VBox {
    private static final double MUCH = 2;
    /// Of the card around it, for long names.
    private static final double SHARE = 0.36;
    /// Of the size of the letters, on average.
    private static final double LETTER = 0.55;
    private static final int FEWEST_COLUMNS = 16;
    private static final String CHOSEN = "chosen";
    private static final List<TableText.Column> COLUMNS = List.of(
            new TableText.Column(Messages.text("load.copied.band"), false),
            new TableText.Column(Messages.text("load.unit"), true),
            new TableText.Column(Messages.text("load.copied.share"), true));

    private final BiFunction<LoadDimension, String, String> wholeName;
    private final Label range = new Label();
    private final Label samples = new Label();
    private final Label title = new Label();
    private final VBox lines = new VBox();
    private final Label total = new Label();
    private final Label ofCores = new Label();
    private final Label peak = new Label();
    private final List<Line> shown = new ArrayList<>();
    private List<Band> bands = List.of();
    private List<String> briefNames = List.of();
    private List<String> names = List.of();
    private BiConsumer<String, Boolean> onHidden = (_, _) -> {};
    private IntConsumer onChosen = _ -> {};
    private @Nullable LoadTotals totals;

    /// One band's.
    private record Line(HBox box, CheckBox tick, Label label, Label average, Label share) {}

    /// @param wholeName of a value of a dimension, safe to show
    /// @param copied what stands over a copy of it
    LoadLegend(BiFunction<LoadDimension, String, String> wholeName, Supplier<TableText.Caption> copied) {
        this.wholeName = wholeName;
        Copies.of(this, Copies.Source.of(COLUMNS, this::rows, copied));
        setId("loadLegend");
        getStyleClass().add("load-legend");
        range.setId("legendRange");
        range.getStyleClass().addAll("legend-range");
        samples.setId("legendSamples");
        samples.getStyleClass().add(Styles.CAPTION);
        title.setId("legendTitle");
        Label averageTitle = new Label(Messages.text("load.unit"));
        Label shareTitle = new Label(Messages.text("load.share"));
        HBox head = new HBox(title, space(), averageTitle, shareTitle);
        head.getStyleClass().add("legend-head");
        averageTitle.getStyleClass().add("legend-average");
        shareTitle.getStyleClass().add("legend-share");
        HBox first = new HBox(range, space(), samples);
        first.getStyleClass().add("legend-line");
        lines.getStyleClass().add("legend-lines");
        Region rule = new Region();
        rule.getStyleClass().addAll("rule", "legend-rule");
        Label totalTitle = new Label(Messages.text("load.total"));
        totalTitle.getStyleClass().add(Styles.STRONG);
        total.setId("legendTotal");
        total.getStyleClass().addAll("legend-average", Styles.STRONG);
        ofCores.getStyleClass().addAll("legend-share", Styles.MUTED);
        HBox sum = new HBox(totalTitle, space(), total, ofCores);
        sum.getStyleClass().add("legend-line");
        Region mark = new Region();
        mark.getStyleClass().add("peak-mark");
        Label peakTitle = new Label(Messages.text("load.peakSample"), mark);
        peakTitle.getStyleClass().add(Styles.MUTED);
        peak.setId("legendPeak");
        peak.getStyleClass().addAll("legend-average");
        // As wide as the shares above it, which a region with larger letters would not be.
        Label nothing = new Label();
        nothing.getStyleClass().addAll("legend-share", Styles.MUTED);
        HBox highest = new HBox(peakTitle, space(), peak, nothing);
        highest.getStyleClass().add("legend-line");
        ScrollPane scroll = new Scroll(new VBox(lines, rule, sum, highest));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("legend-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(first, head, scroll);
        parentProperty().flatMap(Node::layoutBoundsProperty).subscribe(_ -> requestLayout());
    }

    /// @param hidden is given a value and whether it is to be hidden
    /// @param chosen is given a band by which is to be filtered
    void setUp(BiConsumer<String, Boolean> hidden, IntConsumer chosen) {
        onHidden = hidden;
        onChosen = chosen;
    }

    /// Says what is chosen.
    ///
    /// @param words stretch of time
    void show(LoadView view, LoadTotals sums, String words) {
        totals = sums;
        if (!view.stack().bands().equals(bands) || !view.names().equals(briefNames)) {
            rebuild(view);
        }
        // The names of statements are longer than those of wait classes.
        Styles.set(this, "wide", view.stack().dimension() != LoadDimension.WAIT_CLASS);
        range.setText(words);
        samples.setText(Messages.count("load.samples", sums.samples()));
        title.setText(DimensionWords.title(view.stack().dimension()));
        for (int band = 0; band < shown.size(); band++) {
            Line line = shown.get(band);
            line.average().setText(Units.number(sums.average(band), 2));
            line.share().setText(Units.percent(sums.share(band)));
            Styles.set(line.average(), Styles.STRONG, sums.average(band) >= MUCH);
            line.tick().setSelected(!view.hidden().contains(bands.get(band).value()));
            Styles.set(line.box(), CHOSEN, band == view.band());
            showWhole(line.label(), names.get(band), line.tick().isFocused() || band == view.band());
        }
        total.setText(Units.number(sums.average(), 2));
        Integer cores = view.cores();
        ofCores.setText(cores == null ? "" : Messages.text("load.ofCores", Units.count(cores)));
        Long most = sums.peak();
        peak.setText(most == null ? Units.UNKNOWN : Units.count(most));
    }

    /// From above, and the sum of all at the end.
    private List<List<String>> rows() {
        LoadTotals sums = totals;
        if (sums == null) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        for (int band = names.size() - 1; band >= 0; band--) {
            rows.add(List.of(names.get(band), TopColumns.raw(sums.average(band)),
                    TopColumns.raw(sums.share(band) * 100)));
        }
        rows.add(List.of(Messages.text("load.total"), TopColumns.raw(sums.average()), ""));
        return rows;
    }

    private void rebuild(LoadView view) {
        bands = view.stack().bands();
        briefNames = view.names();
        names = bands.stream().map(band -> wholeName.apply(view.stack().dimension(), band.value())).toList();
        shown.clear();
        lines.getChildren().clear();
        for (int band = 0; band < bands.size(); band++) {
            shown.add(line(view, band));
        }
        for (Line line : shown) {
            lines.getChildren().addFirst(line.box());
        }
    }

    private Line line(LoadView view, int band) {
        Band of = bands.get(band);
        String name = names.get(band);
        CheckBox tick = new CheckBox();
        tick.setSelected(true);
        tick.setAccessibleText(name);
        tick.setOnAction(_ -> onHidden.accept(of.value(), !tick.isSelected()));
        Region swatch = new Region();
        WaitCell.colour(swatch, of.colour());
        swatch.getStyleClass().add("large");
        Label label = new Label(name);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        WholeText.of(label);
        HBox box = new HBox(tick, swatch, label);
        tick.focusedProperty().subscribe(
                focused -> showWhole(label, name, focused || box.getStyleClass().contains(CHOSEN)));
        if (view.stack().dimension() == LoadDimension.WAIT_CLASS) {
            label.setTooltip(new Tooltip(WaitTexts.ofClass(of.colour())));
        }
        if (!of.isRest()) {
            label.getStyleClass().add("legend-name");
            int chosen = band;
            label.setOnMouseClicked(_ -> onChosen.accept(chosen));
        }
        Label average = new Label();
        average.getStyleClass().add("legend-average");
        Label share = new Label();
        share.getStyleClass().addAll("legend-share", Styles.MUTED);
        box.getChildren().addAll(average, share);
        box.getStyleClass().add("legend-line");
        box.setId("band-" + band);
        box.setAlignment(Pos.CENTER_LEFT);
        return new Line(box, tick, label, average, share);
    }

    /// In as many lines as it takes. The label keeps its width.
    private static void showWhole(Label label, String name, boolean whole) {
        double letter = label.getFont().getSize() * LETTER;
        int columns = Math.max(FEWEST_COLUMNS, (int) (label.getWidth() / letter));
        label.setText(whole ? LineBreaks.paragraph(name, columns) : name);
        label.setMinHeight(whole ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
    }

    /// Names of statements are cut the later the more room there is.
    @Override
    protected double computePrefWidth(double height) {
        return getParent() instanceof Region card ? card.getWidth() * SHARE : super.computePrefWidth(height);
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
