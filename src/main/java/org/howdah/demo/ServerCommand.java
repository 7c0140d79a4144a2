package org.howdah.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs a server's programs with their output in the log, in an environment that no `PG…` variable of the user
/// reaches. Any thread.
///
/// @param folder the working folder
/// @param log receives all output
/// @param root true if the owner of the folder is root, as whom PostgreSQL refuses to run
record ServerCommand(Path folder, Path log, boolean root) {
    static ServerCommand in(Path folder, Path log) throws IOException {
        boolean unix = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
        return new ServerCommand(folder, log,
                unix && Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid")));
    }

    Process start(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (root) {
            // In a user namespace of its own without any mapping, the process still owns root's files, but is
            // neither called root nor has root's powers. It becomes the program (no fork), so the pid stays.
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /// Runs a program to its end.
    ///
    /// @return true if it succeeded; false if it failed or was ended because it took longer than the limit
    boolean run(List<String> command, Duration limit) throws IOException, InterruptedException {
        Process process = start(command);
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
