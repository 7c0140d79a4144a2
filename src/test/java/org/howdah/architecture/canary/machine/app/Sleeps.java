package org.howdah.architecture.canary.machine.app;

import java.util.concurrent.TimeUnit;

/// Bad: nobody may sleep, not even the composition root.
public final class Sleeps {
    private Sleeps() {}

    public static void thread() throws InterruptedException {
        Thread.sleep(1);
    }

    public static void unit() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }
}
