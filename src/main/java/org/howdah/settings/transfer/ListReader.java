package org.howdah.settings.transfer;

import org.howdah.settings.json.JsonMistake;

/// Reads the lists of one format.
@FunctionalInterface
interface ListReader {
    /// Reads a whole file.
    ///
    /// @throws JsonMistake where nothing of the file can be read
    void read(String text, Entries entries) throws JsonMistake;
}
