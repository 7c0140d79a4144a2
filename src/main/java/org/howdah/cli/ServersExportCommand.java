package org.howdah.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.howdah.files.PrivateFiles;
import org.howdah.model.server.RegisteredServer;
import org.howdah.settings.transfer.Exporter;
import org.howdah.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah servers export FILE`: the list for another computer. Never over a file that is there.
@Command(name = "export", description = "Writes the registered servers into a file, without any password.")
public final class ServersExportCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    /// What is written.
    enum Format {
        json, addresses
    }

    @Parameters(index = "0", paramLabel = "FILE", description = "A new file, or - for the standard output.")
    private String file = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = "json, which howdah servers import reads, or addresses.")
    private Format format = Format.json;

    private final ServerArgument servers;
    private final PrintWriter out;

    public ServersExportCommand(ServerArgument servers, PrintWriter out) {
        this.servers = servers;
        this.out = out;
    }

    @Override
    public Integer call() {
        List<RegisteredServer> list = servers.list().servers();
        byte[] content = switch (format) {
            case json -> Exporter.json(list);
            case addresses -> Exporter.addresses(list);
        };
        if (file.equals(STANDARD_OUTPUT)) {
            out.print(new String(content, StandardCharsets.UTF_8));
        } else {
            write(Path.of(file), content);
            out.println(Words.count(list.size(), "server", "servers") + " written to " + file);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void write(Path file, byte[] content) {
        try (FileChannel channel = PrivateFiles.open(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(ExitCode.FAILED, file + " is there already; name another file.", e);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED,
                    file + " cannot be written: check its folder, its rights and the room on its disk.", e);
        }
    }
}
