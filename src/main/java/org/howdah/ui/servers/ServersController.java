package org.howdah.ui.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.howdah.alert.Alert;
import org.howdah.alert.AlertSeverity;
import org.howdah.alert.Alerts;
import org.howdah.analysis.FleetGrouping;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.sample.StateSource;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadColumns;
import org.howdah.ui.control.AlertList;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.ServerActions;
import org.howdah.ui.control.TileCard;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.LatestValue;
import org.howdah.ui.fx.ScreenClock;
import org.jspecify.annotations.Nullable;

/// The Servers page: subscribes while it is shown, and hands each state to its model and the model to its nodes.
public final class ServersController implements Page {
    private static final int MOST_ALERTS = 3;

    private final ServersModel model = new ServersModel();
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
    private LiveTable<ServersRow.Key, ServersRow> serversTable;
    @FXML
    private ScrollPane cardsScroll;
    @FXML
    private FlowPane cards;
    @FXML
    private EmptyPanel serversEmpty;
    @FXML
    private Label sortHint;
    @FXML
    private AlertList serversAlerts;

    private FleetLoadTile loadTile;
    private FleetTiles fleetTiles;
    private FilterChips chips;
    private ServerCards serverCards;
    private ServersTableLayout tableLayout;
    private SearchBox searchBox;
    private StateSource.@Nullable Subscription subscription;
    private @Nullable LatestValue<ServersModel.View> bridge;
    private boolean asCards;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    public ServersController(FleetSource fleet, ServerActions actions, ScreenClock screen,
            ServersLayout.Store store, Alerts alerts, Zone zone) {
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
        fleetTiles = new FleetTiles(upTile, degradedTile, downTile, pausedTile, status -> {
            model.toggleTile(status);
            show();
        });
        chips = new FilterChips(filterChips, filter -> {
            model.setFilter(filter);
            show();
        });
        serverCards = new ServerCards(cards, chartPalette, actions::open);
        searchBox = new SearchBox(search, model, () -> {
            show();
            keepLayout();
        });
        serversTable.setUp(ServersRow::key, ServersTableLayout.LAST_ORDER,
                new ServersColumns(chartPalette, actions::retry).all());
        serversTable.setMarking(false);
        serversTable.setFirstOrder(ServersTableLayout.FIRST_ORDER);
        serversTable.setRowStyle(row -> row instanceof ServersRow.Heading ? "heading-row" : null);
        serversTable.setOnOpen(this::open);
        new ServerMenu(actions).install(serversTable);
        serversAlerts.setUp(actions::open, alerts::acknowledge);
        alertsTile.setOnAction(_ -> {
            alertsTile.setSelected(false);
            serversAlerts.requestFocus();
        });
        setUpViews();
        setUpGrouping();
        tableLayout = new ServersTableLayout(serversTable, this::keepLayout);
        ServersLayout layout = store.load();
        tableLayout.apply(layout);
        model.setGrouping(grouping(layout.grouping()));
        model.search(layout.search());
        search.setText(layout.search());
        selectView(layout.cards());
        showGrouping();
        boolean mayChange = actions.mayChange();
        setShown(addButton, mayChange);
        setShown(importButton, mayChange);
        serversPage.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
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
        new ColumnChooser(serversTable, tableLayout).show(columnsButton);
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
            serversTable.requestFocus();
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
    public List<PageAction> actions() {
        List<PageAction> all = new ArrayList<>();
        if (actions.mayChange()) {
            all.add(new PageAction("add-server", Messages.text("servers.add"), "", actions::add));
            all.add(new PageAction("import-servers", Messages.text("servers.import"), "", actions::importServers));
        }
        all.add(new PageAction("servers-table", Messages.text("servers.actionTable"), "", () -> chooseView(false)));
        all.add(new PageAction("servers-cards", Messages.text("servers.actionCards"), "", () -> chooseView(true)));
        for (FleetGrouping grouping : FleetGrouping.values()) {
            all.add(new PageAction("group-" + grouping.name().toLowerCase(Locale.ROOT),
                    Messages.text("servers.actionGroup", groupingName(grouping)), "", () -> group(grouping)));
        }
        all.add(new PageAction("servers-clear", Messages.text("servers.clear"), "Esc", this::clear));
        return all;
    }

    private void receive(ServersModel.View view) {
        model.update(view);
        serversSummary.setText(ServersSummary.of(view.rows()));
        fleetTiles.show(view, model.tile());
        loadTile.show(view.load(), LoadColumns.of(view.load().history(), view.time()));
        chips.show(view.choices(), model.filter());
        showAlerts(view);
        show();
    }

    /// Once a second with the servers, as their ages grow.
    private void showAlerts(ServersModel.View view) {
        List<Alert> open = alerts.book().open();
        serversAlerts.show(open, MOST_ALERTS, view.time(), zone.get());
        long errors = open.stream().filter(alert -> alert.rule().severity() == AlertSeverity.ERROR).count();
        alertsTile.show(Integer.toString(open.size()), "", open.isEmpty()
                ? Messages.text("servers.tile.none")
                : Messages.text("servers.tile.alertCounts", Messages.count("servers.tile.errors", errors),
                        Messages.count("servers.tile.warnings", open.size() - errors)));
    }

    /// Shows what passes the filters.
    private void show() {
        searchBox.showMistake(searchError);
        ServersModel.View view = model.view();
        if (view == null) {
            return;
        }
        fleetTiles.press(model.tile());
        chips.show(view.choices(), model.filter());
        boolean nothing = model.rows().isEmpty();
        if (nothing) {
            showNothing(view);
        } else {
            serversEmpty.hide();
        }
        serversTable.setVisible(!asCards && !nothing);
        cardsScroll.setVisible(asCards && !nothing);
        if (asCards) {
            serverCards.show(model.servers(), view.time());
        } else {
            serversTable.show(model.rows(), view.time());
        }
        sortHint.setText(view.counts().problems() == 0 && !view.rows().isEmpty()
                ? Messages.text("servers.allFine")
                : Messages.text("servers.sortHint"));
    }

    private void showNothing(ServersModel.View view) {
        if (view.rows().isEmpty()) {
            serversEmpty.show(new EmptyPanel.Content(null, Messages.text("servers.none"),
                    Messages.text("servers.noneHow"), null));
        } else {
            serversEmpty.show(new EmptyPanel.Content(null, Messages.text("servers.noMatch"),
                    Messages.text("servers.noMatchOf", Integer.toString(view.rows().size())), null),
                    Messages.text("servers.clear"), this::clear);
        }
    }

    private void clear() {
        model.clear();
        search.clear();
        show();
        serversTable.requestFocus();
    }

    private void open(ServersRow row) {
        switch (row) {
            case ServersRow.Heading heading -> {
                model.toggleFold(heading.key().group());
                show();
            }
            case ServersRow.Server server -> actions.open(server.row().server().id());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.isFiltered()) {
            clear();
            event.consume();
        }
    }

    private void setUpViews() {
        SegmentedButton segments = new SegmentedButton(tableButton, cardsButton);
        segments.setToggleGroup(new ToggleGroup());
        viewButtons.getChildren().setAll(segments);
        tableButton.setOnAction(_ -> chooseView(false));
        cardsButton.setOnAction(_ -> chooseView(true));
    }

    private void chooseView(boolean wanted) {
        selectView(wanted);
        show();
        keepLayout();
    }

    private void selectView(boolean wanted) {
        asCards = wanted;
        tableButton.setSelected(!wanted);
        cardsButton.setSelected(wanted);
        columnsButton.setDisable(wanted);
    }

    private void setUpGrouping() {
        ToggleGroup group = new ToggleGroup();
        for (FleetGrouping grouping : FleetGrouping.values()) {
            RadioMenuItem item = new RadioMenuItem(groupingName(grouping));
            item.setId("group-" + grouping.name().toLowerCase(Locale.ROOT));
            item.setUserData(grouping);
            item.setToggleGroup(group);
            item.setOnAction(_ -> group(grouping));
            groupButton.getItems().add(item);
        }
    }

    private void group(FleetGrouping grouping) {
        model.setGrouping(grouping);
        showGrouping();
        show();
        keepLayout();
    }

    private void showGrouping() {
        groupButton.setText(Messages.text("servers.groupedBy", groupingName(model.grouping())));
        groupButton.getItems().forEach(item -> ((RadioMenuItem) item).setSelected(
                item.getUserData() == model.grouping()));
    }

    private void keepLayout() {
        store.save(tableLayout.present(model.grouping().name().toLowerCase(Locale.ROOT), asCards, model.typed()));
    }

    private static FleetGrouping grouping(String word) {
        for (FleetGrouping grouping : FleetGrouping.values()) {
            if (grouping.name().equalsIgnoreCase(word)) {
                return grouping;
            }
        }
        return FleetGrouping.NONE;
    }

    private static String groupingName(FleetGrouping grouping) {
        return switch (grouping) {
            case NONE -> Messages.text("servers.group.none");
            case GROUP -> Messages.text("servers.group.group");
            case TAG -> Messages.text("servers.group.tag");
            case ENVIRONMENT -> Messages.text("servers.group.environment");
            case CLUSTER -> Messages.text("servers.group.cluster");
        };
    }

    private static void setShown(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
