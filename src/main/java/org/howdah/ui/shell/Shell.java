package org.howdah.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.ServerControl;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.replay.Reference;
import org.howdah.replay.ReplayMoment;
import org.howdah.settings.Preferences;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.ui.alerts.AlertsPage;
import org.howdah.ui.collector.CollectorPage;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Toasts;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.palette.PaletteItem;
import org.howdah.ui.preferences.PreferencesPage;
import org.howdah.ui.range.WindowTime;
import org.howdah.ui.replay.GoToTimeDialog;
import org.howdah.ui.replay.ReplayPort;
import org.howdah.ui.servers.ServersPage;
import org.howdah.ui.sessions.SessionsPage;
import org.howdah.ui.vault.VaultDialogs;
import org.jspecify.annotations.Nullable;

/// The frame with its pages, for a window and for a picture alike: knows all pages and goes from one to the other.
/// Screen thread.
final class Shell implements Shortcuts.Actions, ShellController.Actions {
    private static final int LONGEST_NAME = 64;

    private final WindowContext context;
    private final WindowTime time = new WindowTime();
    private final FleetSource fleet;
    private final ServerControl control;
    private final ScreenClock screen;
    private final @Nullable ShellReplay replay;
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
    private Consumer<String> onTitle = _ -> {};
    private String title = "";

    Shell(WindowContext context) {
        this.context = context;
        preferences = new LivePreferences(context.preferences());
        layouts = new LayoutKeeper(preferences);
        formats = new UserFormats(preferences, context.fleet());
        formats.useNumberStyle();
        ReplayPort port = context.replay();
        replay = port == null
                ? null
                : new ShellReplay(port, context.fleet(), context.control(), time, context.screen(), this::placeZone,
                        toast -> controller().toasts().show(toast));
        fleet = replay == null ? context.fleet() : replay.fleet();
        control = replay == null ? context.control() : replay.control();
        screen = replay == null
                ? context.screen()
                : new ScreenClock(context.screen().uiThread(), replay.clock(), context.screen().heartbeat());
        actions = new ShellActions(fleet, control, context.dialogs(), this::openServer,
                toast -> controller().toasts().show(toast));
        pages = new Pages(makers(), this::sessions);
        controller = new ShellController(fleet, screen, pages);
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
        context.dialogs().setUp(() -> controller.root().getScene() == null
                ? null
                : controller.root().getScene()
                        .getWindow(),
                toast -> controller.toasts().show(toast));
        vault = context.vault();
        vaultIndicator = vault == null ? null : indicator(vault);
        alerts = new ShellAlerts(context, this);
        preferences.onChange(this::reformat);
        if (replay != null) {
            replay.setOnMoment(this::showMoment);
            replay.bar().setOnCopy(this::copyReference);
        }
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
        if (replay != null) {
            replay.close();
        }
        alerts.close();
        layouts.flush();
        if (vaultIndicator != null) {
            vaultIndicator.close();
        }
    }

    ShellController controller() {
        return controller;
    }

    @Nullable
    Page page() {
        return pages.shown();
    }

    void installKeys(Scene scene) {
        new Shortcuts(this).install(scene);
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

    void openServer(ServerId server) {
        lastServer = server;
        show(new Pages.Place(PageId.SESSIONS, server));
    }

    private void show(Pages.Place place) {
        controller.show(place);
        lookAtPast();
    }

    /// Tells the bar of a replay what is shown.
    private void lookAtPast() {
        Pages.Place place = pages.place();
        if (replay == null || place == null || !replay.isOn()) {
            return;
        }
        List<RegisteredServer> servers = fleet.servers();
        ServerId of = place.server() != null || servers.isEmpty() ? place.server() : present(servers);
        replay.bar().look(of, servers.stream().filter(each -> each.id().equals(of)).findFirst()
                .map(RegisteredServer::name).orElse(""));
        replay.bar().showNote(ShellReplay.note(place.page()));
        showTitle();
    }

    private void showMoment(@Nullable ReplayMoment moment) {
        ShellReplay known = replay;
        if (known != null) {
            boolean begins = moment != null && title.isEmpty();
            controller.showReplay(moment, known.bar().root(), this::placeZone);
            if (begins) {
                lookAtPast();
            }
            showTitle();
        }
    }

    /// What the window is called: a past second is told from now even where only its title is seen.
    private void showTitle() {
        String now = replay == null || !replay.isOn()
                ? ""
                : Messages.text("replay.title", Times.dateAndTime(screen.clock().instant(), placeZone()),
                        Messages.text("shell.name"));
        if (!now.equals(title)) {
            title = now;
            onTitle.accept(now.isEmpty() ? Messages.text("shell.name") : now);
        }
    }

    void setOnTitle(Consumer<String> action) {
        onTitle = action;
    }

    private ZoneId placeZone() {
        Pages.Place place = pages.place();
        ServerId server = place == null ? null : place.server();
        return server == null ? formats.zone() : formats.zone(server);
    }

    WindowTime time() {
        return time;
    }

    /// Goes to the place that a reference names.
    void open(Reference reference) {
        RegisteredServer server = fleet.servers().stream()
                .filter(each -> each.name().equals(reference.server())
                        || each.id().toString().equals(reference.server()))
                .findFirst().orElse(null);
        if (server == null) {
            controller.toasts().show(new Toasts.Toast(StatusShape.Status.WARNING,
                    Messages.text("replay.unknownServer", SafeText.line(reference.server(), LONGEST_NAME)),
                    Messages.text("replay.unknownServerHow"), null));
            return;
        }
        lastServer = server.id();
        go(PageId.ofWord(reference.page()).orElse(PageId.SESSIONS));
        Page shown = pages.shown();
        if (shown != null) {
            shown.look(reference.look());
        }
        time.filterProperty().set(reference.filter());
        replayAt(reference.at());
    }

    private void replayAt(Instant at) {
        if (replay == null) {
            sayUnavailable();
        } else {
            time.replay(at);
        }
    }

    private void sayUnavailable() {
        controller.toasts().show(new Toasts.Toast(StatusShape.Status.UNKNOWN, Messages.text("replay.unavailable"),
                Messages.text("replay.unavailableHow"), null));
    }

    @Override
    public void replay() {
        if (replay == null) {
            sayUnavailable();
        } else {
            replay.begin();
        }
    }

    @Override
    public void goToTime() {
        if (replay == null) {
            sayUnavailable();
        } else {
            GoToTimeDialog.show(controller.root().getScene() == null ? null : controller.root().getScene().getWindow(),
                    scene -> Look.apply(scene, preferences.get()), context.screen(), this::placeZone, this::replayAt);
        }
    }

    @Override
    public void copyReference() {
        Pages.Place place = pages.place();
        Page shown = pages.shown();
        RegisteredServer server = place == null
                ? null
                : fleet.servers().stream().filter(each -> each.id().equals(place.server())).findFirst().orElse(null);
        if (place == null || shown == null || server == null) {
            controller.toasts().show(new Toasts.Toast(StatusShape.Status.UNKNOWN, Messages.text("replay.noServer"),
                    null, null));
            return;
        }
        String text = new Reference(server.name(), screen.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                place.page().word(), shown.look(), time.filterProperty().get()).text();
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        controller.toasts().show(new Toasts.Toast(StatusShape.Status.OK, Messages.text("replay.copied"),
                Messages.text("replay.copiedHow"), null));
    }

    @Override
    public boolean isReplaying() {
        return replay != null && replay.isOn();
    }

    @Override
    public void play(boolean backwards) {
        if (replay != null) {
            replay.bar().togglePlay(backwards);
        }
    }

    @Override
    public void step(boolean ahead) {
        if (replay != null) {
            replay.bar().step(ahead);
        }
    }

    @Override
    public void jump(boolean ahead) {
        if (replay != null) {
            replay.bar().jump(ahead);
        }
    }

    @Override
    public void toLive() {
        time.toLive();
    }

    private ServerId present(List<RegisteredServer> servers) {
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
        makers.put(PageId.PREFERENCES, () -> PreferencesPage.of(preferences, onVaultKeys()));
        makers.put(PageId.WELCOME, () -> WelcomePage.of(actions, context.onDemo()));
        return makers;
    }

    private Page sessions(ServerId server) {
        return SessionsPage.of(fleet, server, control, screen, preferences, () -> formats.zone(server), time);
    }

    /// How the collecting goes is of now: of a past second there is only what was recorded as its cost.
    private CollectorState collector() {
        CollectorState now = context.collector().get();
        return isReplaying() ? new CollectorState(Map.of(), now.process()) : now;
    }

    @Override
    public void palette() {
        List<PaletteItem> items = new ArrayList<>();
        Page shown = pages.shown();
        items.addAll(PaletteItems.pages(PageId.inNavigation(), this::go));
        items.addAll(PaletteItems.servers(fleet.fleet(), this::openServer));
        if (shown != null) {
            items.addAll(PaletteItems.actions(shown.actions()));
        }
        if (replay != null) {
            items.addAll(PaletteItems.actions(replay.actions(this::goToTime, this::copyReference)));
        }
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
        items.addAll(PaletteItems.servers(fleet.fleet(), this::openServer));
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
        openServer(servers.get(next).id());
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
        if (replay != null && replay.isOn()) {
            replay.refuse();
        } else if (server != null) {
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
