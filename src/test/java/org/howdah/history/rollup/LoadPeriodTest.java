package org.howdah.history.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.howdah.history.rollup.LoadKey.Part;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.junit.jupiter.api.Test;

class LoadPeriodTest {
    private static LoadKey key(int client, String user, String waitEvent) {
        return new LoadKey(Part.ACTIVE, "shop", user, "app", "10.0." + client / 250 + "." + client % 250,
                "client backend", waitEvent);
    }

    private static long sum(LoadPeriod period, Part part) {
        return period.cells().stream().filter(cell -> cell.part() == part).mapToLong(LoadCell::count).sum();
    }

    @Test
    void ofTooManyClientsTheRarestAreCountedTogetherAndEverythingElseStaysExact() {
        LoadPeriod period = new LoadPeriod();
        for (int client = 0; client < 5_000; client++) {
            period.seen(key(client, "user_" + client % 3, client % 2 == 0 ? "CPU*" : "IO:DataFileRead"),
                    client < 10 ? 1_000 : 1);
        }
        List<LoadCell> cells = period.cells();
        assertThat(cells).hasSizeLessThan(420);
        assertThat(sum(period, Part.ACTIVE)).isEqualTo(10 * 1_000 + 4_990);
        assertThat(cells.stream().filter(cell -> cell.user().equals("user_1")).mapToLong(LoadCell::count).sum())
                .isEqualTo(3 * 1_000 + 1_664);
        assertThat(cells.stream().filter(cell -> cell.client().equals("10.0.0.4")).mapToLong(LoadCell::count).sum())
                .isEqualTo(1_000);
        assertThat(cells.stream().filter(cell -> cell.client().equals(LoadBucket.OTHER)))
                .extracting(LoadCell::waitEvent).containsOnly("CPU*", "IO:DataFileRead");
    }

    @Test
    void whereNothingElseHelpsWaitEventsAreWhatStays() {
        LoadPeriod period = new LoadPeriod();
        for (int i = 0; i < 3_000; i++) {
            period.seen(new LoadKey(Part.ACTIVE, "db" + i, "user" + i, "app" + i, "client" + i, "type" + i, "IO:x"), 1);
        }
        assertThat(period.cells()).hasSizeLessThan(420);
        assertThat(sum(period, Part.ACTIVE)).isEqualTo(3_000);
        assertThat(period.cells()).filteredOn(cell -> cell.part() == Part.ACTIVE).extracting(LoadCell::waitEvent)
                .containsOnly("IO:x");
    }

    @Test
    void statementsBeyondTheMostSeenAreCountedTogether() {
        LoadPeriod period = new LoadPeriod();
        for (int i = 0; i < 200; i++) {
            period.ran(new StatementKey(false, "s" + i, "shop", "user", "CPU*"), 7 + i, 200 - i);
        }
        List<StatementCell> cells = period.statements();
        assertThat(cells).hasSize(51);
        assertThat(cells.stream().mapToLong(StatementCell::count).sum()).isEqualTo(200 * 201 / 2);
        assertThat(cells).contains(new StatementCell(false, "s0", 7, "shop", "user", "CPU*", 200));
        assertThat(cells).extracting(StatementCell::statement).contains("s49", LoadBucket.OTHER).doesNotContain("s50");
    }

    @Test
    void hoursAddMinutesUpAndKeepTheHighestPeak() {
        LoadPeriod hour = new LoadPeriod();
        for (int minute = 0; minute < 60; minute++) {
            LoadPeriod one = new LoadPeriod();
            one.sampled(minute, 2);
            one.sampled(1, 1);
            one.seen(key(1, "user", "CPU*"), 5);
            one.ran(new StatementKey(false, "s", "shop", "user", "CPU*"), 3, 5);
            one.cells().forEach(hour::add);
            one.statements().forEach(hour::add);
        }
        assertThat(sum(hour, Part.SAMPLES)).isEqualTo(120);
        assertThat(sum(hour, Part.PEAK)).isEqualTo(59);
        assertThat(sum(hour, Part.PEAK_WITH_BACKGROUND)).isEqualTo(61);
        assertThat(sum(hour, Part.ACTIVE)).isEqualTo(300);
        assertThat(hour.statements())
                .containsExactly(new StatementCell(false, "s", 3, "shop", "user", "CPU*", 300));
    }

    @Test
    void theClassOfAWaitIsToldByItsName() {
        assertThat(WaitEvents.waitClass(WaitEvents.name("LWLock", "WALWrite"))).isEqualTo("LWLock");
        assertThat(WaitEvents.waitClass(WaitEvents.name("BufferPin", null))).isEqualTo("Buffer");
        assertThat(WaitEvents.waitClass(WaitEvents.name(null, null))).isEqualTo("CPU*");
        assertThat(key(1, "user", "IO:x").value(LoadDimension.WAIT_CLASS)).isEqualTo("IO");
    }
}
