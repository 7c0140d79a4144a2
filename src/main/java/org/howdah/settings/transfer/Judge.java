package org.howdah.settings.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.settings.ServerList;
import org.howdah.settings.ServerRules;

/// Says of each entry whether it is new, and gives the new ones names that are free.
final class Judge {
    private record Place(String host, int port, String database, String user, String service) {
        static Place of(RegisteredServer server) {
            ServerAddress address = server.target().address();
            return new Place(address.host().toLowerCase(Locale.ROOT), address.port(), address.database(),
                    address.user(), String.valueOf(server.service()));
        }
    }

    private final Map<Place, String> places = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> names = new HashSet<>(Set.of("demo"));

    Judge(ServerList present) {
        present.servers().forEach(this::remember);
    }

    List<ImportLine> judge(List<Entries.Entry> entries) {
        List<ImportLine> lines = new ArrayList<>(entries.size());
        entries.forEach(entry -> lines.add(switch (entry) {
            case Entries.Entry.Found found -> judge(found);
            case Entries.Entry.Wrong(int line, int column, String what) -> wrong(line, column, what);
            case Entries.Entry.Skipped(int line, String reason) -> new ImportLine.Skipped(where(line), reason);
        }));
        return lines;
    }

    private ImportLine judge(Entries.Entry.Found found) {
        RegisteredServer server = found.server();
        String address = server.target().address().label();
        String known = places.get(Place.of(server));
        if (known != null) {
            return new ImportLine.Known(where(found.line()), address, known);
        }
        String wanted = server.name().isBlank() ? address : server.name().strip();
        RegisteredServer named = named(server, free(wanted));
        Optional<ServerRules.Mistake> mistake = ServerRules.mistake(named);
        if (mistake.isPresent()) {
            return wrong(found.line(), found.column(),
                    "the " + mistake.get().field().replace('_', ' ') + " " + mistake.get().what());
        }
        remember(named);
        return new ImportLine.New(where(found.line()), named, found.notes());
    }

    private void remember(RegisteredServer server) {
        places.putIfAbsent(Place.of(server), server.name());
        names.add(ServerList.key(server.name()));
    }

    private String free(String wanted) {
        String name = wanted;
        while (names.contains(ServerList.key(name))) {
            // Counts on where it left off: a file may hold ten thousand of one name.
            name = wanted + " (" + numbers.merge(ServerList.key(wanted), 2, (last, _) -> last + 1) + ")";
        }
        return name;
    }

    private static RegisteredServer named(RegisteredServer server, String name) {
        return new RegisteredServer(server.id(), name, server.target(), server.service(), server.tags(),
                server.environment(), server.accessMode(), server.cores(), server.interval(), server.paused(),
                server.limits());
    }

    private static ImportLine wrong(int line, int column, String what) {
        return new ImportLine.Wrong(where(line), "line " + line + ", column " + column + ": " + what + ".");
    }

    private static String where(int line) {
        return "line " + line;
    }
}
