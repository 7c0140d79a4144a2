package org.howdah.demo;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A process of its own with a demo server, for tests that kill it.
final class DemoMain {
    private DemoMain() {}

    /// Runs a demo in the home that is the only argument, until it is killed.
    public static void main(String[] arguments) throws InterruptedException {
        DemoServer.start(new DemoSettings(Path.of(arguments[0]), TestBinaries.of(TestBinaries.NEWEST)),
                System::nanoTime);
        new CountDownLatch(1).await();
    }
}
