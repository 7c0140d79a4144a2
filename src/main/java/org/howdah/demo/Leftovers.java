package org.howdah.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Clears away what demos left behind whose process was killed: their folders, and their servers if they still run.
/// A process is ended only if the leftover's own data directory names its pid, its command line names that very data
/// directory, and it belongs to the same user. A folder whose server cannot be judged stays.
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    static final String SERVER_FOLDER = "server";
    private static final Duration QUIT_LIMIT = Duration.ofSeconds(5);

    private Leftovers() {}

    /// The folders of all demos, living or not.
    static List<Path> folders(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(path -> path.getFileName().toString().startsWith(DemoFolder.PREFIX)
                    && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList();
        }
    }

    /// Clears away all that can be; one that cannot does not keep the next demo from starting.
    static void remove(Path home) throws IOException, InterruptedException {
        for (Path path : folders(home)) {
            try {
                Optional<DemoFolder> claimed = DemoFolder.claim(path);
                if (claimed.isPresent()) {
                    remove(claimed.get());
                }
            } catch (IOException e) {
                LOG.warn("The leftover {} of an earlier demo could not be removed", path, e);
            }
        }
    }

    private static void remove(DemoFolder folder) throws IOException, InterruptedException {
        if (serverEnded(folder.path().resolve(SERVER_FOLDER).resolve("data"))) {
            folder.close();
        } else {
            folder.leave();
        }
    }

    private static boolean serverEnded(Path data) throws IOException, InterruptedException {
        Optional<ProcessHandle> process = PostmasterFile.read(data)
                .filter(file -> file.dataDirectory().equals(data.toString()))
                .flatMap(file -> ProcessHandle.of(file.pid()));
        if (process.isEmpty()) {
            return true;
        }
        return switch (judge(process.get().info(), ProcessHandle.current().info().user(), data)) {
            case OURS -> end(process.get());
            case FOREIGN -> true;
            case UNKNOWN -> false;
        };
    }

    enum Verdict {
        OURS, FOREIGN, UNKNOWN
    }

    /// Whether a process, named by the pid file of a data directory, is that directory's server: the pid may have
    /// been given to another process since.
    static Verdict judge(ProcessHandle.Info process, Optional<String> user, Path data) {
        Optional<String[]> arguments = process.arguments();
        if (process.user().isPresent() && !process.user().equals(user)) {
            return Verdict.FOREIGN;
        }
        if (arguments.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        List<String> words = List.of(arguments.get());
        int option = words.indexOf("-D");
        boolean named = option >= 0 && option + 1 < words.size() && words.get(option + 1).equals(data.toString());
        return named ? Verdict.OURS : Verdict.FOREIGN;
    }

    private static boolean end(ProcessHandle postmaster) throws IOException, InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.addFirst(postmaster);
        // Quit ends the children too and gives back what the server holds of the system; Java knows only terminate,
        // which waits for all sessions, and kill. There is no shell where arguments cannot be read.
        new ProcessBuilder("sh", "-c", "kill -QUIT \"$0\"", String.valueOf(postmaster.pid())).start().waitFor();
        if (!ProcessEnd.await(all, QUIT_LIMIT)) {
            all.forEach(ProcessHandle::destroyForcibly);
            return ProcessEnd.await(all, QUIT_LIMIT);
        }
        return true;
    }
}
