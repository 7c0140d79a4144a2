package org.howdah.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// Where the user goes: from page to page and from server to server, whatever the list of servers does meanwhile. Screen
/// thread.
final class Travels {
    private final FleetSource fleet;
    private final Pages pages;
    private final Consumer<Pages.Place> onPlace;
    private @Nullable ServerId lastServer;

    /// @param onPlace shows the page of a place
    Travels(FleetSource fleet, Pages pages, Consumer<Pages.Place> onPlace) {
        this.fleet = fleet;
        this.pages = pages;
        this.onPlace = onPlace;
    }

    /// None, one or many: each opens where there is something to see.
    void openFirst() {
        List<RegisteredServer> servers = fleet.servers();
        if (servers.size() == 1) {
            open(PageId.LOAD, servers.getFirst().id());
        } else {
            go(PageId.SERVERS);
        }
    }

    /// The list has changed under the page that is shown.
    void follow(List<RegisteredServer> servers) {
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
    void go(PageId page) {
        List<RegisteredServer> servers = fleet.servers();
        if (servers.isEmpty() && (page == PageId.SERVERS || page.isOfOneServer())) {
            onPlace.accept(new Pages.Place(PageId.WELCOME, null));
        } else {
            onPlace.accept(new Pages.Place(page, page.isOfOneServer() ? present(servers) : null));
        }
    }

    /// Goes to a page, of this server if it is one of a server.
    void open(PageId page, ServerId server) {
        lastServer = server;
        go(page);
    }

    /// To the same page of another server; from one of all servers to its first.
    void switchTo(ServerId server) {
        Pages.Place place = pages.place();
        open(place != null && place.page().isOfOneServer() ? place.page() : PageId.LOAD, server);
    }

    /// To the server that stands after or before this one in the list, round and round.
    void nextServer(boolean back) {
        List<RegisteredServer> servers = fleet.servers();
        Pages.Place place = pages.place();
        if (servers.isEmpty()) {
            return;
        }
        ServerId shown = place == null ? null : place.server();
        int at = shown == null ? -1 : servers.stream().map(RegisteredServer::id).toList().indexOf(shown);
        int next = at < 0 ? back ? servers.size() - 1 : 0 : Math.floorMod(at + (back ? -1 : 1), servers.size());
        switchTo(servers.get(next).id());
    }

    /// The server that was shown last, else the first of them.
    ServerId present(List<RegisteredServer> servers) {
        ServerId last = lastServer;
        ServerId chosen = servers.stream().map(RegisteredServer::id).filter(id -> id.equals(last)).findFirst()
                .orElse(servers.getFirst().id());
        lastServer = chosen;
        return chosen;
    }
}
