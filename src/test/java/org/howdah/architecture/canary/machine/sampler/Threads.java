package org.howdah.architecture.canary.machine.sampler;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;

/// Bad: threads without an owner.
public final class Threads {
    private Threads() {}

    public static Thread constructed(Runnable action) {
        return new Thread(action);
    }

    public static ThreadFactory referred() {
        return Thread::new;
    }

    public static Thread virtual(Runnable action) {
        return Thread.startVirtualThread(action);
    }

    public static ExecutorService executor() {
        return Executors.newCachedThreadPool();
    }

    public static CompletableFuture<Void> common(Runnable action) {
        return CompletableFuture.runAsync(action);
    }

    public static ForkJoinPool pool() {
        return new ForkJoinPool();
    }
}
