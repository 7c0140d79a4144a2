package org.howdah.history;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.UUID;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.server.ServerId;

/// A process of its own that records made-up seconds until it is killed, and prints how many are acknowledged.
final class HistoryRecorder {
    static final ServerId SERVER = new ServerId(new UUID(7, 7));
    static final long SEED = 77;
    private static final int AT_ONCE = 40;

    private HistoryRecorder() {}

    /// Records without an end.
    ///
    /// @param arguments the folder, and the second to begin with
    public static void main(String[] arguments) {
        SqliteHistory history = TestHistory.record(Path.of(arguments[0]));
        int second = Integer.parseInt(arguments[1]);
        SeededLoad load = new SeededLoad(SEED, true);
        for (int i = 0; i < second; i++) {
            load.sessions(i);
        }
        PrintStream out = System.out;
        while (true) {
            long number = 0;
            for (int i = 0; i < AT_ONCE; i++) {
                number = history.append(new HistoryEntry.Sampled(SERVER, load.sessions(second++)));
            }
            TestHistory.awaitKept(history, number);
            // In one piece, so that nobody reads half a number.
            out.print(second + "\n");
            out.flush();
        }
    }
}
