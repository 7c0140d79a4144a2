package org.howdah.history.rollup;

import java.time.Duration;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.sample.Probe;

/// A number of the rolled-up load of one period. Chunks of these are kept as those of any probe are.
///
/// @param count how often; for peaks how many
public record LoadCell(LoadKey.Part part, String database, String user, String application, String client,
        String backendType, String waitEvent, long count) {
    /// The sessions of samples, rolled up.
    public static final RecordedProbe<LoadCell> PROBE = RecordedProbe.of(new Probe<>("sessions", LoadCell.class),
            Duration.ofHours(1), "part", "database", "user", "application", "client", "backendType", "waitEvent");

    static LoadCell of(LoadKey key, long count) {
        return new LoadCell(key.part(), key.database(), key.user(), key.application(), key.client(), key.backendType(),
                key.waitEvent(), count);
    }

    public LoadKey key() {
        return new LoadKey(part, database, user, application, client, backendType, waitEvent);
    }
}
