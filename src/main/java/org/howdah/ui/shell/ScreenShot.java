package org.howdah.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.howdah.model.fleet.FleetState;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;

/// A picture of the window.
///
/// @param name of the file, without the theme
/// @param prepare brings the window there, from the picture before
record ScreenShot(String name, Consumer<Shell> prepare) {
    static List<ScreenShot> all(FleetState fleet) {
        List<ScreenShot> shots = new ArrayList<>();
        if (fleet.servers().isEmpty()) {
            shots.add(new ScreenShot("welcome", shell -> shell.go(PageId.SERVERS)));
            return shots;
        }
        shots.add(new ScreenShot("servers", shell -> shell.go(PageId.SERVERS)));
        shots.add(new ScreenShot("servers-cards", shell -> run(shell, "servers-cards")));
        shots.add(new ScreenShot("servers-grouped", shell -> {
            run(shell, "servers-table");
            run(shell, "group-environment");
        }));
        shots.add(new ScreenShot("palette", shell -> {
            run(shell, "group-none");
            shell.palette();
        }));
        shots.add(new ScreenShot("alerts", shell -> {
            shell.controller().palette().close();
            shell.go(PageId.ALERTS);
        }));
        shots.add(new ScreenShot("collector", shell -> shell.go(PageId.COLLECTOR)));
        shots.add(new ScreenShot("preferences", shell -> shell.go(PageId.PREFERENCES)));
        shots.add(new ScreenShot("sessions", shell -> {
            shell.openServer(fleet.servers().getFirst().server().id());
        }));
        shots.add(new ScreenShot("sessions-detail", shell -> {
            Page page = shell.page();
            if (page != null) {
                page.showDetail();
            }
        }));
        return shots;
    }

    /// The page of all servers in one state: as a table, as cards, and under headings.
    ///
    /// @param state which it is, for the names of the files
    static List<ScreenShot> servers(FleetState fleet, String state) {
        ScreenShot table = new ScreenShot("servers-" + state, shell -> shell.go(PageId.SERVERS));
        return fleet.servers().isEmpty()
                ? List.of(table)
                : List.of(table,
                        new ScreenShot("servers-" + state + "-cards", shell -> run(shell, "servers-cards")),
                        new ScreenShot("servers-" + state + "-grouped", shell -> {
                            run(shell, "servers-table");
                            run(shell, "group-environment");
                        }));
    }

    private static void run(Shell shell, String action) {
        Page page = shell.page();
        if (page != null) {
            page.actions().stream().filter(each -> each.id().equals(action)).findFirst()
                    .map(PageAction::action).ifPresent(Runnable::run);
        }
    }
}
