package org.howdah.ui.replay;

import java.util.concurrent.Executor;
import org.howdah.model.history.HistoryQueries;
import org.howdah.replay.Replay;

/// What of the past a window has; app wires it.
///
/// @param history of the servers
/// @param questions runs what asks the history beside the replay, one at a time, on a thread that may wait for a disk
public record ReplayPort(HistoryQueries history, Replay replay, Executor questions) {}
