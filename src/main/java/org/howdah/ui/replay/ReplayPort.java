package org.howdah.ui.replay;

import java.util.concurrent.Executor;
import org.howdah.model.history.HistoryQueries;
import org.howdah.replay.Replay;
import org.jspecify.annotations.Nullable;

/// What of the past a window has; app wires it.
///
/// @param history of the servers
/// @param questions runs what asks the history beside the replay, one at a time, on a thread that may wait for a disk
/// @param recording that the window shows instead of servers; null for a window that has a now
public record ReplayPort(HistoryQueries history, Replay replay, Executor questions,
        @Nullable OpenRecording recording) {
    /// Of a window that has a now.
    public ReplayPort(HistoryQueries history, Replay replay, Executor questions) {
        this(history, replay, questions, null);
    }
}
