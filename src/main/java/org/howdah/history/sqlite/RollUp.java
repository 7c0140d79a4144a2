package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkBuilder;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.PeriodBuilder;
import org.howdah.history.chunk.RowSchema;
import org.howdah.history.sqlite.RollStep.Result;
import org.howdah.model.session.Session;

/// Rolls one step up, from what is in the file: nothing is written here. One thread.
final class RollUp {
    private final Schemas schemas;
    private final Map<Integer, Map<String, Long>> textsOfStatements = new HashMap<>();

    RollUp(Schemas schemas) {
        this.schemas = schemas;
    }

    Result of(RollStep step, Snapshot snapshot) throws SQLException, IOException {
        RowSchema<?> schema = schemas.named(step.kind()).orElseThrow();
        if (step.kind().equals(Session.PROBE.name())) {
            LoadRoller roller = new LoadRoller(step, snapshot,
                    textsOfStatements.computeIfAbsent(step.server(), _ -> new Recent<>(5_000)));
            if (step.tier() == Tier.MINUTE) {
                roller.samples(schema.probe().span().toNanos() / 1_000);
            } else {
                roller.minutes();
            }
            Set<Long> texts = new HashSet<>();
            return new Result(step, roller.pack(texts), texts);
        }
        return new Result(step, readings(step, schema, snapshot), Set.of());
    }

    private static List<RolledChunk> readings(RollStep step, RowSchema<?> schema, Snapshot snapshot)
            throws SQLException, IOException {
        PeriodBuilder periods = new PeriodBuilder(schema, step.tier().period());
        Places places = new Places(snapshot);
        Tier finer = step.tier().finer();
        long span = finer == Tier.RAW ? schema.probe().span().toNanos() / 1_000 : finer.span();
        for (Place place : places.list(step.server(), step.kind(), finer, step.from(), step.to(), span)) {
            if (place.segment() == step.segment()) {
                String name = Snapshot.name(step.kind(), finer, place.first());
                try {
                    if (place.isOpen()) {
                        for (long tail : places.tails(place, step.from(), step.to()).keySet()) {
                            periods.add(Chunk.read(places.tail(tail), name), step.from(), step.to());
                        }
                    } else {
                        periods.add(Chunk.read(places.bytes(place), name), step.from(), step.to());
                    }
                } catch (ChunkException e) {
                    snapshot.problems().add(name, e);
                }
            }
        }
        return packed(step.kind(), periods.end());
    }

    static List<RolledChunk> packed(String kind, ChunkBuilder builder) {
        if (builder.samples() == 0) {
            return List.of();
        }
        return List.of(new RolledChunk(kind, builder));
    }
}
