package org.howdah.settings;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;

/// The registered servers, in the user's order.
///
/// @param generation how often the list has been saved by Howdah
public record ServerList(long generation, List<RegisteredServer> servers) {
    public static final ServerList EMPTY = new ServerList(0, List.of());

    public ServerList {
        servers = List.copyOf(servers);
    }

    public Optional<RegisteredServer> find(ServerId id) {
        return servers.stream().filter(server -> server.id().equals(id)).findFirst();
    }

    /// The server of that name, which may be written in small or capital letters.
    public Optional<RegisteredServer> named(String name) {
        String key = key(name);
        return servers.stream().filter(server -> key(server.name()).equals(key)).findFirst();
    }

    /// A server with the same address, database and user.
    public Optional<RegisteredServer> at(ServerAddress address) {
        return servers.stream().filter(server -> isSame(server.target().address(), address)).findFirst();
    }

    /// The same list with one more at its end.
    public ServerList with(RegisteredServer server) {
        List<RegisteredServer> more = new ArrayList<>(servers);
        more.add(server);
        return new ServerList(generation, more);
    }

    /// The same list with a server in the place of the one with its id.
    public ServerList replaced(RegisteredServer server) {
        return new ServerList(generation,
                servers.stream().map(old -> old.id().equals(server.id()) ? server : old).toList());
    }

    public ServerList without(Collection<ServerId> ids) {
        return new ServerList(generation, servers.stream().filter(server -> !ids.contains(server.id())).toList());
    }

    /// What two names have in common that nobody could tell apart.
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// Whether two addresses lead the same user into the same database.
    public static boolean isSame(ServerAddress one, ServerAddress other) {
        return one.host().equalsIgnoreCase(other.host()) && one.port() == other.port()
                && one.database().equals(other.database()) && one.user().equals(other.user());
    }
}
