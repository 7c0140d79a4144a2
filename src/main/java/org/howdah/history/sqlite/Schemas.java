package org.howdah.history.sqlite;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.howdah.history.chunk.RowSchema;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.sample.Probe;

/// How the rows of each recorded probe become columns. Immutable; any thread.
final class Schemas {
    private final Map<String, RowSchema<?>> byName = new HashMap<>();

    Schemas(RecordingPlan plan) {
        plan.probes().forEach(probe -> byName.put(probe.probe().name(), RowSchema.of(probe)));
    }

    @SuppressWarnings("unchecked") // a probe's schema is made of its own row type
    <R extends Record> Optional<RowSchema<R>> of(Probe<R> probe) {
        return Optional.ofNullable((RowSchema<R>) byName.get(probe.name()));
    }

    Optional<RowSchema<?>> named(String probe) {
        return Optional.ofNullable(byName.get(probe));
    }
}
