package org.howdah.ui.load;

import java.time.Instant;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.howdah.analysis.LoadBands;
import org.howdah.analysis.LoadStack;
import org.howdah.analysis.LoadTotals;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadChart;
import org.howdah.ui.chart.LoadOverview;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.FilterTrail;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.NoticeBar;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.PageKey;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.range.FilterWords;
import org.howdah.ui.range.Span;
import org.jspecify.annotations.Nullable;

/// The Load page: asks while it is shown, and hands each answer to its model and the model to its nodes.
public final class LoadController implements Page, LoadFeed.Listener, LoadKeys.Actions {
    /// Of the page: the lists below have the rest.
    private static final double CHART_SHARE = 0.37;

    private final LoadDesk desk;
    private final LoadModel model = new LoadModel();
    private final ChartPalette palette = new ChartPalette();
    private final LoadChart chart = new LoadChart(palette);
    private final LoadLegend legend = new LoadLegend();
    private final LoadGestures gestures;
    private final LoadOverview overview = new LoadOverview(palette);
    private final LoadTwin twin;
    private final LoadLists lists;

    @FXML
    private StackPane loadPage;
    @FXML
    private Label loadSubtitle;
    @FXML
    private MenuButton sliceButton;
    @FXML
    private ToggleButton twinToggle;
    @FXML
    private FilterTrail filterTrail;
    @FXML
    private CheckBox backgroundBox;
    @FXML
    private CheckBox idleBox;
    @FXML
    private VBox notices;
    @FXML
    private NoticeBar loadNotice;
    @FXML
    private NoticeBar maskedNotice;
    @FXML
    private StackPane overviewHost;
    @FXML
    private HBox chartCard;
    @FXML
    private StackPane chartHost;
    @FXML
    private EmptyPanel loadEmpty;
    @FXML
    private HBox tops;

    private LoadHelp help;
    private @Nullable LoadFeed feed;
    private @Nullable OverviewFeed surroundings;
    private @Nullable Load everything;
    private Heartbeat.@Nullable Beat beat;
    private Subscription listening = Subscription.EMPTY;
    private @Nullable String problem;
    private @Nullable Instant first;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    LoadController(LoadDesk desk) {
        this.desk = desk;
        gestures = new LoadGestures(desk, model, this::show);
        twin = new LoadTwin(desk.zone());
        lists = new LoadLists(desk, new TopDrill(desk, gestures, model.words()));
    }

    @FXML
    void initialize() {
        loadPage.getChildren().add(palette);
        WholeText.of(loadSubtitle);
        chart.setId("loadChart");
        twin.table().setVisible(false);
        chartHost.getChildren().addAll(0, List.of(chart, twin.table()));
        lists.addTo(tops);
        chartCard.getChildren().add(legend);
        chart.setGestures(gestures);
        legend.setUp((value, wanted) -> {
            model.hide(value, wanted);
            show();
        }, gestures::choose);
        SliceMenu.fill(sliceButton, this::divideBy);
        notices.managedProperty().bind(loadNotice.visibleProperty().or(maskedNotice.visibleProperty()));
        overview.setId("loadOverview");
        overview.setOnMoved(gestures::zoom);
        overviewHost.getChildren().add(overview);
        chartCard.prefHeightProperty().bind(loadPage.heightProperty().multiply(CHART_SHARE));
        new LoadKeys(this).install(loadPage, chart);
        help = new LoadHelp(loadPage);
        chart.widthProperty().subscribe(_ -> refresh());
        showSlice();
    }

    @Override
    public Parent root() {
        return loadPage;
    }

    @Override
    public void activate() {
        if (feed == null) {
            feed = new LoadFeed(desk, model, this);
            surroundings = new OverviewFeed(desk, this::showSurroundings);
            lists.open();
            listening = Subscription.combine(
                    desk.time().spanProperty().subscribe(this::spanChanged),
                    desk.time().replayedProperty().subscribe(_ -> refresh()),
                    desk.time().filterProperty().subscribe(this::filterChanged));
            beat = desk.screen().heartbeat().start(this::refresh);
            if (model.stack() == null) {
                loadEmpty.showLoading(Messages.text("load.loading"));
            }
        }
    }

    @Override
    public void deactivate() {
        listening.unsubscribe();
        if (feed != null) {
            feed.close();
            feed = null;
        }
        if (surroundings != null) {
            surroundings.close();
            surroundings = null;
        }
        lists.close();
        if (beat != null) {
            beat.stop();
        }
    }

    /// Asks for what is shown now.
    private void refresh() {
        if (feed != null && chart.getWidth() > 0) {
            feed.refresh(chart.wantedSteps());
        }
        if (surroundings != null) {
            surroundings.refresh(overview.wantedSteps());
        }
    }

    private void spanChanged(Span span) {
        if (span instanceof Span.Live) {
            model.brush(null);
        }
        refresh();
        show();
    }

    private void filterChanged(LoadFilter filter) {
        FilterWords.show(filterTrail, desk.time(), model.words()::name);
        backgroundBox.setSelected(filter.background());
        refresh();
    }

    @FXML
    void toggleBackground() {
        desk.time().filterProperty().set(desk.time().filterProperty().get()
                .withBackground(backgroundBox.isSelected()));
    }

    @FXML
    void toggleIdle() {
        model.showIdle(idleBox.isSelected());
        show();
    }

    @FXML
    void compare() {
        gestures.compare(false);
    }

    @FXML
    void explain() {
        gestures.compare(true);
    }

    @FXML
    void toggleTwin() {
        chart.setVisible(!twinToggle.isSelected());
        twin.table().setVisible(twinToggle.isSelected());
        show();
    }

    @Override
    public void divideBy(LoadDimension dimension) {
        model.divideBy(dimension);
        showSlice();
        refresh();
    }

    private void showSlice() {
        sliceButton.setText(LoadWords.title(model.dimension()));
        sliceButton.setAccessibleText(Messages.text("load.slicedBy", sliceButton.getText()));
    }

    @Override
    public void answered(Load load) {
        problem = null;
        model.take(load, desk.interval(), desk.now());
        show();
    }

    @Override
    public void happened(List<HistoryEvent> events) {
        model.take(events);
        show();
    }

    @Override
    public void failed(String sentence) {
        problem = sentence;
        show();
    }

    private void showSurroundings(OverviewFeed.Surroundings all) {
        everything = all.load();
        first = all.first();
        showWindow();
    }

    private void showWindow() {
        Load all = everything;
        LoadStack stack = model.stack();
        if (all != null && stack != null) {
            overview.show(LoadStack.of(all, LoadBands.of(all, null), desk.interval(), desk.now()), stack.range(),
                    desk.zone().get());
        }
    }

    private void show() {
        LoadView view = model.view(desk);
        LoadTotals totals = model.totals();
        loadNotice.show(LoadStates.problem(problem).or(() -> LoadStates.uncertain(model.load())));
        maskedNotice.show(LoadStates.masked(desk.fleet().state(desk.server())));
        if (view == null || totals == null) {
            return;
        }
        LoadStack stack = view.stack();
        loadSubtitle.setText(Messages.text("load.subtitle", LoadWords.step(desk.interval()),
                LoadWords.step(stack.step())));
        if (twinToggle.isSelected()) {
            twin.show(view);
        } else {
            chart.show(view);
        }
        chart.setAccessibleText(LoadStates.summary(stack, totals, view.zone()));
        TimeRange chosen = totals.range();
        legend.show(view, totals, LoadWords.range(chosen, view.zone()));
        showWindow();
        boolean brushed = model.brush() != null;
        lists.ask(chosen, desk.time().filterProperty().get(), brushed);
        if (stack.isSampled()) {
            loadEmpty.hide();
        } else {
            loadEmpty.show(LoadStates.nothing(first, view.zone()));
        }
    }

    @Override
    public LoadGestures gestures() {
        return gestures;
    }

    @Override
    public boolean back() {
        if (model.brush() != null || model.band() >= 0) {
            gestures.clear();
            return true;
        }
        return false;
    }

    @Override
    public void help() {
        help.open();
    }

    @Override
    public void toggleTable() {
        twinToggle.fire();
    }

    @Override
    public List<PageKey> keys() {
        return LoadKeys.keys();
    }

    @Override
    public List<PageAction> actions() {
        return LoadKeys.actions(this);
    }
}
