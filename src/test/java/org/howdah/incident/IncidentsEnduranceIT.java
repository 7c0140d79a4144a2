package org.howdah.incident;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Ten incidents, one after the other. Prints the table of the site's page about them.
final class IncidentsEnduranceIT {
    private static final Duration CALM = Duration.ofSeconds(40);
    private static final Duration STRUCK = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void isFoundAndExplained(Incident incident) throws Exception {
        try (RecordedIncident recorded = RecordedIncident.record(incident, folder, CALM, STRUCK)) {
            IncidentVerdict verdict = IncidentVerdict.of(recorded);
            System.out.println(verdict.row());
            verdict.hold();
        }
    }
}
