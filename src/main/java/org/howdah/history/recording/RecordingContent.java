package org.howdah.history.recording;

import org.howdah.history.HistoryEntry;
import org.howdah.history.chunk.Chunk;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.server.ServerId;

/// Takes what a recording is made of, in its order: each server, what happened to it, and its segments, each with the
/// chunks of one probe after the other. One thread at a time.
public interface RecordingContent {
    /// What follows is of this server.
    void server(ServerId server, String name);

    /// Something that happened, in the order in which it was heard.
    void happened(HistoryEntry.Happened happened);

    /// What follows is not to be compared with what came before: a restart, another epoch, a step of the clock.
    void segment();

    /// Samples of one probe, with all their texts in the chunk; later than those of the chunk before.
    void chunk(RecordedProbe<?> probe, Chunk chunk, byte[] bytes);
}
