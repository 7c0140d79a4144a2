package org.howdah.model.history;

import java.util.List;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// A server of the past in short.
///
/// @param state as it stood at the end of the range: its link, what it could answer, and its last summary in place of all
///     that it was asked; null where it was not recorded then. Where no summaries were recorded yet, the whole state
/// @param samples its summaries of the range, oldest first
public record PastSummary(ServerId server, @Nullable ServerState state, List<Sample<ServerSummary>> samples) {
    public PastSummary {
        samples = List.copyOf(samples);
    }
}
