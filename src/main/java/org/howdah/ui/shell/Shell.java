package org.howdah.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Scene;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.ServerControl;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.SessionKey;
import org.howdah.settings.Preferences;
import org.howdah.ui.alerts.AlertsPage;
import org.howdah.ui.collector.CollectorPage;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Toasts;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.load.LoadDesk;
import org.howdah.ui.load.LoadPage;
import org.howdah.ui.palette.PaletteItem;
import org.howdah.ui.preferences.PreferencesPage;
import org.howdah.ui.range.WindowTime;
import org.howdah.ui.servers.ServersPage;
import org.howdah.ui.sessions.SessionsPage;
import org.howdah.ui.timeline.TimelineDesk;
import org.howdah.ui.timeline.TimelinePage;
import org.howdah.ui.vault.VaultDialogs;
import org.jspecify.annotations.Nullable;

/// The frame with its pages, for a window and for a picture alike: knows all pages and goes from one to the other.
/// Screen thread.
final class Shell implements Shortcuts.Actions, ShellController.Actions {
    private final WindowContext context;
    private final WindowTime time = new WindowTime();
    private final FleetSource fleet;
    private final ServerControl control;
    private final ScreenClock screen;
    private final ShellPast past;
    private final Pages pages;
    private final ShellController controller;
    private final ShellActions actions;
    private final LivePreferences preferences;
    private final LayoutKeeper layouts;
    private final ShellAlerts alerts;
    private final UserFormats formats;
    private final @Nullable VaultDialogs vault;
    private final @Nullable VaultIndicator vaultIndicator;
    private boolean seen;
    private @Nullable ServerId lastServer;

    Shell(WindowContext context) {
        this.context = context;
        preferences = new LivePreferences(context.preferences());
        layouts = new LayoutKeeper(preferences);
        formats = new UserFormats(preferences, context.fleet());
        formats.useNumberStyle();
        past = new ShellPast(context, this, time);
        fleet = past.fleet();
        control = past.control();
        screen = past.screen();
        actions = new ShellActions(fleet, control, context.dialogs(), this::openServer,
                toast -> controller().toasts().show(toast));
        pages = new Pages(makers(), makersOfOne());
        controller = new ShellController(fleet, screen, pages, context.history());
        FXMLLoader loader = new FXMLLoader(Shell.class.getResource("Shell.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(type -> {
            if (type == ServerFactsController.class) {
                return new ServerFactsController();
            }
            return type == StatusBarController.class ? new StatusBarController() : controller;
        });
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The window cannot be loaded", e);
        }
        controller.range().setUp(time, () -> context.screen().clock().instant(), this::zone);
        context.dialogs().setUp(() -> controller.root().getScene() == null
                ? null
                : controller.root().getScene()
                        .getWindow(),
                toast -> controller.toasts().show(toast));
        vault = context.vault();
        vaultIndicator = vault == null ? null : indicator(vault);
        alerts = new ShellAlerts(context, this);
        preferences.onChange(this::reformat);
        past.start();
        openFirst();
        controller.setActions(this);
        alerts.start();
        if (!preferences.mistakes().isEmpty()) {
            controller.toasts().show(new Toasts.Toast(StatusShape.Status.WARNING, Messages.text("preferences.mistakes"),
                    null, new Toasts.Link(Messages.text("preferences.mistakesShow"), () -> go(PageId.PREFERENCES))));
        }
    }

    private VaultIndicator indicator(VaultDialogs dialogs) {
        dialogs.setUp(() -> controller.root().getScene() == null ? null : controller.root().getScene().getWindow());
        dialogs.setOnToast(toast -> controller.toasts().show(toast));
        VaultIndicator made = new VaultIndicator(controller.vaultButton(), dialogs, context.screen().uiThread());
        controller.setOnFleet(made::show);
        return made;
    }

    private @Nullable Runnable onVaultKeys() {
        VaultDialogs dialogs = context.vault();
        return dialogs == null ? null : dialogs::manage;
    }

    LivePreferences preferences() {
        return preferences;
    }

    /// Whether the user can see the window.
    boolean isSeen() {
        return seen;
    }

    void activate() {
        seen = true;
        controller.activate();
    }

    void deactivate() {
        seen = false;
        controller.deactivate();
    }

    /// Keeps what still waits to be kept, and listens to nothing any more.
    void close() {
        deactivate();
        past.close();
        alerts.close();
        layouts.flush();
        if (vaultIndicator != null) {
            vaultIndicator.close();
        }
    }

    ShellController controller() {
        return controller;
    }

    /// What time its pages show.
    WindowTime time() {
        return time;
    }

    /// Where the user is.
    Pages.@Nullable Place place() {
        return pages.place();
    }

    @Nullable
    Page page() {
        return pages.shown();
    }

    void installKeys(Scene scene) {
        new Shortcuts(this, past).install(scene);
    }

    /// What is written already stays: pages that are kept out of sight are made anew.
    private void reformat(Preferences before, Preferences now) {
        if (before.numberFormat() != now.numberFormat() || before.timeZone() != now.timeZone()) {
            formats.useNumberStyle();
            pages.forgetHidden();
            controller.tick();
        }
    }

    /// None, one or many: each opens where there is something to see.
    private void openFirst() {
        List<RegisteredServer> servers = fleet.servers();
        if (servers.size() == 1) {
            openServer(servers.getFirst().id());
        } else {
            go(PageId.SERVERS);
        }
    }

    /// The list has changed under the page that is shown.
    @Override
    public void follow(List<RegisteredServer> servers) {
        Pages.Place place = pages.place();
        if (place == null) {
            return;
        }
        ServerId shown = place.server();
        if (place.page() == PageId.WELCOME && !servers.isEmpty()) {
            openFirst();
        } else if (servers.isEmpty() && place.page() == PageId.SERVERS) {
            go(PageId.SERVERS);
        } else if (shown != null && servers.stream().noneMatch(server -> server.id().equals(shown))) {
            go(PageId.SERVERS);
        }
    }

    /// Goes to a page; one of a server shows the present one, else the first.
    @Override
    public void go(PageId page) {
        List<RegisteredServer> servers = fleet.servers();
        if (servers.isEmpty() && (page == PageId.SERVERS || page.isOfOneServer())) {
            show(new Pages.Place(PageId.WELCOME, null));
        } else if (page.isOfOneServer()) {
            show(new Pages.Place(page, present(servers)));
        } else {
            show(new Pages.Place(page, null));
        }
    }

    /// To a server's first page.
    void openServer(ServerId server) {
        open(PageId.LOAD, server);
    }

    /// To the same page of another server; from one of all servers to its first.
    private void switchTo(ServerId server) {
        Pages.Place place = pages.place();
        open(place != null && place.page().isOfOneServer() ? place.page() : PageId.LOAD, server);
    }

    private void show(Pages.Place place) {
        controller.show(place);
        past.look();
    }

    /// By whose clock the page that is shown tells times.
    ZoneId zone() {
        Pages.Place place = pages.place();
        ServerId server = place == null ? null : place.server();
        return server == null ? formats.zone() : formats.zone(server);
    }

    ShellPast past() {
        return past;
    }

    /// Goes to a page, of this server if it is one of a server.
    void open(PageId page, ServerId server) {
        lastServer = server;
        go(page);
    }

    /// The server that was shown last, else the first of them.
    ServerId present(List<RegisteredServer> servers) {
        ServerId last = lastServer;
        ServerId chosen = servers.stream().map(RegisteredServer::id).filter(id -> id.equals(last)).findFirst()
                .orElse(servers.getFirst().id());
        lastServer = chosen;
        return chosen;
    }

    private Map<PageId, Supplier<Page>> makers() {
        Map<PageId, Supplier<Page>> makers = new EnumMap<>(PageId.class);
        makers.put(PageId.SERVERS,
                () -> ServersPage.of(fleet, actions, screen, layouts, context.alerts(), formats::zone,
                        formats::zone));
        makers.put(PageId.ALERTS, () -> AlertsPage.of(context.alerts(), actions, context.screen(), formats::zone));
        makers.put(PageId.COLLECTOR, () -> CollectorPage.of(fleet, this::collector, screen));
        makers.put(PageId.PREFERENCES, () -> PreferencesPage.of(preferences, context.history(), onVaultKeys()));
        makers.put(PageId.WELCOME, () -> WelcomePage.of(actions, context.onDemo()));
        return makers;
    }

    private Map<PageId, Function<ServerId, Page>> makersOfOne() {
        Map<PageId, Function<ServerId, Page>> makers = new EnumMap<>(PageId.class);
        makers.put(PageId.LOAD, server -> LoadPage.of(new LoadDesk(fleet, server, context.past(), screen,
                () -> formats.zone(server), time, key -> openSession(server, key))));
        makers.put(PageId.TIMELINE, server -> TimelinePage.of(new TimelineDesk(fleet, server, context.past(), screen,
                () -> formats.zone(server), time, preferences)));
        makers.put(PageId.SESSIONS, server -> SessionsPage.of(fleet, server, control, screen,
                preferences, () -> formats.zone(server), time));
        return makers;
    }

    private void openSession(ServerId server, SessionKey session) {
        open(PageId.SESSIONS, server);
        Page shown = pages.shown();
        if (shown != null) {
            shown.select(session);
        }
    }

    /// How the collecting goes is of now: of a past second there is only what was recorded as its cost.
    private CollectorState collector() {
        CollectorState now = context.collector().get();
        return past.isReplaying() ? new CollectorState(Map.of(), now.process()) : now;
    }

    @Override
    public void palette() {
        List<PaletteItem> items = new ArrayList<>();
        Page shown = pages.shown();
        items.addAll(PaletteItems.pages(PageId.inNavigation(), this::go));
        items.addAll(PaletteItems.servers(fleet.fleet(), this::switchTo));
        if (shown != null) {
            items.addAll(PaletteItems.actions(shown.actions()));
        }
        items.addAll(PaletteItems.actions(past.actions()));
        if (vault != null) {
            items.addAll(PaletteItems.actions(vault.actions()));
        }
        items.addAll(PaletteItems.themes(
                theme -> preferences.change(now -> now.withTheme(theme))));
        controller.palette().open(items, Messages.text("shell.anything"));
    }

    @Override
    public void chooseServer() {
        List<PaletteItem> items = new ArrayList<>();
        items.add(PaletteItems.allServers(() -> go(PageId.SERVERS)));
        items.addAll(PaletteItems.servers(fleet.fleet(), this::switchTo));
        controller.palette().open(items, Messages.text("shell.anyServer"));
    }

    @Override
    public void page(int number) {
        List<PageId> all = PageId.inNavigation();
        if (number <= all.size()) {
            go(all.get(number - 1));
        }
    }

    @Override
    public void nextServer(boolean back) {
        List<RegisteredServer> servers = fleet.servers();
        Pages.Place place = pages.place();
        if (servers.isEmpty()) {
            return;
        }
        int at = -1;
        for (int index = 0; index < servers.size() && place != null; index++) {
            if (servers.get(index).id().equals(place.server())) {
                at = index;
            }
        }
        int next = at < 0 ? back ? servers.size() - 1 : 0 : Math.floorMod(at + (back ? -1 : 1), servers.size());
        switchTo(servers.get(next).id());
    }

    @Override
    public void filter() {
        Page shown = pages.shown();
        if (shown != null) {
            shown.focusFilter();
        }
    }

    @Override
    public void refresh() {
        Pages.Place place = pages.place();
        ServerId server = place == null ? null : place.server();
        if (past.refuse()) {
            return;
        }
        if (server != null) {
            actions.retry(server);
        } else {
            actions.retryAll();
        }
    }

    @Override
    public void sheet() {
        Page shown = pages.shown();
        controller.keysSheet().open(shown == null ? List.of() : shown.keys());
    }

    @Override
    public void moveRange(int direction) {
        if (showsRange()) {
            controller.range().move(direction);
        }
    }

    @Override
    public void toLive() {
        if (showsRange()) {
            controller.range().toLive();
        }
    }

    private boolean showsRange() {
        Pages.Place place = pages.place();
        return place != null && place.page().isOfOneServer();
    }

    @Override
    public void lockVault() {
        if (vault != null) {
            vault.lock();
        }
    }

    @Override
    public void collapse() {
        controller.showCollapsed(!controller.navigation().isCollapsed());
    }
}
