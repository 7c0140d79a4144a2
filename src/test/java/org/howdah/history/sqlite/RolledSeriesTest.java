package org.howdah.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.howdah.history.HistoryEntry;
import org.howdah.history.SeededLoad;
import org.howdah.history.TestHistory;
import org.howdah.history.chunk.Micros;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.server.ServerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The numbers of databases over hours and days, as samples and rolled up.
class RolledSeriesTest {
    private static final Instant START = SeededLoad.START;
    private static final Duration SPAN = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final ServerId server = ServerId.random();

    /// Two recordings, each of some hours, every ten seconds.
    private void record(int lives, int hours) {
        SeededLoad load = new SeededLoad(41, false);
        for (int life = 0; life < lives; life++) {
            try (SqliteHistory history = TestHistory.record(folder)) {
                long number = 0;
                for (int second = 0; second < hours * 3_600; second += 10) {
                    number = history.append(new HistoryEntry.Sampled(server,
                            load.databases(life * (hours + 1) * 3_600 + second)));
                }
                TestHistory.awaitKept(history, number);
            }
        }
    }

    private SeriesRequest request(String component, int hours, int points) {
        return new SeriesRequest(server, DatabaseActivity.PROBE, component, Map.of("datname", "database_3"),
                new TimeRange(START, START.plus(Duration.ofHours(hours))), points);
    }

    private List<SeriesPoint> series(Rolling rolling, SeriesRequest request, Tier coarsest) {
        return rolling.ask(snapshot -> {
            int number = snapshot.server(server);
            return new SeriesReader(snapshot, request, new Cover(snapshot, number, "databases", coarsest,
                    Micros.of(request.range().from()), Micros.of(request.range().to())))
                    .read(number, SPAN.toNanos() / 1_000);
        });
    }

    @Test
    @Timeout(60)
    void aChunkThatWasLeftOpenIsRolledUpOnce() throws Exception {
        record(1, 3);
        try (Rolling rolling = new Rolling(folder)) {
            try (var statement = rolling.connection().createStatement()) {
                statement.executeUpdate("insert into segment (server, began) select server, began + 1 from segment");
            }
            rolling.commit();
        }
        // Three hours of minutes, and their day of hours.
        assertThat(Rolling.all(folder)).isBetween(4, 5);
        assertThat(Rolling.all(folder)).isZero();
    }

    @Test
    void countersKeepTheLastValueAndGaugesTheLeastGreatestAndMean() throws Exception {
        record(2, 4);
        Rolling.all(folder);
        try (Rolling rolling = new Rolling(folder)) {
            for (String component : List.of("xactCommit", "numbackends", "blkReadTime")) {
                List<SeriesPoint> raw = series(rolling, request(component, 10, 100_000), Tier.RAW);
                List<SeriesPoint> minutes = series(rolling, request(component, 10, 100_000), Tier.MINUTE);
                assertThat(raw).as(component).hasSize(2 * 4 * 360);
                assertThat(minutes.stream().mapToLong(SeriesPoint::readings).sum()).isEqualTo(raw.size());
                for (SeriesPoint minute : minutes) {
                    List<SeriesPoint> same = raw.stream().filter(each -> each.segment() == minute.segment()
                            && (minute.readings() == 1
                                    ? each.time().equals(minute.time())
                                    : minuteOf(each) == minuteOf(minute)))
                            .toList();
                    assertThat(minute.last()).isEqualTo(same.getLast().last());
                    assertThat(minute.time()).isEqualTo(same.getLast().time());
                    if (component.equals("numbackends")) {
                        assertThat(minute.least())
                                .isEqualTo(same.stream().mapToDouble(SeriesPoint::last).min().orElseThrow());
                        assertThat(minute.greatest())
                                .isEqualTo(same.stream().mapToDouble(SeriesPoint::last).max().orElseThrow());
                        assertThat(minute.mean()).isCloseTo(
                                same.stream().mapToDouble(SeriesPoint::last).average().orElseThrow(),
                                org.assertj.core.data.Offset.offset(1e-9));
                    }
                }
            }
            List<SeriesPoint> hours = series(rolling, request("numbackends", 10, 100_000), Tier.HOUR);
            assertThat(hours.stream().mapToLong(SeriesPoint::readings).sum()).isEqualTo(2 * 4 * 360);
            // The second recording goes on, so its day is not over.
            assertThat(hours.getFirst().readings()).isEqualTo(360);
        }
    }

    private static long minuteOf(SeriesPoint point) {
        return point.time().getEpochSecond() / 60;
    }

    @Test
    void longRangesComeRolledUpAndRolledUpOnesOutliveTheirSamples() throws Exception {
        record(2, 4);
        Rolling.all(folder);
        List<SeriesPoint> before = ask(request("xactCommit", 9, 60));
        try (Rolling rolling = new Rolling(folder)) {
            rolling.connection().createStatement().executeUpdate("delete from chunk where tier = 0 and exists"
                    + " (select 1 from rolled r where r.tier = 1 and r.segment = chunk.segment and r.until > last)");
            rolling.commit();
        }
        assertThat(ask(request("xactCommit", 9, 60))).isEqualTo(before).isNotEmpty();
        assertThat(ask(request("xactCommit", 9, 5_000))).hasSizeGreaterThan(400);
    }

    private List<SeriesPoint> ask(SeriesRequest request) {
        try (SqliteHistory history = TestHistory.read(folder)) {
            return history.series(request);
        }
    }

    @Test
    void whatIsCompleteIsRolledUpWhileItIsRecorded() throws Exception {
        record(1, 3);
        try (SqliteHistory history = TestHistory.record(folder)) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                    () -> history.info().servers().getFirst().bytes().containsKey("databases by minute"));
        }
    }

    @Test
    void aFileOfTheFirstVersionIsTakenOver() throws Exception {
        record(2, 2);
        try (Rolling rolling = new Rolling(folder); var statement = rolling.connection().createStatement()) {
            for (String change : List.of("drop table rolled",
                    "create table rolled (server integer not null, kind integer"
                            + " not null, tier integer not null, until integer not null, primary key (server, kind, tier))"
                            + " without rowid",
                    "drop index chunk_time",
                    "create index chunk_time on chunk (server, kind, tier, first, last)", "drop index chunk_last",
                    "create index chunk_last on chunk (last)", "pragma user_version = 1")) {
                statement.executeUpdate(change);
            }
            rolling.commit();
        }
        List<SeriesPoint> before = ask(request("xactCommit", 5, 60));
        TestHistory.record(folder).close();
        assertThat(Rolling.all(folder)).isPositive();
        assertThat(ask(request("xactCommit", 5, 60)).getLast()).isEqualTo(before.getLast());
    }
}
