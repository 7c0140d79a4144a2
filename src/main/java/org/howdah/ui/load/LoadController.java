package org.howdah.ui.load;

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
import org.howdah.analysis.LoadStack;
import org.howdah.analysis.LoadTotals;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.FilterTrail;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.NoticeBar;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.PageKey;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.range.FilterWords;
import org.jspecify.annotations.Nullable;

/// The Load page: asks while it is shown, and hands each answer to its model and the model to its nodes.
public final class LoadController implements Page, LoadFeed.Listener, LoadKeys.Actions {
    /// Of the page: the lists below have the rest.
    private static final double CHART_SHARE = 0.37;

    private final LoadDesk desk;
    private final LoadModel model;
    private final ChartPalette palette = new ChartPalette();
    private final LoadGestures gestures;
    private final LoadSurroundings surroundings;
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

    private LoadFace face;
    private @Nullable LoadFeed feed;
    private Heartbeat.@Nullable Beat beat;
    private Subscription listening = Subscription.EMPTY;
    private @Nullable String problem;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    LoadController(LoadDesk desk) {
        this.desk = desk;
        model = new LoadModel(desk.time(), desk.choice());
        gestures = new LoadGestures(desk, model, this::show);
        surroundings = new LoadSurroundings(desk, palette, gestures::zoom);
        lists = new LoadLists(desk, new TopDrill(desk, gestures, model.words()));
    }

    @FXML
    void initialize() {
        loadPage.getChildren().add(palette);
        WholeText.of(loadSubtitle);
        face = new LoadFace(desk, palette, gestures, loadEmpty);
        face.addTo(chartHost, chartCard, (value, wanted) -> {
            desk.choice().hide(value, wanted);
            show();
        }, gestures::choose);
        lists.addTo(tops);
        SliceMenu.fill(sliceButton, this::divideBy);
        notices.managedProperty().bind(loadNotice.visibleProperty().or(maskedNotice.visibleProperty()));
        overviewHost.getChildren().add(surroundings.node());
        idleBox.setSelected(desk.choice().isIdleShown());
        chartCard.prefHeightProperty().bind(loadPage.heightProperty().multiply(CHART_SHARE));
        new LoadKeys(this).install(loadPage, face.chart());
        face.setOnWidth(this::refresh);
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
            surroundings.open();
            lists.open();
            listening = Subscription.combine(
                    desk.time().spanProperty().subscribe(_ -> {
                        refresh();
                        show();
                    }),
                    desk.time().replayedProperty().subscribe(_ -> refresh()),
                    desk.time().filterProperty().subscribe(this::filterChanged));
            beat = desk.screen().heartbeat().start(this::refresh);
            if (model.stack() == null) {
                loading();
            }
        }
    }

    /// Says that the answer is still to come.
    void loading() {
        face.showLoading();
        lists.showLoading();
    }

    @Override
    public void deactivate() {
        listening.unsubscribe();
        if (feed != null) {
            feed.close();
            feed = null;
        }
        surroundings.close();
        lists.close();
        if (beat != null) {
            beat.stop();
        }
    }

    /// Asks for what is shown now.
    private void refresh() {
        int steps = face.wantedSteps();
        if (feed != null && steps > 0) {
            feed.refresh(steps);
        }
        surroundings.refresh();
    }

    private void filterChanged(LoadFilter filter) {
        FilterWords.show(filterTrail, desk.time());
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
        desk.choice().showIdle(idleBox.isSelected());
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
        face.showTable(twinToggle.isSelected());
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

    private void show() {
        LoadView view = model.view(desk);
        LoadTotals totals = model.totals();
        LoadFilter filter = desk.time().filterProperty().get();
        loadNotice.show(LoadStates.problem(problem).or(() -> LoadStates.uncertain(model.load()))
                .or(() -> LoadStates.narrowed(model.load(), filter)));
        maskedNotice.show(LoadStates.masked(desk.fleet().state(desk.server())));
        if (view == null || totals == null) {
            return;
        }
        LoadStack stack = view.stack();
        loadSubtitle.setText(Messages.text("load.subtitle", LoadWords.step(desk.interval()),
                LoadWords.step(stack.step())));
        face.show(view, totals,
                stack.isSampled() ? null : LoadStates.nothing(surroundings.first(), view.zone()));
        surroundings.show(stack.range());
        lists.ask(totals.range(), filter, model.brush() != null);
    }

    @Override
    public LoadGestures gestures() {
        return gestures;
    }

    @Override
    public boolean back() {
        if (desk.time().clearFilter()) {
            return true;
        }
        if (model.brush() != null || model.band() >= 0) {
            gestures.clear();
            return true;
        }
        return false;
    }

    @Override
    public HelpSheet.Words help() {
        return LoadHelp.words(TopPane.columns(desk.zone()));
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
