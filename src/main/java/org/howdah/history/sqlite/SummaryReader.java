package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.ChunkSamples;
import org.howdah.history.chunk.Micros;
import org.howdah.history.chunk.RowSchema;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.history.PastSummary;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;

/// Reads servers in short: their links, what they could answer, and the small rows that were recorded of them.
final class SummaryReader {
    private final Snapshot snapshot;
    private final StateReader states;
    private final RowSchema<ServerSummary> schema;

    SummaryReader(Snapshot snapshot, StateReader states, RowSchema<ServerSummary> schema) {
        this.snapshot = snapshot;
        this.states = states;
        this.schema = schema;
    }

    List<PastSummary> read(List<ServerId> servers, TimeRange range) throws SQLException, IOException {
        List<PastSummary> summaries = new ArrayList<>();
        for (ServerId server : servers) {
            summaries.add(read(server, range));
        }
        return summaries;
    }

    private PastSummary read(ServerId id, TimeRange range) throws SQLException, IOException {
        List<Sample<ServerSummary>> samples = samples(snapshot.server(id), Micros.of(range.from()),
                Micros.of(range.to()) + 1);
        ServerState state = states.readInShort(id, range.to(), schema, samples).orElse(null);
        if (state != null && state.probe(ServerSummary.PROBE).isEmpty()) {
            // It was recorded by an older Howdah, or not yet for ten seconds.
            state = states.read(id, range.to()).orElse(null);
        }
        return new PastSummary(id, state, samples);
    }

    private List<Sample<ServerSummary>> samples(int server, long from, long to) throws SQLException, IOException {
        List<Sample<ServerSummary>> found = new ArrayList<>();
        List<IOException> failures = new ArrayList<>();
        snapshot.chunks(server, schema.probe().probe().name(), Tier.RAW, from, to,
                schema.probe().span().toNanos() / 1_000, stored -> {
                    try {
                        found.addAll(ChunkSamples.between(stored.chunk(), schema, from, to, snapshot.texts()));
                    } catch (ChunkException e) {
                        snapshot.problems().add(Snapshot.name(schema.probe().probe().name(), Tier.RAW, from) + ": "
                                + e.getMessage() + ".");
                    } catch (IOException e) {
                        failures.add(e);
                    }
                    return failures.isEmpty();
                });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return found;
    }
}
