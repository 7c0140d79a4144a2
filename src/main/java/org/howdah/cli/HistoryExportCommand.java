package org.howdah.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.history.recording.RecordingManifest;
import org.howdah.history.recording.RecordingManifest.Server;
import org.howdah.history.recording.RecordingWriter;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.TimeRange;
import org.howdah.text.SqlRedaction;
import org.howdah.text.Units;
import org.howdah.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah history export SERVER…`: what was recorded, as a file for colleagues, without the literals of statements unless
/// they are wanted.
@Command(name = "export", description = "Writes what was recorded of servers into a file for colleagues.")
public final class HistoryExportCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Parameters(paramLabel = "SERVER", arity = "1..*", description = "Registered names, ones that were recorded, postgresql:// addresses, or demo.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--from", paramLabel = "TIME", required = true, description = "The first moment: 2026-03-01T10:14:32Z, or -10m for ten minutes ago.")
    private String from = "";

    @Option(names = "--to", paramLabel = "TIME", defaultValue = "now", description = "The moment before which it ends; now unless given.")
    private String to = "now";

    @Option(names = "--file", paramLabel = "FILE", required = true, description = "A new file.")
    private @Nullable Path file;

    @Option(names = "--with-literals", description = "Statements as they were, with the strings and numbers in them, which may be anybody's data.")
    private boolean withLiterals;

    private final ServerArgument servers;
    private final HistoryOpener histories;
    private final InstantSource clock;
    private final PrintWriter out;

    public HistoryExportCommand(ServerArgument servers, HistoryOpener histories, InstantSource clock,
            PrintWriter out) {
        this.servers = servers;
        this.histories = histories;
        this.clock = clock;
        this.out = out;
    }

    @Override
    public Integer call() {
        Instant now = clock.instant();
        Instant begin = Moments.parse("--from", from, now);
        Instant end = Moments.parse("--to", to, now);
        if (!begin.isBefore(end) || file == null) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--from is before --to.");
        }
        try (HistoryStore history = histories.read()) {
            Set<RecordedServer> wanted = new LinkedHashSet<>();
            RecordedServers recorded = new RecordedServers(servers, history);
            names.forEach(name -> wanted.add(recorded.find(name)));
            RecordingManifest manifest = write(history, wanted, new TimeRange(begin, end), file, now);
            long samples = manifest.servers().stream().mapToLong(Server::samples).sum();
            out.println(Words.count(samples, "sample", "samples") + " of "
                    + Words.count(wanted.size(), "server", "servers") + " written to " + file + ", "
                    + Units.bytes(file.toFile().length()) + (withLiterals
                            ? ", with the literals of statements: mind who reads them."
                            : ", without the literals of statements."));
            out.flush();
            history.info().problems().forEach(problem -> {
                throw new CommandFailure(ExitCode.FAILED,
                        "Something of the history is damaged and may be missing there: " + problem);
            });
            return ExitCode.DONE;
        } catch (HistoryException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
        }
    }

    private RecordingManifest write(HistoryStore history, Set<RecordedServer> wanted, TimeRange range, Path target,
            Instant now) {
        UnaryOperator<String> statements = withLiterals ? UnaryOperator.identity() : SqlRedaction::of;
        try (RecordingWriter writer = RecordingWriter.create(target)) {
            for (RecordedServer server : wanted) {
                long before = writer.samples();
                history.export(server, range, statements, writer);
                if (writer.samples() == before) {
                    throw new CommandFailure(ExitCode.FAILED, "Nothing was recorded of " + server.name()
                            + " then; howdah history info says when it was. Nothing was written.");
                }
            }
            return writer.finish(ProgramVersion.get(), now, range, !withLiterals);
        }
    }
}
