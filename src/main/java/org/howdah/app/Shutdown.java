package org.howdah.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends what was begun, last first, whatever way the program ends. Each is ended once. Any thread.
final class Shutdown implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private final Deque<AutoCloseable> begun = new ArrayDeque<>();

    /// Notes what is to be ended, and gives it back for use in a chain.
    synchronized <T extends AutoCloseable> T add(T resource) {
        begun.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        while (!begun.isEmpty()) {
            AutoCloseable resource = begun.pop();
            try {
                resource.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                // One that fails must not keep the others open.
                LOG.error("ending {}", resource.getClass().getSimpleName(), e);
            }
        }
    }
}
