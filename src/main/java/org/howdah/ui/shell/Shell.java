package org.howdah.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Scene;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.SessionKey;
import org.howdah.settings.Preferences;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Toasts;
import org.howdah.ui.palette.PaletteItem;
import org.howdah.ui.range.WindowTime;
import org.howdah.ui.vault.VaultDialogs;
import org.jspecify.annotations.Nullable;

/// The frame with its pages, for a window and for a picture alike: knows all pages and goes from one to the other.
/// Screen thread.
final class Shell implements Shortcuts.Actions, FrameActions {
    private final WindowContext context;
    private final WindowTime time = new WindowTime();
    private final FleetSource fleet;
    private final ShellPast past;
    private final ShellCompare compare = new ShellCompare(this, time);
    private final Pages pages;
    private final Travels travels;
    private final ShellController controller;
    private final ShellActions actions;
    private final LivePreferences preferences;
    private final LayoutKeeper layouts;
    private final ShellAlerts alerts;
    private final UserFormats formats;
    private final HelpSheet help;
    private final @Nullable VaultDialogs vault;
    private final @Nullable VaultIndicator vaultIndicator;
    private boolean seen;

    Shell(WindowContext context) {
        this.context = context;
        preferences = new LivePreferences(context.preferences());
        layouts = new LayoutKeeper(preferences);
        formats = new UserFormats(preferences, context.fleet());
        formats.useNumberStyle();
        past = new ShellPast(context, this, time);
        fleet = past.fleet();
        actions = new ShellActions(fleet, past.control(), context.dialogs(), this::openServer,
                toast -> controller().toasts().show(toast));
        PageMakers makers = new PageMakers(context, past, time, formats, preferences, layouts, actions,
                this::openServer, this::openSession, compare);
        pages = new Pages(makers.ofAll(), makers.ofOne());
        travels = new Travels(fleet, pages, this::show);
        controller = new ShellController(fleet, past.screen(), pages, context.history());
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
        help = new HelpSheet(controller.root(), () -> Objects.requireNonNull(pages.shown()).help());
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
        travels.openFirst();
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

    @Override
    public void follow(List<RegisteredServer> servers) {
        travels.follow(servers);
    }

    @Override
    public void go(PageId page) {
        travels.go(page);
    }

    /// To a server's first page.
    void openServer(ServerId server) {
        travels.open(PageId.LOAD, server);
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

    /// Shows why a range of a server differs from the hour before.
    void openExplain(ServerId server, TimeRange range) {
        compare.open(server, range, true);
    }

    Travels travels() {
        return travels;
    }

    void openSession(ServerId server, SessionKey session) {
        travels.open(PageId.SESSIONS, server);
        Page shown = pages.shown();
        if (shown != null) {
            shown.select(session);
        }
    }

    @Override
    public void palette() {
        List<PaletteItem> items = new ArrayList<>();
        Page shown = pages.shown();
        items.addAll(PaletteItems.pages(PageId.inNavigation(), this::go));
        items.addAll(PaletteItems.servers(fleet.fleet(), travels::switchTo));
        if (shown != null) {
            items.addAll(PaletteItems.help(this::help));
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
        items.addAll(PaletteItems.servers(fleet.fleet(), travels::switchTo));
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
        travels.nextServer(back);
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
    public void help() {
        if (pages.shown() != null) {
            help.toggle();
        }
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
