package org.howdah.cli;

import java.util.function.Consumer;
import org.howdah.history.HistoryStore;

/// Opens the history of this home; app wires it. The caller closes it.
public interface HistoryOpener {
    /// To record, if no other process does: then it is one that only reads.
    ///
    /// @param tell takes a sentence for the user when recording fails and when it goes on; on any thread
    HistoryStore record(Consumer<String> tell);

    /// What is done before the history that was opened to record is closed, whatever way the program ends, and after the
    /// samplers that are opened from now on.
    void beforeEnd(Runnable last);

    /// To read.
    HistoryStore read();
}
