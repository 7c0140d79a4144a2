package org.howdah.history.recording;

import java.nio.file.Path;
import org.howdah.history.HistoryException;

/// A process of its own, with little memory, that opens recordings and prints what came of each.
final class SmallMemory {
    private SmallMemory() {}

    /// Opens recordings, and says of each what came of it.
    ///
    /// @param arguments a folder to work in, and the files
    public static void main(String[] arguments) {
        for (int i = 1; i < arguments.length; i++) {
            try {
                TestRecordings.in(Path.of(arguments[0])).open(Path.of(arguments[i])).close();
                System.out.println("opened");
            } catch (HistoryException e) {
                System.out.println("refused");
            }
        }
    }
}
