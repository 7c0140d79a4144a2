package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.howdah.cli.output.ServerPrinter;
import org.howdah.cli.output.Terminal;
import org.howdah.model.server.RegisteredServer;
import org.howdah.settings.ServerList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `howdah servers list`: the registered servers, in the user's order.
@Command(name = "list", description = "Prints the registered servers.")
public final class ServersListCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    /// How servers are written.
    enum Format {
        table, json, csv
    }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table, json or csv.")
    private Format format = Format.table;

    @Option(names = "--group", paramLabel = "GROUP", description = "Only servers of this group; given several times, of any of them.")
    private Set<String> groups = new LinkedHashSet<>();

    @Option(names = "--tag", split = ",", paramLabel = "TAG", description = "Only servers with this tag; given several times, with all of them.")
    private Set<String> tags = new LinkedHashSet<>();

    private final ServerArgument servers;
    private final Terminal terminal;
    private final PrintWriter out;

    public ServersListCommand(ServerArgument servers, Terminal terminal, PrintWriter out) {
        this.servers = servers;
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        List<RegisteredServer> chosen = servers.list().servers().stream().filter(this::isWanted).toList();
        ServerPrinter printer = new ServerPrinter(out);
        switch (format) {
            case table -> printer.table(chosen, terminal.isInteractive() ? terminal.width() : Integer.MAX_VALUE / 4);
            case json -> printer.json(chosen);
            case csv -> printer.csv(chosen);
        }
        return ExitCode.DONE;
    }

    private boolean isWanted(RegisteredServer server) {
        Set<String> wanted = keys(groups);
        return (wanted.isEmpty() || wanted.contains(ServerList.key(server.group())))
                && keys(server.tags()).containsAll(keys(tags));
    }

    private static Set<String> keys(java.util.Collection<String> words) {
        return words.stream().map(ServerList::key).collect(Collectors.toSet());
    }
}
