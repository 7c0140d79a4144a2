package org.howdah.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.howdah.history.sqlite.HistoryOptions;
import org.howdah.history.sqlite.SqliteHistory;

/// Histories as the program opens them.
public final class TestHistory {
    private TestHistory() {}

    /// To record into a folder.
    public static SqliteHistory record(Path folder) {
        return record(folder, new CopyOnWriteArrayList<>());
    }

    /// To record into a folder.
    ///
    /// @param told takes what the user is told
    public static SqliteHistory record(Path folder, List<String> told) {
        return SqliteHistory.open(folder, options(told));
    }

    /// Only to read.
    public static SqliteHistory read(Path folder) {
        return SqliteHistory.open(folder, options(new CopyOnWriteArrayList<>()).reading());
    }

    public static HistoryOptions options(List<String> told) {
        return HistoryOptions.recording(Path.of(System.getProperty("java.io.tmpdir"), "howdah-test-sqlite"),
                Thread.ofPlatform().daemon().factory(), () -> SeededLoad.START.plusSeconds(3_600), System::nanoTime,
                told::add);
    }

    /// Waits until an entry is kept for good.
    public static void awaitKept(HistoryStore store, long number) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5))
                .until(() -> store.status().acknowledged() >= number);
    }
}
