package org.howdah.ui.shell;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
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
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.replay.ReplayMoment;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.FleetWords;
import org.howdah.ui.control.HistoryPort;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.Toasts;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.palette.Palette;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The frame around the pages: top bar, navigation, status bar. Listens while its window can be seen.
public final class ShellController implements FrameFeed.Listener {
    /// In pixels: a window that has room for the list of pages, a table and a pane.
    private static final double ROOMY = 1_680;
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");
    private static final PseudoClass REPLAY = PseudoClass.getPseudoClass("replay");
    private static final int LONGEST_NAME = 64;

    private final FleetSource fleet;
    private final ScreenClock screen;
    private final Pages pages;
    private final HistoryPort history;
    private final FrameFeed feed;

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
    private boolean wantsCollapsed;
    private @Nullable Actions actions;
    private Consumer<FleetState> onFleet = _ -> {};
    private Heartbeat.@Nullable Beat beat;
    private FrameFeed.@Nullable View latestFleet;
    private @Nullable ServerState latestServer;
    private long openAlerts;
    private @Nullable ReplayMoment moment;
    private Zone zone = () -> ZoneOffset.UTC;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    ShellController(FleetSource fleet, ScreenClock screen, Pages pages, HistoryPort history) {
        this.fleet = fleet;
        this.screen = screen;
        this.pages = pages;
        this.history = history;
        this.feed = new FrameFeed(fleet, screen.uiThread(), this);
    }

    /// What the frame asks for; the shell does it.
    interface Actions {
        void go(PageId page);

        void palette();

        void chooseServer();

        void refresh();

        /// The list of servers is this now.
        void follow(List<RegisteredServer> servers);
    }

    @FXML
    void initialize() {
        nav.setOnChosen(page -> act(wanted -> wanted.go(page)));
        nav.setOnCollapsed(this::showCollapsed);
        WholeText.of(serverName);
    }

    @FXML
    void toggleTheme() {
        onThemeToggled.run();
    }

    @FXML
    void openPalette() {
        act(Actions::palette);
    }

    @FXML
    void chooseServer() {
        act(Actions::chooseServer);
    }

    @FXML
    void refresh() {
        act(Actions::refresh);
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

    void setActions(Actions wanted) {
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

    /// The user wants it so, until he wants it otherwise.
    void showCollapsed(boolean collapsed) {
        wantsCollapsed = collapsed;
        collapse(collapsed);
    }

    /// While a pane stands beside a page, the list of pages gives it room where there is little.
    private void makeRoom(boolean paneOpen) {
        collapse(wantsCollapsed || (paneOpen && window.getWidth() < ROOMY));
    }

    private void collapse(boolean collapsed) {
        nav.setCollapsed(collapsed);
        brand.pseudoClassStateChanged(COLLAPSED, collapsed);
    }

    void showAlerts(long open, long errors) {
        openAlerts = open;
        nav.setBadge(PageId.ALERTS, open, errors > 0 ? Styles.DANGER : Styles.WARNING);
        tick();
    }

    /// Puts the bar of a replay under the top bar and a frame around the window, or takes both away.
    ///
    /// @param now null for no replay
    /// @param zoneOfServer by whose clock times are shown
    void showReplay(@Nullable ReplayMoment now, Parent bar, Zone zoneOfServer) {
        boolean begins = now != null && moment == null;
        boolean ends = now == null && moment != null;
        moment = now;
        zone = zoneOfServer;
        if (begins || ends) {
            window.pseudoClassStateChanged(REPLAY, begins);
            replayHost.getChildren().setAll(begins ? List.of(bar) : List.of());
            setShown(replayHost, begins);
            setShown(recordedTag, begins);
            setShown(refreshButton, ends);
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
        setShown(rangeControl, moment == null && place != null && place.page().isOfOneServer());
        rangeControl.refresh();
    }

    /// Puts a page into the middle, with what the frame says of its server.
    void show(Pages.Place place) {
        Page page = pages.go(place);
        page.setOnPane(() -> makeRoom(page.isPaneOpen()));
        makeRoom(page.isPaneOpen());
        window.setCenter(page.root());
        nav.select(place.page());
        showRange();
        latestServer = null;
        followServer();
        tick();
        pages.begin();
    }

    void activate() {
        if (feed.isOn()) {
            return;
        }
        feed.start();
        beat = screen.heartbeat().start(this::tick);
        followServer();
        tick();
        pages.activate();
    }

    void deactivate() {
        if (!feed.isOn()) {
            return;
        }
        feed.stop();
        if (beat != null) {
            beat.stop();
        }
        pages.deactivate();
    }

    /// Of the page that is shown, if it is of one.
    private @Nullable RegisteredServer server() {
        Pages.Place place = pages.place();
        ServerId id = place == null ? null : place.server();
        List<RegisteredServer> servers = fleet.servers();
        return servers.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    private void followServer() {
        RegisteredServer server = server();
        feed.follow(server == null ? null : server.id());
    }

    @Override
    public void received(FrameFeed.View view) {
        latestFleet = view;
        onFleet.accept(view.state());
        act(wanted -> wanted.follow(view.state().servers().stream().map(FleetServer::server).toList()));
        tick();
    }

    @Override
    public void received(ServerState state) {
        latestServer = state;
        tick();
    }

    /// Says anew what the frame says.
    void tick() {
        RegisteredServer server = server();
        environmentLine.setVisible(true);
        statusBarController.showStore(history.now());
        Styles.set(environmentLine, "production", server != null && server.environment() == Environment.PRODUCTION);
        Styles.set(environmentLine, "fleet", server == null);
        setShown(serverShape, server != null);
        setShown(fleetIcon, server == null);
        setShown(serverCount, server == null);
        ServerState state = latestServer;
        ReplayMoment past = moment;
        if (server != null && state != null) {
            ServerStatus status = ServerStatus.of(state, screen.clock().instant());
            serverName.setText(SafeText.line(server.name(), LONGEST_NAME));
            serverShape.setStatus(FleetWords.shape(status.freshness()));
            serverFactsController.show(state, server.environment());
            serverFactsController.tick(state, screen.clock().instant());
            if (past == null) {
                statusBarController.showServer(status, server.accessMode());
            } else {
                serverFactsController.showPast();
                statusBarController.showReplay(ReplayStatus.of(state, past.reading()), zone.get());
            }
        } else {
            serverName.setText(Messages.text("shell.allServers"));
            serverFactsController.hide();
            FrameFeed.View view = latestFleet;
            if (view != null) {
                serverCount.setText(Units.count(view.state().servers().size()));
                if (past == null) {
                    statusBarController.showFleet(view.bar(), openAlerts);
                } else {
                    statusBarController.showReplay(ReplayStatus.of(view.state(), view.state().time(), past.reading()),
                            zone.get());
                }
            }
        }
        switcher.setAccessibleText(Messages.text("shell.switcher", serverName.getText()));
    }

    private void act(Consumer<Actions> action) {
        if (actions != null) {
            action.accept(actions);
        }
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
