package org.howdah.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.replay.ReplayMoment;
import org.howdah.ui.control.HistoryPort;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageRoom;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.Toasts;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.palette.Palette;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The frame around the pages: top bar, navigation, status bar. Listens while its window can be seen.
public final class ShellController implements FrameWatch.Listener {
    private static final PseudoClass REPLAY = PseudoClass.getPseudoClass("replay");

    private final FleetSource fleet;
    private final ScreenClock screen;
    private final Pages pages;
    private final HistoryPort history;

    @FXML
    private StackPane frame;
    @FXML
    private BorderPane window;
    @FXML
    private Region environmentLine;
    @FXML
    private Label brand;
    @FXML
    private Navigation nav;
    @FXML
    private Button switcher;
    @FXML
    private StatusShape serverShape;
    @FXML
    private FontIcon fleetIcon;
    @FXML
    private Label serverName;
    @FXML
    private Label serverCount;
    @FXML
    private Label recordedTag;
    @FXML
    private Button refreshButton;
    @FXML
    private VBox replayHost;
    @FXML
    private PageRoom pageRoom;
    @FXML
    private Button themeButton;
    @FXML
    private ServerFactsController serverFactsController;
    @FXML
    private RangeControl rangeControl;
    @FXML
    private StatusBarController statusBarController;
    @FXML
    private Toasts toasts;
    @FXML
    private KeysSheet keysSheet;
    @FXML
    private Palette palette;

    private Runnable onThemeToggled = () -> {};
    private NavigationRoom navigationRoom;
    private @Nullable FrameActions actions;
    private Consumer<FleetState> onFleet = _ -> {};
    private FrameSubject subject;
    private FrameWatch watch;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    ShellController(FleetSource fleet, ScreenClock screen, Pages pages, HistoryPort history) {
        this.fleet = fleet;
        this.screen = screen;
        this.pages = pages;
        this.history = history;
    }

    @FXML
    void initialize() {
        nav.setOnChosen(page -> act(wanted -> wanted.go(page)));
        navigationRoom = new NavigationRoom(window, nav, brand);
        nav.setOnCollapsed(this::showCollapsed);
        subject = new FrameSubject(
                new FrameSubject.Labels(switcher, serverShape, fleetIcon, serverName, serverCount),
                serverFactsController, statusBarController, screen.clock());
        watch = new FrameWatch(fleet, screen, pages, subject, this);
        FrameKeys.install(window, () -> {
            Page shown = pages.shown();
            return shown == null ? null : shown.root();
        });
    }

    @FXML
    void toggleTheme() {
        onThemeToggled.run();
    }

    @FXML
    void openPalette() {
        act(FrameActions::palette);
    }

    @FXML
    void chooseServer() {
        act(FrameActions::chooseServer);
    }

    @FXML
    void refresh() {
        act(FrameActions::refresh);
    }

    StackPane root() {
        return frame;
    }

    Navigation navigation() {
        return nav;
    }

    Palette palette() {
        return palette;
    }

    Toasts toasts() {
        return toasts;
    }

    KeysSheet keysSheet() {
        return keysSheet;
    }

    void setOnThemeToggled(Runnable action) {
        onThemeToggled = action;
    }

    void setActions(FrameActions wanted) {
        actions = wanted;
    }

    /// Called with each state of the fleet, on the screen thread.
    void setOnFleet(Consumer<FleetState> action) {
        onFleet = action;
    }

    RangeControl range() {
        return rangeControl;
    }

    Button vaultButton() {
        return statusBarController.vaultButton();
    }

    /// Says by its icon which theme the button leads to.
    void showTheme(Theme theme) {
        themeButton.setGraphic(new FontIcon(theme == Theme.DARK ? Feather.SUN : Feather.MOON));
        String tip = theme == Theme.DARK ? Messages.text("shell.toLight") : Messages.text("shell.toDark");
        themeButton.setAccessibleText(tip);
        themeButton.setTooltip(new Tooltip(tip));
    }

    /// The user wants the list of pages so, until he wants it otherwise.
    void showCollapsed(boolean collapsed) {
        navigationRoom.want(collapsed);
    }

    void showAlerts(long open, long errors) {
        subject.setOpenAlerts(open);
        nav.setBadge(PageId.ALERTS, open, errors > 0 ? Styles.DANGER : Styles.WARNING);
        tick();
    }

    /// Puts the bar of a replay under the top bar and a frame around the window, or takes both away.
    ///
    /// @param now null for no replay
    /// @param zoneOfServer by whose clock times are shown
    void showReplay(@Nullable ReplayMoment now, Parent bar, Zone zoneOfServer) {
        boolean begins = now != null && !watch.isReplaying();
        boolean ends = now == null && watch.isReplaying();
        watch.setMoment(now);
        subject.setZone(zoneOfServer);
        if (begins || ends) {
            window.pseudoClassStateChanged(REPLAY, begins);
            replayHost.getChildren().setAll(begins ? List.of(bar) : List.of());
            Styles.setShown(replayHost, begins);
            Styles.setShown(recordedTag, begins);
            Styles.setShown(refreshButton, ends);
            showRange();
            if (ends) {
                statusBarController.endReplay();
            }
        }
        tick();
    }

    /// A replay has a scrubber in its place.
    private void showRange() {
        Pages.Place place = pages.place();
        Styles.setShown(rangeControl, !watch.isReplaying() && place != null && place.page().isOfOneServer());
        rangeControl.refresh();
    }

    /// Puts a page into the middle, with what the frame says of its server.
    void show(Pages.Place place) {
        Page page = pages.go(place);
        page.setOnPane(() -> navigationRoom.leave(page.isPaneOpen()));
        navigationRoom.leave(page.isPaneOpen());
        pageRoom.show(page.root());
        nav.select(place.page());
        showRange();
        watch.turn();
        pages.begin();
    }

    void activate() {
        if (!watch.isOn()) {
            watch.start();
            pages.activate();
        }
    }

    void deactivate() {
        if (watch.isOn()) {
            watch.stop();
            pages.deactivate();
        }
    }

    @Override
    public void received(FrameFeed.View view) {
        onFleet.accept(view.state());
        act(wanted -> wanted.follow(view.state().servers().stream().map(FleetServer::server).toList()));
    }

    @Override
    public void looked(@Nullable RegisteredServer server) {
        environmentLine.setVisible(true);
        statusBarController.showStore(history.now());
        Styles.set(environmentLine, "production", server != null && server.environment() == Environment.PRODUCTION);
        Styles.set(environmentLine, "fleet", server == null);
    }

    /// Says anew what the frame says.
    void tick() {
        watch.tick();
    }

    private void act(Consumer<FrameActions> action) {
        if (actions != null) {
            action.accept(actions);
        }
    }
}
