package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.howdah.cli.output.ImportPrinter;
import org.howdah.cli.output.Terminal;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.RegisteredServer;
import org.howdah.settings.ServerList;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.SettingsException;
import org.howdah.settings.transfer.ImportException;
import org.howdah.settings.transfer.ImportFormat;
import org.howdah.settings.transfer.ImportPreview;
import org.howdah.settings.transfer.Importer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah servers import FILE`: registers what is new in another program's list.
@Command(name = "import", description = "Takes servers over from another program's list; never their passwords.")
public final class ServersImportCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Parameters(index = "0", paramLabel = "FILE", description = "The list.")
    private Path file = Path.of("");

    @Option(names = "--from", paramLabel = "FORMAT", description = "addresses, service, pgpass, pgadmin, dbeaver, activity-monitor or howdah; found out unless given.")
    private @Nullable String from;

    @Option(names = "--dry-run", description = "Only shows what would be registered.")
    private boolean dryRun;

    @Option(names = "--group", paramLabel = "GROUP", description = "Puts the new servers into this group.")
    private @Nullable String group;

    private final ServerArgument servers;
    private final ServerRegistry registry;
    private final Importer importer;
    private final Terminal terminal;
    private final PrintWriter out;

    public ServersImportCommand(ServerArgument servers, ServerRegistry registry, Importer importer, Terminal terminal,
            PrintWriter out) {
        this.servers = servers;
        this.registry = registry;
        this.importer = importer;
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        ImportFormat format = format();
        byte[] content = content();
        ImportPreview preview = dryRun ? preview(content, format, servers.list()) : imported(content, format);
        new ImportPrinter(out).print(preview, dryRun,
                terminal.isInteractive() ? terminal.width() : Integer.MAX_VALUE / 4);
        if (!preview.hasServers()) {
            throw new CommandFailure(ExitCode.FAILED, "No server could be read from " + file + ", which looks like "
                    + preview.format().description() + "; --from says if it is another.");
        }
        return ExitCode.DONE;
    }

    private ImportPreview imported(byte[] content, @Nullable ImportFormat format) {
        AtomicReference<@Nullable ImportPreview> made = new AtomicReference<>();
        try {
            registry.update(present -> {
                ImportPreview preview = preview(content, format, present);
                made.set(preview);
                ServerList more = present;
                for (RegisteredServer server : preview.servers()) {
                    more = more.with(grouped(server));
                }
                return more;
            });
        } catch (SettingsException e) {
            throw ServerArgument.failure(e);
        }
        return Objects.requireNonNull(made.get());
    }

    private byte[] content() {
        try {
            return Importer.content(file);
        } catch (ImportException e) {
            throw new CommandFailure(ExitCode.FAILED, e.sentence(), e);
        }
    }

    private ImportPreview preview(byte[] content, @Nullable ImportFormat format, ServerList present) {
        try {
            return importer.preview(file, content, format, present);
        } catch (ImportException e) {
            throw new CommandFailure(ExitCode.FAILED, e.sentence(), e);
        }
    }

    private @Nullable ImportFormat format() {
        if (from == null) {
            return null;
        }
        return ImportFormat.ofWord(from).orElseThrow(() -> new CommandFailure(ExitCode.WRONG_USAGE,
                "--from is one of " + ImportFormat.all() + "."));
    }

    private RegisteredServer grouped(RegisteredServer server) {
        if (group == null) {
            return server;
        }
        ConnectionTarget target = server.target();
        return new RegisteredServer(server.id(), server.name(), new ConnectionTarget(target.address(),
                target.tlsMode(), target.rootCertificate(), target.clientCertificate(), target.signIn(), group),
                server.service(), server.tags(), server.environment(), server.accessMode(), server.cores(),
                server.interval(), server.paused(), server.limits());
    }
}
