package org.howdah.ui.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.howdah.analysis.LoadBands;
import org.howdah.analysis.LoadStack;
import org.howdah.model.history.RecordedServer;
import org.howdah.text.TableText;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.chart.TimeAxis;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.FilterTrail;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.NoticeBar;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.PageKey;
import org.howdah.ui.control.TableFiles;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.range.Asker;
import org.howdah.ui.range.FilterWords;
import org.jspecify.annotations.Nullable;

/// The Timeline page: asks while it is shown, and hands each answer to its charts.
public final class TimelineController implements Page, TimelineKeys.Actions {
    private final TimelineDesk desk;
    private final ChartPalette palette = new ChartPalette();
    private final TimelineArrangement arrangement;
    private final TimelineGestures gestures;

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
    private TimeAxis timelineAxis;
    @FXML
    private EmptyPanel timelineEmpty;

    private TimelineBoard board;
    private TimelineHelp sheet;
    private TableFiles files = TableFiles.chosenByTheUser();
    private TimelineFiles pictures = TimelineFiles.chosenByTheUser();
    private @Nullable TimelineFeed feed;
    private @Nullable Asker beginnings;
    private Heartbeat.@Nullable Beat beat;
    private Subscription listening = Subscription.EMPTY;
    private @Nullable TimelineAnswer answer;
    private @Nullable LoadView load;
    private @Nullable LoadBands bands;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    TimelineController(TimelineDesk desk) {
        this.desk = desk;
        arrangement = new TimelineArrangement(desk.preferences());
        gestures = new TimelineGestures(desk, () -> board.point());
    }

    @FXML
    void initialize() {
        timelinePage.getChildren().add(palette);
        WholeText.of(timelineSubtitle);
        board = new TimelineBoard(arrangement, gestures, pinnedCharts, otherCharts, chartsScroll, timelineAxis);
        board.setUp(palette, this::togglePin, panel -> setHidden(panel, true));
        new TimelineKeys(this).install(timelinePage, timelineCharts);
        timelineCharts.setFocusTraversable(true);
        timelineCharts.setAccessibleText(Messages.text("timeline.charts"));
        timelineCharts.setOnMousePressed(_ -> timelineCharts.requestFocus());
        sheet = new TimelineHelp(timelinePage);
        // The scroll bar takes room from the charts that it scrolls, and the axis and the pinned ones go with them.
        chartsScroll.viewportBoundsProperty().subscribe(bounds -> {
            double bar = Math.max(0, chartsScroll.getWidth() - bounds.getWidth());
            VBox.setMargin(pinnedCharts, new Insets(0, bar, 0, 0));
            VBox.setMargin(timelineAxis, new Insets(0, bar, 0, 0));
        });
        board.setOnWidth(this::refresh);
        fillMenu();
    }

    private void fillMenu() {
        chartsButton.getItems().clear();
        for (Panel panel : Panel.values()) {
            CheckMenuItem item = new CheckMenuItem(panel.title());
            item.setId("show-" + panel.word());
            item.setSelected(!arrangement.isHidden(panel));
            item.setOnAction(_ -> setHidden(panel, !item.isSelected()));
            chartsButton.getItems().add(item);
        }
        MenuItem all = new MenuItem(Messages.text("timeline.showAll"));
        all.setOnAction(_ -> showAll());
        chartsButton.getItems().addAll(new SeparatorMenuItem(), all);
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
        refresh();
    }

    @Override
    public Parent root() {
        return timelinePage;
    }

    @Override
    public void activate() {
        if (feed == null) {
            feed = new TimelineFeed(desk, this::answered, this::failed);
            beginnings = new Asker(desk.past(), desk.screen().uiThread());
            listening = Subscription.combine(
                    desk.time().spanProperty().subscribe(_ -> refresh()),
                    desk.time().replayedProperty().subscribe(_ -> refresh()),
                    desk.time().filterProperty().subscribe(_ -> {
                        FilterWords.show(filterTrail, desk.time(), FilterWords::name);
                        refresh();
                    }));
            beat = desk.screen().heartbeat().start(this::tick);
            if (answer == null) {
                loading();
            }
        }
    }

    /// Says that the answer is still to come.
    void loading() {
        timelineEmpty.showLoading(Messages.text("timeline.loading"));
    }

    @Override
    public void deactivate() {
        listening.unsubscribe();
        if (feed != null) {
            feed.close();
            feed = null;
        }
        if (beginnings != null) {
            beginnings.close();
        }
        if (beat != null) {
            beat.stop();
        }
    }

    private Set<Panel> wanted() {
        Set<Panel> wanted = EnumSet.noneOf(Panel.class);
        wanted.addAll(arrangement.shown());
        return wanted;
    }

    private void tick() {
        int steps = board.wantedSteps();
        if (feed != null && steps > 0) {
            feed.beat(wanted(), steps);
        }
    }

    private void refresh() {
        int steps = board.wantedSteps();
        if (feed != null && steps > 0) {
            feed.refresh(wanted(), steps);
        }
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
            askBeginning();
        }
    }

    private void askBeginning() {
        Asker known = beginnings;
        if (known != null) {
            known.<Optional<Instant>>ask(queries -> queries.servers().stream()
                    .filter(each -> each.server().equals(desk.server())).findFirst().map(RecordedServer::first),
                    first -> timelineEmpty.show(TimelineStates.nothing(first.orElse(null), desk.zone().get())),
                    this::failed);
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
            board.show(shown, known, desk.fleet().state(desk.server()), zone);
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

    /// Where tables go; the user is asked unless another way is set.
    void setFiles(TableFiles way) {
        files = way;
    }

    /// Where pictures go; the user is asked unless another way is set.
    void setPictures(TimelineFiles way) {
        pictures = way;
    }

    private @Nullable Window owner() {
        return timelinePage.getScene() == null ? null : timelinePage.getScene().getWindow();
    }

    private TableText.Caption caption() {
        return new TableText.Caption(Messages.text("timeline.of", desk.name()), desk.now());
    }

    @FXML
    @Override
    public void exportTable() {
        TimelineAnswer known = answer;
        if (known != null) {
            List<List<String>> rows = TimelineTable.rows(arrangement.shown(), load, known, desk.now());
            TableText.Caption said = caption();
            files.write(owner(), said, format -> TableText.of(format, said, TimelineTable.columns(), rows));
        }
    }

    @FXML
    @Override
    public void exportPicture() {
        if (answer != null) {
            pictures.write(owner(), caption(), picture());
        }
    }

    /// All charts that are shown, also those out of sight, below a line that says whose they are.
    WritableImage picture() {
        timelineCaption.setText(Messages.text("timeline.caption", desk.name(), timelineSubtitle.getText()));
        timelineCaption.setVisible(true);
        timelineCaption.setManaged(true);
        timelinePage.applyCss();
        timelinePage.layout();
        Color background = timelinePage.getScene().getRoot() instanceof javafx.scene.layout.Region root
                && root.getBackground() != null && !root.getBackground().getFills().isEmpty()
                && root.getBackground().getFills().getLast().getFill() instanceof Color colour ? colour : Color.WHITE;
        WritableImage picture = TimelinePicture.of(List.of(timelineCaption, pinnedCharts, otherCharts, timelineAxis),
                background);
        timelineCaption.setVisible(false);
        timelineCaption.setManaged(false);
        return picture;
    }

    @Override
    public void help() {
        sheet.open();
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
