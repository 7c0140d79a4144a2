package org.howdah.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.analysis.explain.Explanation;
import org.howdah.analysis.explain.RangeDifference;
import org.howdah.analysis.explain.Target;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.control.FilterTrail;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.NoticeBar;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.PageKey;
import org.howdah.ui.control.Segments;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.WrapRow;
import org.howdah.ui.range.FilterWords;
import org.howdah.ui.range.Span;
import org.jspecify.annotations.Nullable;

/// The Compare page: asks while it is shown, and hands each answer to what shows it.
public final class CompareController implements Page, CompareFeed.Listener, CompareWatch.Follower, CompareKeys.Actions {
    /// Of the page: the lists below have the rest.
    private static final double UPPER_SHARE = 0.48;

    private final CompareDesk desk;
    private final ChartPalette palette = new ChartPalette();
    private final ComparedCharts charts;
    private final ExplainPane explain;
    private final ChangePane changes;
    private final CompareWatch watch;

    /// Of this page: the choice lives as long as the window, and would hold whoever listens to it.
    private final ObjectProperty<CompareChoice.Against> against;

    @FXML
    private StackPane comparePage;
    @FXML
    private Label compareSubtitle;
    @FXML
    private Segments compareAgainst;
    @FXML
    private WrapRow tools;
    @FXML
    private FilterTrail filterTrail;
    @FXML
    private VBox notices;
    @FXML
    private NoticeBar compareNotice;
    @FXML
    private HBox upper;
    @FXML
    private StackPane lower;

    private CompareFeed.@Nullable Ranges explained;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    CompareController(CompareDesk desk) {
        this.desk = desk;
        against = new SimpleObjectProperty<>(desk.choice().againstProperty().get());
        charts = new ComparedCharts(desk, palette, range -> desk.choice().hold(range),
                range -> desk.time().show(new Span.Fixed(range)), this::choose);
        explain = new ExplainPane(desk, this::open);
        changes = new ChangePane(desk, row -> narrow(row.dimension(), row.value()));
        watch = new CompareWatch(desk, this, charts::wantedSteps, changes::dimension);
    }

    @FXML
    void initialize() {
        comparePage.getChildren().add(palette);
        compareAgainst.bind(List.of(CompareChoice.Against.values()), CompareChoice.Against::title, against);
        against.subscribe(wanted -> desk.choice().againstProperty().set(wanted));
        tools.managedProperty().bind(filterTrail.managedProperty());
        notices.managedProperty().bind(compareNotice.visibleProperty());
        HBox.setHgrow(charts, Priority.ALWAYS);
        HBox.setHgrow(explain, Priority.ALWAYS);
        upper.getChildren().addAll(charts, explain);
        upper.prefHeightProperty().bind(comparePage.heightProperty().multiply(UPPER_SHARE));
        lower.getChildren().add(changes);
        changes.setOnDimension(watch::askDifference);
        new CompareKeys(this).install(comparePage);
        charts.setOnWidth(() -> watch.refresh(false));
    }

    @Override
    public Parent root() {
        return comparePage;
    }

    @Override
    public void activate() {
        if (!watch.isOpen()) {
            charts.showLoading();
            explain.showLoading();
            changes.showLoading();
            watch.open(this);
        }
    }

    @Override
    public void deactivate() {
        watch.close();
        explained = null;
    }

    @Override
    public void againstChanged(CompareChoice.Against wanted) {
        against.set(wanted);
    }

    @Override
    public void filterChanged() {
        FilterWords.show(filterTrail, desk.time());
    }

    @Override
    public void loaded(CompareFeed.Loads loads) {
        compareNotice.show(Optional.empty());
        charts.show(loads);
        compareSubtitle.setText(Messages.text("compare.subtitle",
                CompareWords.range(loads.of().during(), desk.zone().get())));
    }

    @Override
    public void differs(RangeDifference difference) {
        if (difference.dimension() == LoadDimension.STATEMENT) {
            difference.changes().forEach(each -> desk.time().texts().learn(each.value(), each.text()));
        }
        changes.show(difference);
    }

    @Override
    public void explained(Explanation explanation) {
        explain.show(explanation, desk.zone().get());
        explained = watch.asked();
        whyWanted();
    }

    /// Moves the keyboard to the explanation, where that is what the user has come for and it is there.
    @Override
    public void whyWanted() {
        CompareFeed.Ranges asked = watch.asked();
        if (desk.choice().whyProperty().get() && asked != null && asked.equals(explained)) {
            desk.choice().whyProperty().set(false);
            explain.focusFirst();
        }
    }

    @Override
    public void failed(String sentence) {
        compareNotice.show(Optional.of(new Notice(StatusShape.Status.WARNING, sentence, null)));
        charts.fail();
        explain.fail(sentence);
        changes.fail();
    }

    private void choose(int band) {
        // Bands by wait class are all the classes, in their order.
        List<WaitClass> classes = List.of(WaitClass.values());
        if (band >= 0 && band < classes.size()) {
            narrow(LoadDimension.WAIT_CLASS, classes.get(band).label());
        }
    }

    /// What shows a line: the load of the range without everything else, or a session as it stood then.
    private void open(Target target) {
        switch (target) {
            case Target.Narrowed(var dimension, var value) -> narrow(dimension, value);
            case Target.OneSession(var session, var at) -> desk.onSession().accept(session, at);
        }
    }

    private void narrow(LoadDimension dimension, String value) {
        CompareFeed.Ranges ranges = watch.asked();
        if (ranges != null) {
            desk.time().show(new Span.Fixed(ranges.during()));
        }
        filter(dimension, value);
        desk.onLoad().run();
    }

    /// Counts only sessions that have this.
    void filter(LoadDimension dimension, String value) {
        desk.time().filterProperty().set(desk.time().filterProperty().get().with(dimension, value));
    }

    /// Shows a range, for a picture.
    void show(TimeRange range) {
        desk.time().show(new Span.Fixed(range));
    }

    /// Shows what differs by another dimension, for a picture.
    void divideBy(ChangePane.Tab tab) {
        changes.choose(tab);
    }

    @Override
    public void against(CompareChoice.Against wanted) {
        desk.choice().choose(wanted);
    }

    @Override
    public HelpSheet.Words help() {
        return CompareHelp.words();
    }

    @Override
    public void why() {
        explain.focusFirst();
    }

    @Override
    public void back() {
        desk.time().back();
    }

    @Override
    public boolean clearFilter() {
        return changes.clearFilter() || desk.time().clearFilter();
    }

    @Override
    public boolean focusFilter() {
        changes.focusFilter();
        return true;
    }

    @Override
    public List<PageKey> keys() {
        return CompareKeys.keys();
    }

    @Override
    public List<PageAction> actions() {
        return CompareKeys.actions(this);
    }
}
