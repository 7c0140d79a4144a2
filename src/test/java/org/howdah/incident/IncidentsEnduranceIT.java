package org.howdah.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.howdah.model.history.LoadDimension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Ten incidents, one after the other.
final class IncidentsEnduranceIT {
    private static final Duration CALM = Duration.ofSeconds(42);
    private static final Duration STRUCK = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void isFoundAndExplained(Incident incident) throws Exception {
        try (RecordedIncident recorded = RecordedIncident.record(incident, folder, CALM, STRUCK)) {
            System.out.printf(Locale.ROOT, "%s: %.2f then %.2f%n  %s%n", incident.title(),
                    recorded.average(recorded.calm()), recorded.average(recorded.struck()), recorded.episodes());
            System.out.println("  was " + recorded.sums(LoadDimension.WAIT_EVENT, recorded.calm()));
            System.out.println("  is " + recorded.sums(LoadDimension.WAIT_EVENT, recorded.struck()));
            assertThat(recorded.episodes()).isNotEmpty();
        }
    }
}
