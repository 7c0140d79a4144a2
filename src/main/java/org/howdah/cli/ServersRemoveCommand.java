package org.howdah.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.SettingsException;
import org.howdah.text.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `howdah servers remove NAME…`: all of them or, if one is not there, none.
@Command(name = "remove", description = "Removes servers from the list. The servers themselves do not notice.")
public final class ServersRemoveCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "Registered servers.")
    private List<String> names = List.of();

    private final ServerRegistry registry;
    private final PrintWriter out;

    public ServersRemoveCommand(ServerRegistry registry, PrintWriter out) {
        this.registry = registry;
        this.out = out;
    }

    @Override
    public Integer call() {
        Map<ServerId, RegisteredServer> removed = new LinkedHashMap<>();
        try {
            registry.update(present -> {
                names.stream().map(name -> ServerArgument.registered(name, present))
                        .forEach(server -> removed.put(server.id(), server));
                return present.without(removed.keySet());
            });
        } catch (SettingsException e) {
            throw ServerArgument.failure(e);
        }
        removed.values().forEach(server -> out.println("Removed " + SafeText.line(server.name())));
        out.flush();
        return ExitCode.DONE;
    }
}
