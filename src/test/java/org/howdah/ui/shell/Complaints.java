package org.howdah.ui.shell;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Everything that JavaFX complains about while this is open, in stylesheets above all. Any thread.
final class Complaints extends Handler implements AutoCloseable {
    private final List<String> all = new CopyOnWriteArrayList<>();
    private final Logger cssLogger = Logger.getLogger("javafx.css");

    Complaints() {
        cssLogger.addHandler(this);
        cssLogger.setLevel(Level.ALL);
    }

    List<String> all() {
        return all;
    }

    /// What was thrown where nobody caught it.
    void add(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        all.add(thrown + " at " + List.of(trace).subList(0, Math.min(12, trace.length)));
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            all.add(record.getMessage());
        }
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        cssLogger.removeHandler(this);
    }
}
