package org.howdah.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.howdah.demo.DemoAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `howdah demo`: the demo server in the foreground, until the program is ended.
@Command(name = "demo", description = "Runs a PostgreSQL of its own with a lively workload, until Ctrl+C.")
public final class DemoCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Option(names = "--version", paramLabel = "MAJOR", description = "The major version, such as 16; the newest unless given.")
    private @Nullable String version;

    private final Demos demos;
    private final PrintWriter out;

    public DemoCommand(Demos demos, PrintWriter out) {
        this.demos = demos;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        DemoAddress address = demos.start(version);
        out.println(address.toUri());
        out.flush();
        // A signal ends the program; its shutdown ends the server.
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }
}
