package org.howdah.incident;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two incidents that wait more than they work, at once. The endurance profile has all ten.
final class IncidentsIT {
    private static final List<Incident> QUICK = List.of(Incident.LOCK_QUEUE, Incident.STOPPED_STANDBY);
    /// Three steps say what is usual.
    private static final Duration CALM = Duration.ofSeconds(33);
    private static final Duration STRUCK = Duration.ofSeconds(12);

    @TempDir
    private Path folder;

    @Test
    void areFoundAndExplained() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<RecordedIncident>> under = new ArrayList<>();
            for (Incident incident : QUICK) {
                under.add(threads.submit(() -> RecordedIncident.record(incident, folder.resolve(incident.name()), CALM,
                        STRUCK)));
            }
            for (Future<RecordedIncident> each : under) {
                try (RecordedIncident recorded = each.get()) {
                    IncidentVerdict.of(recorded).hold();
                }
            }
        }
    }
}
