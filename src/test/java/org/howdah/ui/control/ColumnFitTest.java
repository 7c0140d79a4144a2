package org.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.howdah.ui.control.ColumnFit.Need;
import org.junit.jupiter.api.Test;

class ColumnFitTest {
    private static final List<Need> NEEDS = List.of(
            new Need("pid", 70, 0, LiveColumn.ALWAYS, false), new Need("database", 80, 0, 1, false),
            new Need("client", 90, 0, 2, false),
            new Need("text", 160, 0, LiveColumn.ALWAYS, true));

    @Test
    void hidesNothingWhereAllFit() {
        assertThat(ColumnFit.hidden(NEEDS, 400)).isEmpty();
    }

    @Test
    void hidesTheLowestPriorityFirst() {
        assertThat(ColumnFit.hidden(NEEDS, 399)).containsExactly("database");
        assertThat(ColumnFit.hidden(NEEDS, 300)).containsExactlyInAnyOrder("database", "client");
    }

    @Test
    void neverHidesWhatMustStay() {
        assertThat(ColumnFit.hidden(NEEDS, 10)).containsExactlyInAnyOrder("database", "client");
    }

    @Test
    void textsThatAreCutGetRoomFirstAndTheLastColumnTheRest() {
        List<Need> needs = List.of(new Need("pid", 70, 0, LiveColumn.ALWAYS, false),
                new Need("database", 80, 110, 1, false), new Need("client", 90, 400, 2, false),
                new Need("text", 160, 0, LiveColumn.ALWAYS, true));
        // Nobody takes more than twice his own.
        assertThat(ColumnFit.widths(needs, 600)).containsExactlyInAnyOrderEntriesOf(
                Map.of("pid", 70.0, "database", 110.0, "client", 180.0, "text", 240.0));
        assertThat(ColumnFit.widths(needs, 410)).containsExactlyInAnyOrderEntriesOf(
                Map.of("pid", 70.0, "database", 90.0, "client", 90.0, "text", 160.0));
        assertThat(ColumnFit.widths(needs, 320)).containsOnlyKeys("pid", "client", "text");
    }
}
