package org.howdah.app;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes into the log when the start of the program was done, in time and in processor time of the process: the window
/// painted for the first time, the sessions of a server read for the first time. Any thread.
final class StartMarks {
    private static final Logger LOG = LoggerFactory.getLogger(StartMarks.class);

    private final InstantSource clock;
    private final AtomicBoolean painted = new AtomicBoolean();
    private final AtomicBoolean read = new AtomicBoolean();

    StartMarks(InstantSource clock) {
        this.clock = clock;
    }

    /// Follows a window that is about to be shown. Screen thread.
    void follow(Scene scene) {
        Runnable[] pulse = new Runnable[1];
        boolean[] begun = new boolean[1];
        pulse[0] = () -> {
            // JavaFX begins a pulse only when the picture of the one before it is painted.
            if (begun[0]) {
                scene.removePostLayoutPulseListener(pulse[0]);
                mark(painted, "The window is painted");
            } else {
                begun[0] = true;
                Platform.requestNextPulse();
            }
        };
        scene.addPostLayoutPulseListener(pulse[0]);
    }

    /// Follows what all servers send.
    void received(FleetState state) {
        if (!read.get() && state.servers().stream()
                .anyMatch(each -> each.state().latest(Session.PROBE).isPresent())) {
            mark(read, "The first sessions are read");
        }
    }

    private void mark(AtomicBoolean done, String what) {
        if (done.compareAndSet(false, true)) {
            Instant start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
            LOG.info("{}: {} ms after the start, {} ms of processor time", what,
                    Duration.between(start, clock.instant()).toMillis(),
                    ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(-1L));
        }
    }
}
