package org.howdah.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.howdah.analysis.FleetRow;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.server.ServerId;
import org.howdah.settings.Preferences;
import org.howdah.ui.control.FleetWords;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.palette.PaletteItem;

/// What the palette offers: servers, pages, looks, and what the page that is shown can do.
final class PaletteItems {
    private PaletteItems() {}

    /// In the order of the list.
    static List<PaletteItem> servers(FleetState fleet, Consumer<ServerId> onChosen) {
        List<PaletteItem> items = new ArrayList<>();
        for (FleetRow row : FleetRow.of(fleet)) {
            items.add(new PaletteItem("server-" + row.server().id(), FleetWords.shape(row.status()),
                    row.server().name(), row.server().target().address().label(), "",
                    () -> onChosen.accept(row.server().id())));
        }
        return items;
    }

    static PaletteItem allServers(Runnable action) {
        return new PaletteItem("all-servers", null, Messages.text("shell.allServers"), Messages.text("palette.page"),
                "", action);
    }

    static List<PaletteItem> pages(List<PageId> pages, Consumer<PageId> onChosen) {
        List<PaletteItem> items = new ArrayList<>();
        for (PageId page : pages) {
            items.add(new PaletteItem("page-" + page.word(), null, page.title(), Messages.text("palette.page"),
                    "Ctrl+" + (items.size() + 1), () -> onChosen.accept(page)));
        }
        return items;
    }

    static List<PaletteItem> themes(Consumer<Preferences.Theme> onChosen) {
        return List.of(
                new PaletteItem("theme-light", null, Messages.text("shell.toLight"), Messages.text("palette.look"), "",
                        () -> onChosen.accept(Preferences.Theme.LIGHT)),
                new PaletteItem("theme-dark", null, Messages.text("shell.toDark"), Messages.text("palette.look"), "",
                        () -> onChosen.accept(Preferences.Theme.DARK)),
                new PaletteItem("theme-system", null, Messages.text("palette.systemTheme"),
                        Messages.text("palette.look"), "", () -> onChosen.accept(Preferences.Theme.SYSTEM)));
    }

    static List<PaletteItem> help(Runnable action) {
        return List.of(new PaletteItem("action-help", null, Messages.text("shell.help"),
                Messages.text("palette.action"), Messages.text("keys.help"), action));
    }

    static List<PaletteItem> rate(Consumer<Boolean> onMore) {
        return List.of(
                new PaletteItem("action-more-often", null, Messages.text("shell.askMore"),
                        Messages.text("palette.action"), "+", () -> onMore.accept(true)),
                new PaletteItem("action-less-often", null, Messages.text("shell.askLess"),
                        Messages.text("palette.action"), "\u2212", () -> onMore.accept(false)));
    }

    static List<PaletteItem> actions(List<PageAction> actions) {
        return actions.stream()
                .map(action -> new PaletteItem("action-" + action.id(), null, action.title(),
                        Messages.text("palette.action"), action.key(), action.action()))
                .toList();
    }
}
