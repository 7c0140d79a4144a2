package org.howdah.history;

import java.util.function.UnaryOperator;
import org.howdah.history.recording.RecordingContent;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.TimeRange;

/// Where the past of all servers is kept. One that records takes entries without waiting for a disk, and acknowledges
/// them later; one that only reads refuses them. Any thread.
public interface HistoryStore extends HistoryQueries, AutoCloseable {
    /// Hands an entry over. Never waits: where entries come faster than they can be kept, the oldest samples that are
    /// not acknowledged are dropped, counted, and leave a gap with a name.
    ///
    /// @return the entry's number: it is kept for good as soon as [RecorderStatus#acknowledged] is as high
    /// @throws IllegalStateException in a store that only reads, or that is closed
    long append(HistoryEntry entry);

    /// How the recording goes.
    RecorderStatus status();

    /// Whether this process records. If not, another one does, and its samples are read as they come; where this one was
    /// opened to record, it takes over some seconds after the other has ended.
    boolean records();

    /// Hands over what was recorded of a server in a range, so that it can be put into a recording: with what its state at
    /// the beginning is made of, and without what was rolled up.
    ///
    /// @param server one of [#servers]
    /// @param statements what is handed over of each statement, such as it without its literals
    void export(RecordedServer server, TimeRange range, UnaryOperator<String> statements, RecordingContent content);

    /// Keeps what was handed over, within a bound, and ends.
    @Override
    void close();
}
