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
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.FleetWords;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.Toasts;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.fx.LatestValue;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.palette.Palette;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The frame around the pages: top bar, navigation, status bar. Listens while its window can be seen.
public final class ShellController {
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");
    private static final int LONGEST_NAME = 64;

    private final FleetSource fleet;
    private final ScreenClock screen;
    private final Pages pages;

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
    private Button themeButton;
    @FXML
    private ServerFactsController serverFactsController;
    @FXML
    private StatusBarController statusBarController;
    @FXML
    private Toasts toasts;
    @FXML
    private KeysSheet keysSheet;
    @FXML
    private Palette palette;

    private Runnable onThemeToggled = () -> {};
    private Runnable onPalette = () -> {};
    private Runnable onSwitcher = () -> {};
    private Runnable onRefresh = () -> {};
    private Consumer<PageId> onPage = _ -> {};
    private Consumer<List<RegisteredServer>> onServers = _ -> {};
    private Consumer<FleetState> onFleet = _ -> {};
    private StateSource.@Nullable Subscription fleetSubscription;
    private @Nullable LatestValue<FleetView> fleetBridge;
    private StateSource.@Nullable Subscription serverSubscription;
    private @Nullable LatestValue<ServerState> serverBridge;
    private Heartbeat.@Nullable Beat beat;
    private @Nullable FleetView latestFleet;
    private @Nullable ServerState latestServer;
    private long openAlerts;

    /// The state of all servers, with what the frame says of it: computed before it comes to the screen thread.
    private record FleetView(FleetState state, FleetBar bar) {
        static FleetView of(FleetState state) {
            return new FleetView(state, FleetBar.of(state));
        }
    }

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    ShellController(FleetSource fleet, ScreenClock screen, Pages pages) {
        this.fleet = fleet;
        this.screen = screen;
        this.pages = pages;
    }

    @FXML
    void initialize() {
        nav.setOnChosen(page -> onPage.accept(page));
        nav.setOnCollapsed(this::showCollapsed);
        WholeText.of(serverName);
    }

    @FXML
    void toggleTheme() {
        onThemeToggled.run();
    }

    @FXML
    void openPalette() {
        onPalette.run();
    }

    @FXML
    void chooseServer() {
        onSwitcher.run();
    }

    @FXML
    void refresh() {
        onRefresh.run();
    }

    Parent root() {
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

    void setOnPalette(Runnable action) {
        onPalette = action;
    }

    void setOnSwitcher(Runnable action) {
        onSwitcher = action;
    }

    void setOnRefresh(Runnable action) {
        onRefresh = action;
    }

    void setOnPage(Consumer<PageId> action) {
        onPage = action;
    }

    /// Called with each state of the fleet, on the screen thread.
    void setOnServers(Consumer<List<RegisteredServer>> action) {
        onServers = action;
    }

    /// Called with each state of the fleet, on the screen thread.
    void setOnFleet(Consumer<FleetState> action) {
        onFleet = action;
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

    void showCollapsed(boolean collapsed) {
        nav.setCollapsed(collapsed);
        brand.pseudoClassStateChanged(COLLAPSED, collapsed);
    }

    void showAlerts(long open, long errors) {
        openAlerts = open;
        nav.setBadge(PageId.ALERTS, open, errors > 0 ? Styles.DANGER : Styles.WARNING);
        tick();
    }

    /// Puts a page into the middle, with what the frame says of its server.
    void show(Pages.Place place) {
        Page page = pages.go(place);
        window.setCenter(page.root());
        nav.select(place.page());
        unsubscribeServer();
        latestServer = null;
        if (fleetSubscription != null) {
            subscribeServer();
        }
        tick();
        pages.begin();
    }

    void activate() {
        if (fleetSubscription != null) {
            return;
        }
        LatestValue<FleetView> bridge = new LatestValue<>(screen.uiThread(), this::receive);
        fleetBridge = bridge;
        receive(FleetView.of(fleet.fleet()));
        fleetSubscription = fleet.subscribeFleet(state -> bridge.set(FleetView.of(state)));
        beat = screen.heartbeat().start(this::tick);
        subscribeServer();
        tick();
        pages.activate();
    }

    void deactivate() {
        if (fleetSubscription == null) {
            return;
        }
        fleetSubscription.close();
        fleetSubscription = null;
        if (fleetBridge != null) {
            fleetBridge.close();
        }
        if (beat != null) {
            beat.stop();
        }
        unsubscribeServer();
        pages.deactivate();
    }

    private void subscribeServer() {
        RegisteredServer server = server();
        if (server != null) {
            LatestValue<ServerState> bridge = new LatestValue<>(screen.uiThread(), this::receive);
            serverBridge = bridge;
            receive(fleet.state(server.id()));
            serverSubscription = fleet.subscribe(server.id(), bridge::set);
        }
    }

    private void unsubscribeServer() {
        if (serverSubscription != null) {
            serverSubscription.close();
            serverSubscription = null;
        }
        if (serverBridge != null) {
            serverBridge.close();
            serverBridge = null;
        }
    }

    /// Of the page that is shown, if it is of one.
    private @Nullable RegisteredServer server() {
        Pages.Place place = pages.place();
        ServerId id = place == null ? null : place.server();
        List<RegisteredServer> servers = fleet.servers();
        return servers.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    private void receive(FleetView view) {
        latestFleet = view;
        onFleet.accept(view.state());
        onServers.accept(view.state().servers().stream().map(FleetServer::server).toList());
        tick();
    }

    private void receive(ServerState state) {
        latestServer = state;
        tick();
    }

    /// Says anew what the frame says.
    void refreshFrame() {
        tick();
    }

    private void tick() {
        RegisteredServer server = server();
        environmentLine.setVisible(true);
        Styles.set(environmentLine, "production", server != null && server.environment() == Environment.PRODUCTION);
        Styles.set(environmentLine, "fleet", server == null);
        setShown(serverShape, server != null);
        fleetIcon.setVisible(server == null);
        fleetIcon.setManaged(server == null);
        setShown(serverCount, server == null);
        ServerState state = latestServer;
        if (server != null && state != null) {
            ServerStatus status = ServerStatus.of(state, screen.clock().instant());
            serverName.setText(SafeText.line(server.name(), LONGEST_NAME));
            serverShape.setStatus(FleetWords.shape(status.freshness()));
            serverFactsController.show(state, server.environment());
            serverFactsController.tick(state, screen.clock().instant());
            statusBarController.showServer(status, server.accessMode());
        } else {
            serverName.setText(Messages.text("shell.allServers"));
            serverFactsController.hide();
            FleetView view = latestFleet;
            if (view != null) {
                serverCount.setText(Units.count(view.state().servers().size()));
                statusBarController.showFleet(view.bar(), openAlerts);
            }
        }
        switcher.setAccessibleText(Messages.text("shell.switcher", serverName.getText()));
    }

    private static void setShown(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
