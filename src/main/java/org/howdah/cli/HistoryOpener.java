package org.howdah.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.howdah.history.HistoryStore;
import org.jspecify.annotations.Nullable;

/// Opens the history of this home; app wires it. The caller closes it.
public interface HistoryOpener {
    /// To record, if no other process does: then it is one that only reads.
    ///
    /// @param tell takes a sentence for the user when recording fails and when it goes on; on any thread
    HistoryStore record(Consumer<String> tell);

    /// What is done before the history that was opened to record is closed, whatever way the program ends, and after the
    /// samplers that are opened from now on.
    void beforeEnd(Runnable last);

    /// To read, with what was imported.
    HistoryStore read();

    /// Looks into a recording.
    ///
    /// @throws org.howdah.history.HistoryException if it is none
    HistoryStore recording(Path file);

    /// Takes a recording into the history.
    ///
    /// @param as what its server is called; null for its own name
    /// @param taken names that others have
    /// @return names under which its servers are found
    /// @throws org.howdah.history.HistoryException if it is none
    List<String> add(Path file, @Nullable String as, Set<String> taken);

    /// The names of all servers of the imported recording that has one of this name; none where none has.
    List<String> importedWith(String name);

    /// Removes that recording for good.
    ///
    /// @throws org.howdah.history.HistoryException if there is none, or it cannot be removed
    void remove(String name);
}
