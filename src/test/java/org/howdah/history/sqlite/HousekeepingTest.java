package org.howdah.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.history.HistoryEntry;
import org.howdah.history.SeededLoad;
import org.howdah.history.TestHistory;
import org.howdah.model.history.RecordingPlan;
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
        // What was recorded before has come to its end.
        try (SqliteHistory history = TestHistory.record(folder)) {
            TestHistory.awaitKept(history, history.append(
                    new HistoryEntry.Sampled(server, load.sessions(SECONDS))));
        }
    }

    @Test
    void whatIsTooOldGoesAndTheFileShrinks() throws Exception {
        Rolling.all(folder);
        long before = Files.size(folder.resolve("history.sqlite"));
        keepHouse(Retention.USUAL, after(9));
        assertThat(chunks(Tier.RAW)).as("the open one").isEqualTo(1);
        assertThat(chunks(Tier.MINUTE)).isEqualTo(2);
        assertThat(chunks(Tier.HOUR)).isEqualTo(2);
        // With the texts that only they had.
        assertThat(Files.size(folder.resolve("history.sqlite"))).isLessThan(before / 2);
        keepHouse(Retention.USUAL, after(100));
        assertThat(chunks(Tier.MINUTE)).isZero();
        assertThat(chunks(Tier.HOUR)).isEqualTo(2);
        keepHouse(Retention.USUAL, after(800));
        assertThat(chunks(Tier.HOUR)).isZero();
    }

    @Test
    void whatIsNotRolledUpYetStays() throws Exception {
        long texts = number("select count(*) from text");
        keepHouse(Retention.USUAL, after(9));
        assertThat(chunks(Tier.RAW)).isGreaterThan(5);
        assertThat(number("select count(*) from text")).as("with its texts").isEqualTo(texts);
    }

    @Test
    void textsOfRolledUpStatementsStayAsLongAsThese() throws Exception {
        Rolling.all(folder);
        keepHouse(Retention.USUAL, after(9));
        assertThat(number("select count(*) from text")).isBetween(20L, 1_000L);
        keepHouse(Retention.USUAL, after(800));
        assertThat(number("select count(*) from text")).isZero();
    }

    @Test
    void aFileThatIsTooLargeGivesUpTheOldest() throws Exception {
        Rolling.all(folder);
        keepHouse(new Retention(Duration.ofDays(7), Duration.ofDays(90), Duration.ofDays(730), Duration.ofDays(90), 1),
                SeededLoad.START);
        assertThat(number("select count(*) from chunk")).as("the open one").isEqualTo(1);
    }

    @Test
    void whatIsYoungStays() throws Exception {
        keepHouse(Retention.USUAL, SeededLoad.START.plusSeconds(SECONDS));
        assertThat(chunks(Tier.RAW)).isGreaterThan(4);
    }

    private static Instant after(int days) {
        return SeededLoad.START.plus(Duration.ofDays(days));
    }

    private long chunks(Tier tier) throws SQLException {
        return number("select count(*) from chunk where tier = " + tier.code());
    }

    private long number(String query) throws SQLException {
        try (Rolling rolling = new Rolling(folder)) {
            return rolling.number(query);
        }
    }

    /// Until nothing is left to do.
    private void keepHouse(Retention retention, Instant now) throws SQLException {
        HistoryFile file = new HistoryFile(folder, TestHistory.options(List.of()).natives());
        try (Connection connection = file.openForWriting()) {
            connection.setAutoCommit(false);
            Housekeeping housekeeping = new Housekeeping(retention, RecordingPlan.USUAL, () -> now, 0);
            long nanoTime = Duration.ofHours(1).toNanos();
            for (int step = 0; step < 1_000 && housekeeping.isDue(nanoTime); step++) {
                housekeeping.run(connection, nanoTime);
                connection.commit();
            }
            assertThat(housekeeping.isDue(nanoTime)).isFalse();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma wal_checkpoint(truncate)");
            }
        }
    }
}
