package org.howdah.ui.servers;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.howdah.alert.Alerts;
import org.howdah.analysis.FleetGrouping;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.sample.StateSource;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadColumns;
import org.howdah.ui.control.AlertList;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.ServerActions;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TileCard;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.LatestValue;
import org.howdah.ui.fx.ScreenClock;
import org.jspecify.annotations.Nullable;

/// The Servers page: subscribes while it is shown, and hands each state to its model and the model to its nodes.
public final class ServersController implements Page {
    private final ServersModel model;
    private final FleetSource fleet;
    private final ServerActions actions;
    private final ScreenClock screen;
    private final ServersLayout.Store store;
    private final Alerts alerts;
    private final Zone zone;

    @FXML
    private VBox serversPage;
    @FXML
    private ChartPalette chartPalette;
    @FXML
    private Label serversSummary;
    @FXML
    private Button importButton;
    @FXML
    private Button addButton;
    @FXML
    private HBox tiles;
    @FXML
    private TileCard upTile;
    @FXML
    private TileCard degradedTile;
    @FXML
    private TileCard downTile;
    @FXML
    private TileCard alertsTile;
    @FXML
    private TileCard pausedTile;
    @FXML
    private FlowPane filterChips;
    @FXML
    private TextField search;
    @FXML
    private MenuButton groupButton;
    @FXML
    private HBox viewButtons;
    @FXML
    private ToggleButton tableButton;
    @FXML
    private ToggleButton cardsButton;
    @FXML
    private Button columnsButton;
    @FXML
    private Label searchError;
    @FXML
    private ServersBodyController serversBodyController;
    @FXML
    private AlertList serversAlerts;

    private FleetLoadTile loadTile;
    private FleetTiles fleetTiles;
    private FleetAlerts fleetAlerts;
    private FilterChips chips;
    private GroupingMenu grouping;
    private SearchBox searchBox;
    private StateSource.@Nullable Subscription subscription;
    private @Nullable LatestValue<ServersModel.View> bridge;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    ServersController(ServersModel model, FleetSource fleet, ServerActions actions, ScreenClock screen,
            ServersLayout.Store store, Alerts alerts, Zone zone) {
        this.model = model;
        this.fleet = fleet;
        this.actions = actions;
        this.screen = screen;
        this.store = store;
        this.alerts = alerts;
        this.zone = zone;
    }

    @FXML
    void initialize() {
        loadTile = new FleetLoadTile(chartPalette);
        HBox.setHgrow(loadTile, Priority.ALWAYS);
        tiles.getChildren().add(loadTile);
        fleetTiles = new FleetTiles(upTile, degradedTile, downTile, pausedTile,
                status -> change(() -> model.toggleTile(status)));
        fleetAlerts = new FleetAlerts(alertsTile, serversAlerts, alerts, actions, zone);
        chips = new FilterChips(filterChips, filter -> change(() -> model.setFilter(filter)));
        grouping = new GroupingMenu(groupButton, this::group);
        serversBodyController.setUp(chartPalette, this::clear, this::keepLayout);
        SegmentedButton segments = new SegmentedButton(tableButton, cardsButton);
        segments.setToggleGroup(new ToggleGroup());
        viewButtons.getChildren().setAll(segments);
        ServersLayout layout = store.load();
        serversBodyController.apply(layout);
        model.restore(layout.view());
        search.setText(layout.view().search());
        searchBox = new SearchBox(search, model, () -> change(() -> {}));
        grouping.show(model.grouping());
        Styles.setShown(addButton, actions.mayChange());
        Styles.setShown(importButton, actions.mayChange());
        serversPage.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @FXML
    void showTable() {
        chooseView(false);
    }

    @FXML
    void showCards() {
        chooseView(true);
    }

    @FXML
    void addServer() {
        actions.add();
    }

    @FXML
    void importServers() {
        actions.importServers();
    }

    @FXML
    void chooseColumns() {
        serversBodyController.chooseColumns(columnsButton);
    }

    @Override
    public Parent root() {
        return serversPage;
    }

    @Override
    public void activate() {
        if (subscription == null) {
            LatestValue<ServersModel.View> newBridge = new LatestValue<>(screen.uiThread(), this::receive);
            bridge = newBridge;
            receive(ServersModel.View.of(fleet.fleet()));
            subscription = fleet.subscribeFleet(state -> newBridge.set(ServersModel.View.of(state)));
            serversBodyController.focus();
        }
    }

    @Override
    public void deactivate() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        if (bridge != null) {
            bridge.close();
        }
    }

    @Override
    public boolean focusFilter() {
        search.requestFocus();
        search.selectAll();
        return true;
    }

    @Override
    public HelpSheet.Words help() {
        return new HelpSheet.Words(Messages.text("servers.title"), Messages.text("servers.help.what"),
                serversBodyController.help());
    }

    @Override
    public List<PageAction> actions() {
        List<PageAction> all = new ArrayList<>();
        if (actions.mayChange()) {
            all.add(new PageAction("add-server", Messages.text("servers.add"), "", actions::add));
            all.add(new PageAction("import-servers", Messages.text("servers.import"), "", actions::importServers));
        }
        all.add(new PageAction("servers-table", Messages.text("servers.actionTable"), "", () -> chooseView(false)));
        all.add(new PageAction("servers-cards", Messages.text("servers.actionCards"), "", () -> chooseView(true)));
        for (FleetGrouping each : FleetGrouping.values()) {
            all.add(new PageAction(GroupingMenu.id(each),
                    Messages.text("servers.actionGroup", GroupingMenu.name(each)), "", () -> group(each)));
        }
        all.add(new PageAction("servers-clear", Messages.text("servers.clear"), "Esc", this::clear));
        return all;
    }

    private void receive(ServersModel.View view) {
        model.update(view);
        serversSummary.setText(ServersSummary.of(view.rows()));
        fleetTiles.show(view, model.tile());
        loadTile.show(view.load(), LoadColumns.of(view.load().history(), view.time()));
        fleetAlerts.show(view.time());
        show();
    }

    /// What the user has decided is shown, and outlives the window.
    private void change(Runnable decision) {
        decision.run();
        show();
        keepLayout();
    }

    private void show() {
        searchBox.showMistake(searchError);
        fleetTiles.press(model.tile());
        chips.show(model.choices(), model.filter());
        boolean cards = serversBodyController.isCards();
        tableButton.setSelected(!cards);
        cardsButton.setSelected(cards);
        columnsButton.setDisable(cards);
        serversBodyController.show();
    }

    private void clear() {
        search.clear();
        change(model::clear);
        serversBodyController.focus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.isFiltered()) {
            clear();
            event.consume();
        }
    }

    private void chooseView(boolean cards) {
        change(() -> serversBodyController.setCards(cards));
    }

    private void group(FleetGrouping wanted) {
        change(() -> model.setGrouping(wanted));
        grouping.show(wanted);
    }

    private void keepLayout() {
        store.save(serversBodyController.present());
    }
}
