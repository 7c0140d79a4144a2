package org.howdah.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.palette.PaletteItem;
import org.howdah.ui.vault.VaultDialogs;

/// What the keys of the window and the buttons of its frame do, on whatever page there is. Screen thread.
final class ShellCommands implements Shortcuts.Actions, FrameActions {
    private final Shell shell;
    private final FleetSource fleet;
    private final Pages pages;
    private final ShellActions actions;

    /// @param fleet what pages read
    ShellCommands(Shell shell, FleetSource fleet, Pages pages, ShellActions actions) {
        this.shell = shell;
        this.fleet = fleet;
        this.pages = pages;
        this.actions = actions;
    }

    @Override
    public void follow(List<RegisteredServer> servers) {
        shell.travels().follow(servers);
    }

    @Override
    public void go(PageId page) {
        shell.go(page);
    }

    @Override
    public void palette() {
        List<PaletteItem> items = new ArrayList<>();
        Page shown = pages.shown();
        VaultDialogs vault = shell.vault();
        items.addAll(PaletteItems.pages(PageId.inNavigation(), this::go));
        items.addAll(PaletteItems.servers(fleet.fleet(), shell.travels()::switchTo));
        if (shown != null) {
            items.addAll(PaletteItems.help(this::help));
            items.addAll(PaletteItems.rate(this::askOften));
            items.addAll(PaletteItems.actions(shown.actions()));
        }
        items.addAll(PaletteItems.actions(shell.past().actions()));
        if (vault != null) {
            items.addAll(PaletteItems.actions(vault.actions()));
        }
        items.addAll(PaletteItems.themes(
                theme -> shell.preferences().change(now -> now.withTheme(theme))));
        shell.controller().palette().open(items, Messages.text("shell.anything"));
    }

    @Override
    public void chooseServer() {
        List<PaletteItem> items = new ArrayList<>();
        items.add(PaletteItems.allServers(() -> go(PageId.SERVERS)));
        items.addAll(PaletteItems.servers(fleet.fleet(), shell.travels()::switchTo));
        shell.controller().palette().open(items, Messages.text("shell.anyServer"));
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
        shell.travels().nextServer(back);
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
        if (shell.past().refuse()) {
            return;
        }
        if (server != null) {
            actions.retry(server);
        } else {
            actions.retryAll();
        }
    }

    @Override
    public void askOften(boolean more) {
        Pages.Place place = pages.place();
        ServerId server = place == null ? null : place.server();
        if (server != null && !shell.past().refuse()) {
            fleet.fleet().server(server).ifPresent(found -> actions.askOften(found.server(), more));
        }
    }

    @Override
    public void sheet() {
        Page shown = pages.shown();
        shell.controller().keysSheet().open(shown == null ? List.of() : shown.keys());
    }

    @Override
    public void help() {
        if (pages.shown() != null) {
            shell.help().toggle();
        }
    }

    @Override
    public void moveRange(int direction) {
        if (showsRange()) {
            shell.controller().range().move(direction);
        }
    }

    @Override
    public void toLive() {
        if (showsRange()) {
            shell.controller().range().toLive();
        }
    }

    private boolean showsRange() {
        Pages.Place place = pages.place();
        return place != null && place.page().isOfOneServer();
    }

    @Override
    public void lockVault() {
        VaultDialogs vault = shell.vault();
        if (vault != null) {
            vault.lock();
        }
    }

    @Override
    public void collapse() {
        shell.controller().showCollapsed(!shell.controller().navigation().isCollapsed());
    }
}
