package org.howdah.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.history.HistoryEntry;
import org.howdah.history.SeededLoad;
import org.howdah.history.TestHistory;
import org.howdah.model.server.ServerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {
    private static final int SECONDS = 1_500;

    @TempDir
    private Path folder;

    @BeforeEach
    void record() {
        ServerId server = ServerId.random();
        SeededLoad load = new SeededLoad(21, true);
        try (SqliteHistory history = TestHistory.record(folder)) {
            long number = 0;
            for (int second = 0; second < SECONDS; second++) {
                number = history.append(new HistoryEntry.Sampled(server, load.sessions(second)));
            }
            TestHistory.awaitKept(history, number);
        }
    }

    @Test
    void whatIsTooOldGoesAndTheFileShrinks() throws Exception {
        long before = Files.size(folder.resolve("history.sqlite"));
        Instant now = SeededLoad.START.plus(Duration.ofDays(9));
        long left = keepHouse(new Retention(Duration.ofDays(7), Duration.ofDays(90), Long.MAX_VALUE), now);
        assertThat(left).as("chunks").isEqualTo(1);
        // With the texts that only they had.
        assertThat(Files.size(folder.resolve("history.sqlite"))).isLessThan(before / 2);
    }

    @Test
    void aFileThatIsTooLargeGivesUpTheOldest() throws Exception {
        long left = keepHouse(new Retention(Duration.ofDays(7), Duration.ofDays(90), 1), SeededLoad.START);
        assertThat(left).isEqualTo(1);
    }

    @Test
    void whatIsYoungStays() throws Exception {
        assertThat(keepHouse(Retention.USUAL, SeededLoad.START.plusSeconds(SECONDS))).isGreaterThan(4);
    }

    /// Until nothing is left to do; gives back how many chunks there are then, the open one among them.
    private long keepHouse(Retention retention, Instant now) throws SQLException {
        HistoryFile file = new HistoryFile(folder, TestHistory.options(List.of()).natives());
        try (Connection connection = file.openForWriting()) {
            connection.setAutoCommit(false);
            Housekeeping housekeeping = new Housekeeping(retention, () -> now, 0);
            long nanoTime = Duration.ofHours(1).toNanos();
            for (int step = 0; step < 1_000 && housekeeping.isDue(nanoTime); step++) {
                housekeeping.run(connection, nanoTime);
                connection.commit();
            }
            assertThat(housekeeping.isDue(nanoTime)).isFalse();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma wal_checkpoint(truncate)");
                try (ResultSet result = statement.executeQuery("select count(*) from chunk")) {
                    return result.getLong(1);
                }
            }
        }
    }
}
