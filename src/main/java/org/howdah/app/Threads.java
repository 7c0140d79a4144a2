package org.howdah.app;

import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the program's threads, and hears of it when one dies of an error that nobody expected.
final class Threads {
    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);

    private Threads() {}

    /// For those that mostly wait for a server.
    static ThreadFactory lanes() {
        return Thread.ofVirtual().uncaughtExceptionHandler(Threads::died).factory();
    }

    /// For those that others expect to be real ones. They do not keep the program alive.
    static ThreadFactory platform(String name) {
        return Thread.ofPlatform().name(name, 0).daemon().uncaughtExceptionHandler(Threads::died).factory();
    }

    private static void died(Thread thread, Throwable error) {
        LOG.error("{} died", thread.getName(), error);
    }
}
