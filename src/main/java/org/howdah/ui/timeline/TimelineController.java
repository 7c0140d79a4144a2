package org.howdah.ui.timeline;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.analysis.LoadBands;
import org.howdah.analysis.LoadStack;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.FlagStrip;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.chart.TimeAxis;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.FilterTrail;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.NoticeBar;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.PageKey;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.range.FilterWords;
import org.jspecify.annotations.Nullable;

/// The Timeline page: asks while it is shown, and hands each answer to its charts.
public final class TimelineController implements Page, TimelineKeys.Actions {
    private final TimelineDesk desk;
    private final ChartPalette palette = new ChartPalette();
    private final TimelineArrangement arrangement;
    private final TimelineGestures gestures;
    private final TimelineTwin twin;

    @FXML
    private StackPane timelinePage;
    @FXML
    private Label timelineSubtitle;
    @FXML
    private MenuButton chartsButton;
    @FXML
    private FilterTrail filterTrail;
    @FXML
    private NoticeBar timelineNotice;
    @FXML
    private Label timelineCaption;
    @FXML
    private VBox timelineCharts;
    @FXML
    private VBox pinnedCharts;
    @FXML
    private ScrollPane chartsScroll;
    @FXML
    private VBox otherCharts;
    @FXML
    private FlagStrip timelineFlags;
    @FXML
    private TimeAxis timelineAxis;
    @FXML
    private ToggleButton twinToggle;
    @FXML
    private StackPane timelineHost;
    @FXML
    private EmptyPanel timelineEmpty;

    private TimelineBoard board;
    private TimelineExport export;
    private TimelineWatch watch;
    private @Nullable TimelineAnswer answer;
    private @Nullable LoadView load;
    private @Nullable LoadBands bands;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    TimelineController(TimelineDesk desk) {
        this.desk = desk;
        arrangement = new TimelineArrangement(desk.preferences());
        gestures = new TimelineGestures(desk, () -> board.point());
        twin = new TimelineTwin(desk);
    }

    @FXML
    void initialize() {
        timelinePage.getChildren().add(palette);
        WholeText.of(timelineSubtitle);
        board = new TimelineBoard(arrangement, gestures, pinnedCharts, otherCharts, chartsScroll, timelineFlags,
                timelineAxis);
        board.setUp(palette, this::togglePin, panel -> setHidden(panel, true));
        new TimelineKeys(this).install(timelinePage, timelineCharts);
        timelineCharts.setFocusTraversable(true);
        timelineCharts.setAccessibleText(Messages.text("timeline.charts"));
        timelineCharts.setOnMousePressed(_ -> timelineCharts.requestFocus());
        timelineHost.getChildren().add(1, twin.table());
        export = new TimelineExport(desk, timelinePage, timelineCaption,
                List.of(timelineFlags, pinnedCharts, otherCharts, timelineAxis));
        // The scroll bar takes room from the charts that it scrolls, and the axis and the pinned ones go with them.
        chartsScroll.viewportBoundsProperty().subscribe(bounds -> {
            double bar = Math.max(0, chartsScroll.getWidth() - bounds.getWidth());
            VBox.setMargin(pinnedCharts, new Insets(0, bar, 0, 0));
            VBox.setMargin(timelineFlags, new Insets(0, bar, 0, 0));
            VBox.setMargin(timelineAxis, new Insets(0, bar, 0, 0));
        });
        watch = new TimelineWatch(desk, arrangement, board, this::answered, this::failed);
        board.setOnWidth(watch::refresh);
        fillMenu();
    }

    private void fillMenu() {
        ChartsMenu.fill(chartsButton, arrangement, this::setHidden, this::showAll);
    }

    private void togglePin(Panel panel) {
        arrangement.pin(panel, !arrangement.isPinned(panel));
        arranged();
    }

    private void setHidden(Panel panel, boolean wanted) {
        arrangement.hide(panel, wanted);
        arranged();
    }

    private void arranged() {
        board.arrange();
        fillMenu();
        show();
        watch.refresh();
    }

    @Override
    public Parent root() {
        return timelinePage;
    }

    @Override
    public void activate() {
        if (watch.open(() -> FilterWords.show(filterTrail, desk.time())) && answer == null) {
            loading();
        }
    }

    /// Says that the answer is still to come.
    void loading() {
        timelineEmpty.showLoading(Messages.text("timeline.loading"));
    }

    @Override
    public void deactivate() {
        watch.close();
    }

    private void answered(TimelineAnswer newAnswer) {
        answer = newAnswer;
        timelineNotice.show(TimelineStates.problem(null));
        LoadBands newBands = LoadBands.of(newAnswer.load(), bands);
        bands = newBands;
        LoadStack stack = LoadStack.of(newAnswer.load(), newBands, desk.interval(), desk.now());
        load = new LoadView(stack, stack.bands().stream().map(LoadBands.Band::value).toList(), Set.of(), desk.cores(),
                false, List.of(), desk.now(), desk.zone().get(), null, -1);
        show();
        if (stack.isSampled() || newAnswer.views().values().stream().anyMatch(view -> !view.isEmpty())) {
            timelineEmpty.hide();
        } else {
            watch.askBeginning(first -> timelineEmpty.show(
                    TimelineStates.nothing(first.orElse(null), desk.zone().get())));
        }
    }

    private void failed(String sentence) {
        timelineNotice.show(TimelineStates.problem(sentence));
        if (answer == null) {
            timelineEmpty.hide();
        }
    }

    private void show() {
        TimelineAnswer known = answer;
        LoadView shown = load;
        if (known != null && shown != null) {
            ZoneId zone = desk.zone().get();
            timelineSubtitle.setText(TimelineWords.subtitle(known.load(), zone));
            if (twin.isShown()) {
                twin.show(arrangement.shown(), shown, known, desk.now());
            } else {
                board.show(shown, known, desk.fleet().state(desk.server()), zone);
            }
        }
    }

    @Override
    public TimelineGestures gestures() {
        return gestures;
    }

    @Override
    public void choose(int down) {
        board.choose(down);
    }

    @Override
    public void pin() {
        Panel chosen = board.chosen();
        if (chosen != null) {
            togglePin(chosen);
        }
    }

    @Override
    public void hide() {
        Panel chosen = board.chosen();
        if (chosen != null) {
            board.choose(1);
            setHidden(chosen, true);
        }
    }

    @Override
    public void showAll() {
        for (Panel panel : Panel.values()) {
            arrangement.hide(panel, false);
        }
        arranged();
    }

    /// For tests, which keep what it writes.
    TimelineExport export() {
        return export;
    }

    @FXML
    @Override
    public void exportTable() {
        TimelineAnswer known = answer;
        if (known != null) {
            export.table(arrangement.shown(), load, known);
        }
    }

    @FXML
    @Override
    public void exportPicture() {
        if (answer != null) {
            export.picture(timelineSubtitle.getText());
        }
    }

    @Override
    public void toggleTable() {
        twinToggle.fire();
    }

    @FXML
    void toggleTwin() {
        boolean wanted = twinToggle.isSelected();
        twin.table().setVisible(wanted);
        timelineCharts.setVisible(!wanted);
        show();
    }

    @Override
    public HelpSheet.Words help() {
        return TimelineHelp.words();
    }

    @Override
    public List<PageKey> keys() {
        return TimelineKeys.keys();
    }

    @Override
    public List<PageAction> actions() {
        return TimelineKeys.actions(this);
    }
}
