package org.howdah.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Scene;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.SessionKey;
import org.howdah.settings.Preferences;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Toasts;
import org.howdah.ui.range.WindowTime;
import org.howdah.ui.vault.VaultDialogs;
import org.jspecify.annotations.Nullable;

/// The frame with its pages, for a window and for a picture alike: knows all pages and goes from one to the other.
/// Screen thread.
final class Shell {
    private final WindowContext context;
    private final WindowTime time = new WindowTime();
    private final FleetSource fleet;
    private final ShellPast past;
    private final ShellCompare compare = new ShellCompare(this, time);
    private final Pages pages;
    private final Travels travels;
    private final ShellController controller;
    private final ShellCommands commands;
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
        ShellActions actions = new ShellActions(fleet, past.control(), context.dialogs(), this::openServer,
                toast -> controller().toasts().show(toast));
        PageMakers makers = new PageMakers(context, past, time, formats, preferences, layouts, actions,
                this::openServer, this::openSession, compare);
        pages = new Pages(makers.ofAll(), makers.ofOne());
        travels = new Travels(fleet, pages, this::show);
        controller = new ShellController(fleet, past.screen(), pages, context.history());
        commands = new ShellCommands(this, fleet, pages, actions);
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
        controller.setActions(commands);
        alerts.start();
        if (!preferences.mistakes().isEmpty()) {
            Toasts.Toast mistakes = new Toasts.Toast(StatusShape.Status.WARNING, Messages.text("preferences.mistakes"),
                    null, new Toasts.Link(Messages.text("preferences.mistakesShow"), () -> go(PageId.PREFERENCES)));
            controller.toasts().show(mistakes.staying());
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
        new Shortcuts(commands, past).install(scene);
    }

    /// What is written already stays: pages that are kept out of sight are made anew.
    private void reformat(Preferences before, Preferences now) {
        if (before.numberFormat() != now.numberFormat() || before.timeZone() != now.timeZone()) {
            formats.useNumberStyle();
            pages.forgetHidden();
            controller.tick();
        }
    }

    void go(PageId page) {
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

    /// What keys and the frame ask of it.
    ShellCommands commands() {
        return commands;
    }

    /// How the page that is shown is read.
    HelpSheet help() {
        return help;
    }

    @Nullable
    VaultDialogs vault() {
        return vault;
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
}
