package org.howdah.cli;

import java.util.List;
import org.howdah.history.HistoryStore;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.server.ServerId;
import org.howdah.settings.ServerUri;

/// Finds a server in the history: by its registered name, by its address, as demo, or by the name under which it was
/// recorded, also when it is not registered any more.
final class RecordedServers {
    private final ServerArgument registered;
    private final HistoryStore history;

    RecordedServers(ServerArgument registered, HistoryStore history) {
        this.registered = registered;
        this.history = history;
    }

    /// @throws CommandFailure if nothing was recorded of it
    RecordedServer find(String argument) {
        List<RecordedServer> all = history.servers();
        ServerId id = id(argument);
        return all.stream().filter(each -> each.server().equals(id)).findFirst()
                .or(() -> all.stream().filter(each -> each.name().equals(argument)).findFirst())
                .orElseThrow(() -> new CommandFailure(ExitCode.WRONG_USAGE, "Nothing was recorded of a server of that"
                        + " name: howdah history info shows of which there is something."));
    }

    private ServerId id(String argument) {
        if (ServerUri.looksLikeOne(argument)) {
            return RecordedIds.ofLabel(registered.address(argument).address().label());
        }
        return registered.list().named(argument).map(server -> server.id())
                .orElseGet(() -> RecordedIds.ofLabel(argument));
    }
}
